package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSets;
import vn.govmail.rule.Statement;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;

/** A verdict names the law on e-transactions of the day on which the message was sent (khoản 1 Điều 3). */
class LegalBasisTest {
    private static final byte[] MESSAGE = """
            From: <stttt@daknong.gov.vn>
            Subject: cong van
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename=van-ban.txt

            Số: 15/STTTT-VP
            --b--
            """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    private static Assessment assess(String policy, String received) {
        return GovMail.under(RuleSets.named(policy))
                .build()
                .assess(
                        MESSAGE,
                        Times.received(Instant.parse(received)),
                        Circumstances.NONE.withSenderRole(SenderRole.AGENCY));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-09-01T02:00:00Z, 51/2005/QH11, 20/2023/QH15",
        "2024-06-30T16:59:59Z, 51/2005/QH11, 20/2023/QH15",
        "2024-06-30T17:00:00Z, 20/2023/QH15, 51/2005/QH11",
        "2025-03-01T02:00:00Z, 20/2023/QH15, 51/2005/QH11"
    })
    void theLawOfTheDayIsNamedAndNoOther(String received, String law, String other) {
        for (String policy : new String[] {"dak-nong-2012", "national-2008", "phu-yen-2009"}) {
            Assessment assessment = assess(policy, received);
            assertThat(assessment.legalBasis())
                    .extracting(Statement.LegalBasis::number)
                    .contains(law)
                    .doesNotContain(other);
            assertThat(assessment.explain(Language.VIETNAMESE)).contains(law).doesNotContain(other);
            assertThat(assessment.toJson(Language.ENGLISH))
                    .contains("\"number\":\"" + law)
                    .doesNotContain(other);
        }
    }

    @ParameterizedTest
    @CsvSource({"2012-08-16T02:00:00Z, false", "2012-08-26T16:59:59Z, false", "2012-08-26T17:00:00Z, true"})
    void aRegulationThatIsNotInForceNamesNone(String received, boolean named) {
        assertThat(assess("dak-nong-2012", received).legalBasis().isEmpty()).isEqualTo(!named);
    }
}
