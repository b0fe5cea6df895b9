package vn.govmail.naming.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.JsonEscapes;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSets;

/** Addresses of many shapes, right, mistaken and forged. */
class AddressesSuiteTest {
    private static final AddressCheck CHECK =
            AddressCheck.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));

    @TestFactory
    List<DynamicTest> addressIsJudgedAsTheTableSays() throws IOException {
        try (InputStream in = AddressesSuiteTest.class.getResourceAsStream("addresses.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> DynamicTest.dynamicTest(cells[0], () -> check(cells)))
                    .toList();
        }
    }

    private static void check(String[] cells) {
        AddressReport report = CHECK.check(JsonEscapes.unescaped(cells[0]));

        assertThat(report.valid()).isEqualTo(Boolean.valueOf(cells[1]));
        assertThat(report.official()).isEqualTo(Boolean.valueOf(cells[2]));
        assertThat(report.syntax().code()).hasToString(cells[3]);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.effect() != Effect.INFO)
                        .map(finding -> finding.code().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cells[4]);
        assertThat(report.suggestion().map(MailAddress::toString).orElse("")).isEqualTo(cells[5]);
    }
}
