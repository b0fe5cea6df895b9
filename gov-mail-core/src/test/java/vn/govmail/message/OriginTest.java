package vn.govmail.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.address.MailAddress;

class OriginTest {
    private static final MailAddress FROM = MailAddress.parse("syt@daknong.gov.vn");
    private static final String MX = "mx.daknong.gov.vn";
    private static final String RECEIVED = "Received: from x by mx.daknong.gov.vn with ESMTP; date";
    private static final String ELSEWHERE = "Received: from y by mail.example.com with ESMTP; date";

    private static OriginEvidence of(String... fields) {
        List<HeaderField> headers = Arrays.stream(fields)
                .map(f -> f.split(": ", 2))
                .map(f -> new HeaderField(f[0], f[1]))
                .toList();
        Message message = new Message.Builder().headers(headers).build(() -> {});
        return Origin.of(message, FROM, Set.of(MX), Circumstances.NONE).evidence();
    }

    private static String results(String results) {
        return "Authentication-Results: " + MX + "; " + results;
    }

    @Test
    void strongestEvidenceCounts() {
        assertThat(of(results("auth=pass smtp.auth=SYT@daknong.gov.vn"))).isEqualTo(OriginEvidence.SUBMITTED_LOCALLY);
        assertThat(of(results("spf=pass smtp.mailfrom=a@daknong.gov.vn; dmarc=pass header.from=Daknong.gov.vn")))
                .isEqualTo(OriginEvidence.DMARC_ALIGNED);
        assertThat(of(results("dkim=pass header.d=daknong.gov.vn"))).isEqualTo(OriginEvidence.DKIM_ALIGNED);
        assertThat(of(results("spf=pass smtp.mailfrom=daknong.gov.vn"))).isEqualTo(OriginEvidence.SPF_ALIGNED);
    }

    @Test
    void failureOutweighsWhatElsePassed() {
        assertThat(of(results("dkim=pass header.d=daknong.gov.vn; dmarc=fail header.from=daknong.gov.vn")))
                .isEqualTo(OriginEvidence.FAILED);
        assertThat(of(results("dmarc=pass header.from=daknong.gov.vn"), results("dmarc=fail")))
                .isEqualTo(OriginEvidence.FAILED);
    }

    @Test
    void relaxedAlignmentIsNotOursToGrant() {
        assertThat(of(results("dkim=pass header.d=gov.vn"))).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("dkim=pass header.d=x.daknong.gov.vn"))).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("dkim=pass header.i=@daknong.gov.vn"))).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("spf=pass smtp.mailfrom=a@x.daknong.gov.vn"))).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("dkim=pass header.d=evil.vn header.d=daknong.gov.vn")))
                .isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("auth=pass smtp.auth=other@daknong.gov.vn"))).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("dmarc=none; spf=softfail; dkim=neutral"))).isEqualTo(OriginEvidence.NONE);
    }

    @Test
    void otherServersAreNotHeard() {
        assertThat(of("Authentication-Results: mx.example.com; dmarc=pass header.from=daknong.gov.vn"))
                .isEqualTo(OriginEvidence.NONE);
        assertThat(of("Authentication-Results: x" + MX + "; dmarc=pass header.from=daknong.gov.vn"))
                .isEqualTo(OriginEvidence.NONE);
        assertThat(of("X-Authentication-Results: " + MX + "; dmarc=pass header.from=daknong.gov.vn"))
                .isEqualTo(OriginEvidence.NONE);
    }

    @Test
    void whatCameInWithTheMessageIsNotHeard() {
        String forged = results("dmarc=pass header.from=daknong.gov.vn");

        assertThat(of(RECEIVED, forged)).isEqualTo(OriginEvidence.DMARC_ALIGNED);
        assertThat(of(RECEIVED, ELSEWHERE, forged)).isEqualTo(OriginEvidence.NONE);
        assertThat(of("Received: (by mx.daknong.gov.vn x) from a by evil.example", forged))
                .isEqualTo(OriginEvidence.NONE);
        assertThat(of(RECEIVED, results("dmarc=none"), ELSEWHERE, forged)).isEqualTo(OriginEvidence.NONE);
    }

    @Test
    void onlyTheTopmostBlockCounts() {
        String forged = results("dmarc=pass header.from=daknong.gov.vn");

        assertThat(of(results("dmarc=none"), "Subject: x", forged)).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("dmarc=none"), RECEIVED, forged)).isEqualTo(OriginEvidence.NONE);
        assertThat(of(results("spf=none"), forged)).isEqualTo(OriginEvidence.DMARC_ALIGNED);
    }

    @Test
    void authenticatedSubmissionIsTheCallersWord() {
        Message message = new Message.Builder().build(() -> {});
        assertThat(Origin.of(message, FROM, Set.of(), Circumstances.NONE.submittedBy(FROM))
                        .evidence())
                .isEqualTo(OriginEvidence.SUBMITTED_LOCALLY);
        assertThat(Origin.of(message, FROM, Set.of(), Circumstances.NONE.submittedBy(MailAddress.parse("b@x.vn")))
                        .evidence())
                .isEqualTo(OriginEvidence.NONE);
    }
}
