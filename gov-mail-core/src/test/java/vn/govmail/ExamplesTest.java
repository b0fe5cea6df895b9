package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Times;
import vn.govmail.rule.Example;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/** The examples of the rule files are tests: each is written as a message and judged under its own file. */
class ExamplesTest {
    private static final Times TODAY = Times.received(Instant.parse("2026-11-20T02:00:00Z"));

    record Case(String ruleSet, Example example) {}

    static Stream<Case> examples() {
        return RuleSets.shipped().stream()
                .flatMap(id -> RuleSets.named(id).regulations().stream()
                        .flatMap(r -> r.examples().stream())
                        .map(e -> new Case(id, e)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsJudgedAsTheFileSays(Case given) {
        Map<String, String> facts = given.example().given();
        Circumstances circumstances =
                Circumstances.NONE.withSenderRole(SenderRole.valueOf(facts.getOrDefault("role", "UNKNOWN")));

        Assessment assessment =
                GovMail.under(RuleSets.named(given.ruleSet())).build().assess(message(facts), TODAY, circumstances);

        boolean found = assessment.findings().stream()
                .map(Finding::code)
                .anyMatch(given.example().rule()::equals);
        assertThat(found)
                .as(assessment.explain(Language.ENGLISH))
                .isEqualTo(!given.example().met());
    }

    private static byte[] message(Map<String, String> facts) {
        StringBuilder out = new StringBuilder("From: <" + facts.getOrDefault("from", "stttt@daknong.gov.vn") + ">\r\n")
                .append("Subject: ")
                .append(facts.getOrDefault("subject", "cong van"))
                .append(
                        "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=")
                .append(facts.getOrDefault("charset", "utf-8"))
                .append("\r\n\r\n")
                .append(facts.getOrDefault("text", "Kính gửi Quý cơ quan"));
        if (facts.containsKey("document")) {
            assertThat(facts).containsEntry("document", "unsigned-text");
            attach(out, "Số: 15/STTTT-VP\nThông báo lịch họp".getBytes(StandardCharsets.UTF_8));
        }
        if (facts.containsKey("size")) {
            attach(out, new byte[Integer.parseInt(facts.get("size"))]);
        }
        return out.append("\r\n--b--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void attach(StringBuilder out, byte[] file) {
        out.append("\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")
                .append("Content-Disposition: attachment; filename=van-ban.txt\r\n\r\n")
                .append(Base64.getMimeEncoder().encodeToString(file));
    }
}
