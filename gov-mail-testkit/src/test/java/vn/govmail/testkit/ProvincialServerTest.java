package vn.govmail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Letters;

class ProvincialServerTest {
    private static final MailAddress OFFICE = MailAddress.parse("vanthu.stttt@daknong.gov.vn");
    private static final MailAddress HEALTH = MailAddress.parse("vanthu.syt@daknong.gov.vn");
    private static final MailAddress CITIZEN = MailAddress.parse("nguoidan@gmail.com");

    private ProvincialServer server;

    @BeforeEach
    void start() {
        server = ProvincialServer.start("daknong.gov.vn")
                .addMailbox(OFFICE, "mat-khau-1")
                .addMailbox(HEALTH, "mat-khau-2");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private String onlyMessageOf(MailAddress mailbox) {
        List<byte[]> messages = server.fetch(mailbox);
        assertThat(messages).hasSize(1);
        return new String(messages.get(0), ISO_8859_1);
    }

    @Test
    void ownMailIsStampedAsAuthenticatedAndOtherwiseUntouched() {
        Letter letter = Letters.sequence()
                .from(HEALTH)
                .to(OFFICE)
                .subject("Về việc phòng dịch")
                .body("Kính gửi Sở")
                .attach("Công văn.pdf", "application/pdf", new byte[] {1, 2, 3});

        server.submit(HEALTH, letter);

        assertThat(onlyMessageOf(OFFICE)).isEqualTo("""
                        Return-Path: <vanthu.syt@daknong.gov.vn>
                        Received: from client.test ([127.0.0.1])
                        \tby mx.daknong.gov.vn with ESMTPA id 00000001
                        \tfor <vanthu.stttt@daknong.gov.vn>; Fri, 20 Nov 2026 09:00:00 +0700
                        Authentication-Results: mx.daknong.gov.vn;
                        \tauth=pass smtp.auth=vanthu.syt@daknong.gov.vn
                        """.replace("\n", "\r\n") + new String(letter.bytes(), ISO_8859_1));
    }

    @Test
    void outsideMailOfAnUnknownDomainHasNoResult() {
        server.deliverFromOutside(
                CITIZEN, OFFICE, bytes("From: nguoidan@gmail.com\r\nSubject: don\r\n\r\nThua quy So\r\n"));

        assertThat(onlyMessageOf(OFFICE))
                .contains(" with ESMTP id ")
                .contains("\r\nAuthentication-Results: mx.daknong.gov.vn;\r\n\tnone\r\nFrom: nguoidan@gmail.com\r\n");
    }

    @Test
    void outsideMailCarriesWhatTheTestSaysOfItsDomain() {
        server.outside("gmail.com", "dmarc=pass header.from=gmail.com");

        server.deliverFromOutside(Letters.sequence().from(CITIZEN).to(OFFICE));

        assertThat(onlyMessageOf(OFFICE)).contains("daknong.gov.vn;\r\n\tdmarc=pass header.from=gmail.com\r\n");
    }

    @Test
    void anotherDomainsServerDoesNotEarnThePass() {
        server.outside("gmail.com", "dmarc=pass header.from=gmail.com");

        server.deliverFromOutside(
                MailAddress.parse("x@evil.example"), OFFICE, bytes("From: nguoidan@gmail.com\r\n\r\nx\r\n"));

        assertThat(onlyMessageOf(OFFICE)).contains("daknong.gov.vn;\r\n\tdmarc=fail header.from=gmail.com\r\n");
    }

    @Test
    void aBounceHasTheNullReversePath() {
        server.deliverFromOutside(null, OFFICE, bytes("From: postmaster@gmail.com\r\n\r\nundelivered\r\n"));

        assertThat(onlyMessageOf(OFFICE)).startsWith("Return-Path: <>\r\n");
    }

    @Test
    void forgedResultsOfThisServerAreTakenOutAndOthersStay() {
        server.deliverFromOutside(
                CITIZEN,
                OFFICE,
                bytes("X-First: 1\r\n"
                        + "Authentication-Results: mx.daknong.gov.vn; auth=pass smtp.auth=vanthu.syt@daknong.gov.vn\r\n"
                        + "AUTHENTICATION-RESULTS : (c \\) c)\r\n \"MX.daknong.gov.vn\" 1;\r\n\tdmarc=pass\r\n"
                        + "Authentication-Results: daknong.gov.vn; dmarc=pass\r\n"
                        + "Authentication-Results: mx.google.com; dkim=pass header.d=gmail.com\r\n"
                        + "From: nguoidan@gmail.com\r\n\r\nAuthentication-Results: mx.daknong.gov.vn; x=1\r\n"));

        assertThat(onlyMessageOf(OFFICE))
                .endsWith("Authentication-Results: mx.daknong.gov.vn;\r\n\tnone\r\n"
                        + "X-First: 1\r\n"
                        + "Authentication-Results: mx.google.com; dkim=pass header.d=gmail.com\r\n"
                        + "From: nguoidan@gmail.com\r\n\r\nAuthentication-Results: mx.daknong.gov.vn; x=1\r\n");
    }

    @Test
    void forgedResultsBehindOddLineEndsAreTakenOut() {
        server.deliverFromOutside(
                CITIZEN,
                OFFICE,
                bytes("A: 1\r\r\nB: 2\nC: 3\rAuthentication-Results: mx.daknong.gov.vn; auth=pass\r\r\n"
                        + "Authentication-Results: mx.daknong.gov.vn; auth=pass\n\nbody\r\n"));

        assertThat(onlyMessageOf(OFFICE)).endsWith("\tnone\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\nbody\r\n");
    }

    @Test
    void aFirstLineThatContinuesAFieldBecomesBody() {
        server.deliverFromOutside(CITIZEN, OFFICE, bytes(" dmarc=pass header.from=gmail.com\r\nX: y\r\n\r\nbody\r\n"));

        assertThat(onlyMessageOf(OFFICE))
                .endsWith("\tnone\r\n\r\n dmarc=pass header.from=gmail.com\r\nX: y\r\n\r\nbody\r\n");
    }

    @Test
    void anAccountCannotClaimAnothersAddressInFrom() {
        server.submit(HEALTH, Letters.sequence().from(OFFICE).to(OFFICE));

        assertThat(onlyMessageOf(OFFICE)).contains(" with ESMTP id ").contains("mx.daknong.gov.vn;\r\n\tnone\r\n");
    }

    @Test
    void anAccountCannotClaimAnothersAddressInTheEnvelope() {
        byte[] message = Letters.sequence().from(HEALTH).to(OFFICE).bytes();

        server.submit(HEALTH, OFFICE, List.of(OFFICE), message);

        assertThat(onlyMessageOf(OFFICE)).doesNotContain("auth=pass").doesNotContain("ESMTPA");
    }

    @Test
    void anAccountCannotClaimAnothersAddressBySeveralFromFields() {
        server.submit(
                HEALTH,
                List.of(OFFICE),
                bytes("From: vanthu.syt@daknong.gov.vn\r\nFrom: vanthu.stttt@daknong.gov.vn\r\n\r\nx\r\n"));

        assertThat(onlyMessageOf(OFFICE)).doesNotContain("auth=pass");
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (SmtpClient client = new SmtpClient(server.smtpPort(), 5_000)) {
            assertThatExceptionOfType(MailRefusedException.class)
                    .isThrownBy(() -> client.authenticate(HEALTH, "sai"))
                    .satisfies(e -> assertThat(e.replyCode()).isEqualTo(535));
        }
    }

    @Test
    void mailForNobodyIsRefused() {
        MailAddress nobody = MailAddress.parse("khongco@daknong.gov.vn");

        assertThatExceptionOfType(MailRefusedException.class)
                .isThrownBy(() -> server.deliverFromOutside(CITIZEN, nobody, bytes("From: a@b.vn\r\n\r\n")))
                .satisfies(e -> assertThat(e.replyCode()).isEqualTo(550));
    }

    @Test
    void mailboxesLieUnderTheProvincesDomainAndAreUnique() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.addMailbox(CITIZEN, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.addMailbox(OFFICE, "x"));
    }

    @Test
    void bytesOfAllValuesAndDotsAtLineStartsComeThrough() {
        byte[] noise = new byte[20_000];
        new Random(42).nextBytes(noise);
        String message =
                "From: nguoidan@gmail.com\r\nSubject: \u00e9\u00ff\u0080 8 bit\r\n\r\n.\r\n..\r\n.x\r\n\n.\n\u0000\r\r\n"
                        + new String(noise, ISO_8859_1) + "\r\n.\r\n";

        server.deliverFromOutside(CITIZEN, OFFICE, bytes(message));

        assertThat(onlyMessageOf(OFFICE)).endsWith("\tnone\r\n" + message);
    }

    @Test
    void anAttachmentOf26MegabytesComesThrough() {
        byte[] file = new byte[26 << 20];
        new Random(7).nextBytes(file);
        byte[] message = Letters.sequence()
                .from(HEALTH)
                .to(OFFICE)
                .attach("ban-ve.pdf", "application/pdf", file)
                .bytes();

        server.submit(HEALTH, List.of(OFFICE), message);

        byte[] fetched = server.fetch(OFFICE).get(0);
        assertThat(fetched).hasSizeGreaterThan(message.length);
        assertThat(java.util.Arrays.equals(
                        fetched, fetched.length - message.length, fetched.length, message, 0, message.length))
                .isTrue();
    }

    @Test
    void structuresBeyondReasonAreStoredByteForByte() {
        Letters letters = Letters.sequence();
        List<Letter> sent = List.of(
                letters.from(CITIZEN).to(OFFICE).nestedParts(10_000),
                letters.from(CITIZEN).to(OFFICE).nestedParts(400),
                letters.from(CITIZEN).to(OFFICE).manyParts(10_000),
                letters.from(CITIZEN)
                        .to(OFFICE)
                        .header("Content-Type", "mess age/\u0001;;;")
                        .body("x"),
                letters.from(CITIZEN)
                        .to(OFFICE)
                        .header("Content-Type", "message/rfc822")
                        .body("x"));

        sent.forEach(server::deliverFromOutside);

        List<byte[]> fetched = server.fetch(OFFICE);
        assertThat(fetched).hasSize(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            assertThat(new String(fetched.get(i), ISO_8859_1))
                    .endsWith(new String(sent.get(i).bytes(), ISO_8859_1));
        }
    }

    @Test
    void oneMessageReachesAllItsRecipients() {
        server.deliverFromOutside(Letters.sequence().from(CITIZEN).to(OFFICE).cc(HEALTH));

        assertThat(onlyMessageOf(OFFICE)).contains("for <vanthu.stttt@daknong.gov.vn>");
        assertThat(onlyMessageOf(HEALTH)).contains("for <vanthu.syt@daknong.gov.vn>");
    }

    @Test
    void twoServersSideBySideKnowNothingOfEachOther() {
        try (ProvincialServer other = ProvincialServer.start("lamdong.gov.vn")) {
            MailAddress there = MailAddress.parse("vanthu@lamdong.gov.vn");
            other.addMailbox(there, "x");

            other.deliverFromOutside(Letters.sequence().from(HEALTH).to(there));

            assertThat(other.fetch(there)).hasSize(1);
            assertThat(new String(other.fetch(there).get(0), ISO_8859_1)).contains("by mx.lamdong.gov.vn with");
            assertThat(server.fetch(OFFICE)).isEmpty();
            assertThat(other.smtpPort()).isNotEqualTo(server.smtpPort());
        }
    }

    @Test
    void aClosedServerAnswersNoMore() {
        int port = server.smtpPort();

        server.close();

        assertThatExceptionOfType(java.net.ConnectException.class).isThrownBy(() -> new SmtpClient(port, 2_000));
    }
}
