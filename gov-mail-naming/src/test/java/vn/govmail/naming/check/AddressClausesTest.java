package vn.govmail.naming.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSets;

/** Khoản 1 Điều 5 of 12/2012/QĐ-UBND, point by point: of which kind an address is by its clause, and which are of none. */
class AddressClausesTest {
    private static final AddressCheck CHECK =
            AddressCheck.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource({
        // point a: given name, then the initials; the agency is never left out
        "annv.stttt@daknong.gov.vn, PERSON, true",
        "annv.vp.stttt.x@daknong.gov.vn, PERSON, false",
        // point b: an agency has one label
        "stttt@daknong.gov.vn, AGENCY, true",
        "so_tttt@daknong.gov.vn, AGENCY, false",
        // point c: the division stands before its agency
        "vp.stttt@daknong.gov.vn, DEPARTMENT, true",
        // point d: district, division, commune, person of a district's agency
        "cujut@daknong.gov.vn, DISTRICT, true",
        "vp.cujut@daknong.gov.vn, DEPARTMENT, true",
        "namdong.cujut@daknong.gov.vn, COMMUNE, true",
        "annv.vp.cujut@daknong.gov.vn, PERSON, true",
        // point e: everybody in the province or in an agency, and nothing below
        "internal@daknong.gov.vn, BROADCAST, true",
        "INTERNAL@daknong.gov.vn, BROADCAST, true",
        "internal.stttt@daknong.gov.vn, BROADCAST, true",
        "internal.vp.stttt@daknong.gov.vn, BROADCAST, false"
    })
    void anAddressIsOfTheKindThatItsClauseMakes(String address, MailboxKind kind, boolean possible) {
        AddressReport report = CHECK.check(address);
        assertThat(report.valid() && report.kinds().contains(kind))
                .as(report.findings().toString())
                .isEqualTo(possible);
    }
}
