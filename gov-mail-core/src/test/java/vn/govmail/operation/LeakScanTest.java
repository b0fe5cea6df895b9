package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.GovMail;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/** Khoản 3 Điều 3 and điểm c khoản 2 Điều 11 of Đắk Nông: neither passwords nor what was written become known. */
class LeakScanTest {
    private static final LeakScan SCAN = LeakScan.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login ok user=annv password=Daknong!@ ip=10.0.0.1",
                "{\"user\":\"annv\",\"password\":\"Daknong!@\"}",
                "Mật khẩu: Daknong!@",
                "MẬT KHẨU = Daknong!@",
                "mat_khau='Daknong!@'",
                "C: AUTH PLAIN AGFubnYARGFrbm9uZyFA",
                "A1 AUTHENTICATE PLAIN AGFubnYARGFrbm9uZyFA",
                "a1 LOGIN annv Daknong!@",
                "PASS Daknong!@",
                "Authorization: Basic YW5udjpEYWtub25nIUA=",
                "connecting to imap://annv:Daknong!@mail.daknong.gov.vn"
            })
    void aLineWithAPasswordIsFound(String line) {
        List<Finding> findings = SCAN.check("mail.log:7", line);
        assertThat(findings)
                .extracting(f -> f.provision().orElseThrow().id())
                .containsExactly("DN-12-2012.D3.K3", "DN-12-2012.D11.K2.c");
        assertThat(findings.toString()).doesNotContain("Daknong!").doesNotContain("AGFubnYARGFrbm9uZyFA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login ok user=annv password=*** ip=10.0.0.1",
                "{\"password\":\"[hidden]\"}",
                "password changed for annv",
                "Hướng dẫn đổi mật khẩu, bảo mật hộp thư",
                "mật khẩu: ••••••••",
                "LOGIN annv ok",
                "250-AUTH PLAIN LOGIN",
                "https://mail.daknong.gov.vn:8443/inbox",
                ""
            })
    void aLineWithoutOneIsNot(String line) {
        assertThat(SCAN.check("mail.log:7", line)).isEmpty();
    }

    @Test
    void aPasswordThatIsKnownIsFoundAnywhereAndOverwritten() {
        char[] password = "Daknong!@".toCharArray();
        List<Finding> findings = SCAN.checkFor(password, "x.log:1", "retry Daknong!@ failed");
        assertThat(findings)
                .hasSize(2)
                .allMatch(f -> f.arguments().get("position").equals("7"));
        assertThat(password).containsOnly(' ');
        assertThat(SCAN.checkFor("Daknong!@".toCharArray(), "x.log:1", "retry Daknong!"))
                .isEmpty();
        assertThatThrownBy(() -> SCAN.checkFor(new char[0], "x", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longLinesTakeNoLongTime() {
        String line = "password ".repeat(200_000) + "pwd".repeat(200_000) + " and ://a:".repeat(200_000);
        assertThat(SCAN.check("x", line)).isEmpty();
    }

    @Test
    void whatTheSdkSaysOfAMessageHoldsNothingOfItsBody() {
        String eml = "From: <annv.stttt@daknong.gov.vn>\r\nSubject: cong van\r\n\r\nMat khau cua toi la Kd8!bimat\r\n";
        Assessment assessment = GovMail.under(RuleSets.named("dak-nong-2012"))
                .build()
                .assess(
                        eml.getBytes(StandardCharsets.US_ASCII),
                        Times.received(TestRegulations.at("2026-11-22T08:00")));
        assertThat(assessment.toString() + assessment.findings()).doesNotContain("Kd8!bimat");
        assertThat(assessment.toJson(Language.VIETNAMESE)).doesNotContain("Kd8!bimat");
    }

    @Test
    void noValueOfThisPackageShowsWhatStandsInALog() {
        AccessLog log = new AccessLog(
                "annv",
                TestRegulations.at("2026-11-22T08:00"),
                TestRegulations.at("2026-11-22T09:00"),
                List.of(new AccessEvent(TestRegulations.at("2026-11-22T08:30"), AccessKind.LOGIN, "an.nguyen")),
                List.of());
        assertThat(log.toString()).doesNotContain("an.nguyen");
    }
}
