package vn.govmail.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.Agency;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

class ScopeTest {
    private final Scope scope = Scope.of(RuleSets.named("dak-nong-2012"));

    private static String only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).code();
    }

    @ParameterizedTest
    @CsvSource({
        "Sở Tài chính, UBND tỉnh Đắk Nông",
        "Văn phòng Uỷ ban nhân dân tỉnh, ",
        "Ủy ban nhân dân huyện Cư Jút, Ủy ban nhân dân tỉnh Đắk Nông",
        "UBND thị xã Gia Nghĩa, ",
        "Ban Dân tộc, UBND tỉnh Đắk Nông"
    })
    void agenciesNamedInTheDecisionAreBound(String name, String parent) {
        Agency agency = Agency.named("x", name, parent == null ? "" : parent);
        assertThat(only(scope.ofUnit(agency))).isEqualTo("IN_SCOPE");
    }

    @ParameterizedTest
    @CsvSource({"Bộ Tài chính, Chính phủ", "Sở Tài chính, UBND tỉnh Phú Yên", "Công ty TNHH Sao Mai, ''"})
    void ministriesAndOtherProvincesAreNot(String name, String parent) {
        assertThat(only(scope.ofUnit(Agency.named("x", name, parent)))).isEqualTo("OUT_OF_SCOPE");
    }

    @ParameterizedTest
    @CsvSource({"UBND xã Nam Dong, UBND huyện Cư Jút", "Sởi Tài chính, ''", "Tỉnh đoàn Đắk Nông, ''"})
    void whomTheDecisionDoesNotNameIsLeftOpen(String name, String parent) {
        assertThat(only(scope.ofUnit(Agency.named("x", name, parent)))).isEqualTo("SCOPE_UNDETERMINED");
    }

    @Test
    void theProvincesOwnDomainIsTheSystem() {
        assertThat(only(scope.ofDomain("daknong.gov.vn"))).isEqualTo("IN_SCOPE");
        assertThat(only(scope.ofDomain("DakNong.gov.VN"))).isEqualTo("IN_SCOPE");
    }

    @Test
    void anotherProvincesDomainIsNot() {
        assertThat(only(scope.ofDomain("phuyen.gov.vn"))).isEqualTo("OUT_OF_SCOPE");
    }

    @ParameterizedTest
    @CsvSource({"mail.daknong.gov.vn", "daknong.gov.vn.example.com", "xdaknong.gov.vn"})
    void neitherASubdomainNorALookalikeIsTheSystem(String domain) {
        assertThat(only(scope.ofDomain(domain))).isEqualTo("OUT_OF_SCOPE");
    }

    @ParameterizedTest
    @CsvSource({"công chức", "Viên chức", "CÁN BỘ", "CBCCVC"})
    void officialsAreBound(String employment) {
        assertThat(only(scope.ofPerson(employment))).isEqualTo("IN_SCOPE");
    }

    @Test
    void citizensAreNot() {
        assertThat(only(scope.ofPerson("công dân"))).isEqualTo("OUT_OF_SCOPE");
    }

    @Test
    void contractWorkersAreLeftOpen() {
        assertThat(only(scope.ofPerson("lao động hợp đồng"))).isEqualTo("SCOPE_UNDETERMINED");
    }

    @Test
    void theAnswerCitesTheProvision() {
        Finding finding = scope.ofPerson("công chức").get(0);
        assertThat(finding.citation(Language.VIETNAMESE).orElseThrow()).startsWith("khoản 2 Điều 1 Quy chế");
        assertThat(finding.message(Language.VIETNAMESE)).startsWith("công chức thuộc");
    }

    @Test
    void aRegulationThatSaysNothingOnTheQuestionGivesNoAnswer() {
        Scope national = Scope.of(RuleSets.named("national-2008"));
        assertThat(national.ofDomain("daknong.gov.vn")).isEmpty();
        assertThat(national.ofUnit(Agency.named("x", "Sở Tài chính", ""))).isEmpty();
    }
}
