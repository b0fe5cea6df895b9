package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.Agency;
import vn.govmail.rule.RuleSets;

class AgencyContactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Directory directory = Directory.inMemory();

    @BeforeEach
    void anAgencyWithAClerk() {
        directory.register(Agency.named("stc", "Sở Tài chính", ""));
        directory.register(new Person("nv-1", "Nguyễn Văn An"), Act.UNATTRIBUTED);
    }

    private List<DirectoryFinding> missing(String policy) {
        return AgencyContacts.missing(directory, RuleSets.named(policy), TODAY);
    }

    private void assign(Duty duty, LocalDate until) {
        directory.assign(new Post("nv-1", "stc", duty, TODAY.minusYears(1), until), Act.UNATTRIBUTED);
    }

    @Test
    void anAgencyWithAContactIsFine() {
        assign(Duty.IT_CONTACT, TODAY.plusDays(1));
        assertThat(missing("dak-nong-2012")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012, DN-12-2012.D15.K4", "phu-yen-2009, PY-05-2009.M1.c"})
    void anAgencyWithoutOneIsNamedWithItsClause(String policy, String provision) {
        assign(Duty.RECORDS_CLERK, TODAY.plusDays(1));
        assertThat(missing(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(DirectoryCode.IT_CONTACT_MISSING);
            assertThat(finding.provisionOrNull()).isNotNull();
            assertThat(finding.provisionOrNull().id()).isEqualTo(provision);
            assertThat(finding.arguments()).containsEntry("agency", "stc");
        });
    }

    @Test
    void aContactWhosePostHasEndedIsNone() {
        assign(Duty.IT_CONTACT, TODAY);
        assertThat(missing("dak-nong-2012")).hasSize(1);
    }

    @Test
    void aDivisionIsServedByItsAgencysContact() {
        assign(Duty.IT_CONTACT, TODAY.plusDays(1));
        directory.registerUnit(Agency.named("vp.stc", "Văn phòng Sở", "Sở Tài chính"), "stc", Act.UNATTRIBUTED);
        assertThat(missing("dak-nong-2012")).isEmpty();
    }

    @Test
    void aRegulationThatDoesNotAskForOneFindsNothing() {
        assertThat(missing("khanh-hoa-2013")).isEmpty();
    }
}
