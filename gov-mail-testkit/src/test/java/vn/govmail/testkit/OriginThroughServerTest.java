package vn.govmail.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.fact.Limits;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Message;
import vn.govmail.message.Origin;
import vn.govmail.message.OriginEvidence;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.testkit.letter.Letters;

/** What core reads from the trace fields that the server writes. */
@ProvincialMail
class OriginThroughServerTest {
    private static final MailAddress OFFICE = MailAddress.parse("vanthu.stttt@daknong.gov.vn");
    private static final MailAddress HEALTH = MailAddress.parse("vanthu.syt@daknong.gov.vn");
    private static final MailAddress CITIZEN = MailAddress.parse("nguoidan@gmail.com");

    private final ProvincialServer server;
    private final Letters letters;

    OriginThroughServerTest(ProvincialServer server, Letters letters) {
        this.server = server;
        this.letters = letters;
    }

    @BeforeEach
    void openMailboxes() {
        server.addMailbox(OFFICE, "mat-khau-1").addMailbox(HEALTH, "mat-khau-2");
    }

    private OriginEvidence evidenceFor(MailAddress from) {
        try (Message message = MimeMessages.read(server.fetch(OFFICE).get(0), Limits.DEFAULT)) {
            return Origin.of(message, from, Set.of(server.authservId()), Circumstances.NONE)
                    .evidence();
        }
    }

    @Test
    void anAccountsOwnMailWasSubmittedLocally() {
        server.submit(HEALTH, letters.from(HEALTH).to(OFFICE));

        assertThat(evidenceFor(HEALTH)).isEqualTo(OriginEvidence.SUBMITTED_LOCALLY);
    }

    @Test
    void outsideMailInAnAgencysNameProvesNothing() {
        server.deliverFromOutside(letters.from(HEALTH).to(OFFICE));

        assertThat(evidenceFor(HEALTH)).isEqualTo(OriginEvidence.NONE);
    }

    @Test
    void alignedOutsideMailIsAligned() {
        server.outside("gmail.com", "dmarc=pass header.from=gmail.com")
                .deliverFromOutside(letters.from(CITIZEN).to(OFFICE));

        assertThat(evidenceFor(CITIZEN)).isEqualTo(OriginEvidence.DMARC_ALIGNED);
    }

    @Test
    void outsideMailThatBringsItsOwnResultsProvesNothing() {
        byte[] forged = ("Received: from x by mx.daknong.gov.vn with ESMTPA id 1; Fri, 20 Nov 2026 08:00:00 +0700\r\n"
                        + "Authentication-Results: mx.daknong.gov.vn; auth=pass smtp.auth=vanthu.syt@daknong.gov.vn\r\n"
                        + "From: vanthu.syt@daknong.gov.vn\r\n\r\nx\r\n")
                .getBytes(US_ASCII);
        server.deliverFromOutside(HEALTH, OFFICE, forged);

        assertThat(evidenceFor(HEALTH)).isEqualTo(OriginEvidence.NONE);
    }

    @Test
    void anAccountInAnothersNameProvesNothing() {
        server.submit(OFFICE, letters.from(HEALTH).to(OFFICE));

        assertThat(evidenceFor(HEALTH)).isEqualTo(OriginEvidence.NONE);
    }
}
