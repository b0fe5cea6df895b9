package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.operation.TestRegulations.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/** Khoản 1 Điều 12 of Đắk Nông: 8 characters, capital, small and special ones, changed at the first login. */
class PasswordRuleTest {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PasswordRule RULE = PasswordRule.under(DAK_NONG, TODAY);

    private static List<PasswordLack> lacks(PasswordRule rule, String password, String... personal) {
        return rule.lacking(password.toCharArray(), List.of(personal)).stream()
                .map(PasswordShortfall::lack)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daknong!@",
                "Daknong!",
                "Đắknông!",
                "Ấbcdefg#",
                "ẤẤẤẤẤẤấ$",
                "A\uD83D\uDE00bcdefg",
                "Daknong_",
                "DAKNONGđ-"
            })
    void eightCharactersWithCapitalSmallAndSpecialOnesAreEnoughWithoutADigit(String password) {
        assertThat(lacks(RULE, password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "daknong!@, UPPER",
        "DAKNONG!@, LOWER",
        "Daknong1, SPECIAL",
        "'Dak nong', SPECIAL",
        "Dak!ng1, LENGTH",
        "Ấấấấấấ!, LENGTH",
        "A\u0302\u0301a\u0302\u0301bcde!, LENGTH"
    })
    void whatIsLackingIsNamed(String password, PasswordLack lack) {
        assertThat(lacks(RULE, password)).containsExactly(lack);
    }

    @Test
    void everythingThatIsLackingIsNamedAtOnce() {
        assertThat(lacks(RULE, ""))
                .containsExactly(PasswordLack.LENGTH, PasswordLack.UPPER, PasswordLack.LOWER, PasswordLack.SPECIAL);
    }

    @Test
    void everyRegulationThatAppliesIsAskedAndCited() {
        RuleSet stricter =
                TestRegulations.of("nb", "D8 password-length=9", "D8.2 password-characters=UPPER LOWER DIGIT SPECIAL");
        List<PasswordShortfall> found =
                PasswordRule.under(DAK_NONG.and(stricter), TODAY).lacking("Daknong!".toCharArray(), List.of());
        assertThat(found).extracting(PasswordShortfall::lack).containsExactly(PasswordLack.LENGTH, PasswordLack.DIGIT);
        assertThat(found)
                .allMatch(s ->
                        s.term().orElseThrow().provision().orElseThrow().id().startsWith("NB-"));
    }

    @Test
    void itContainsNothingPersonal() {
        assertThat(lacks(RULE, "AnNV!nguyen", "Nguyen", "an")).containsExactly(PasswordLack.PERSONAL);
        assertThat(lacks(RULE, "AnNV!nguyen", "an")).as("too short to count").isEmpty();
    }

    @Test
    void thePasswordIsOverwrittenAndInNoFinding() {
        char[] password = "bimatquocgia".toCharArray();
        List<Finding> findings = RULE.check("annv.stttt", password, List.of());
        assertThat(password).containsOnly(' ');
        assertThat(findings).extracting(Finding::evidence).containsExactly("UPPER", "SPECIAL");
        assertThat(findings.toString()).doesNotContain("bimat");
        assertThat(findings.get(0).message(Language.VIETNAMESE))
                .isEqualTo("Mật khẩu của annv.stttt chưa đạt yêu cầu: thiếu chữ in hoa.");
        assertThat(findings.get(0).provision().orElseThrow().id()).isEqualTo("DN-12-2012.D12.K1.use");
    }

    @Test
    void whereNothingIsLaidDownEveryPasswordWillDo() {
        assertThat(lacks(PasswordRule.under(RuleSets.named("phu-yen-2009"), TODAY), "a"))
                .isEmpty();
    }

    private static List<Finding> firstLogin(String issued, String changed, String... logins) {
        return RULE.checkFirstLogin(
                "annv",
                at(issued),
                List.of(logins).stream().map(TestRegulations::at).toList(),
                changed.isEmpty() ? Optional.empty() : Optional.of(at(changed)));
    }

    @Test
    void thePasswordIsChangedAtTheFirstLogin() {
        assertThat(firstLogin("2026-11-02T08:00", "2026-11-03T08:01", "2026-11-03T08:00", "2026-11-04T08:00"))
                .isEmpty();
        assertThat(firstLogin("2026-11-02T08:00", "", "2026-11-03T08:00"))
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo("PASSWORD_NOT_CHANGED"));
        assertThat(firstLogin("2026-11-02T08:00", "2026-11-05T08:00", "2026-11-03T08:00", "2026-11-04T08:00"))
                .as("changed only at the third login")
                .hasSize(1);
        assertThat(firstLogin("2026-11-02T08:00", "")).as("no login yet").isEmpty();
    }

    @Test
    void aPasswordIssuedAnewIsChangedAnew() {
        assertThat(firstLogin("2026-11-10T08:00", "2026-11-03T08:01", "2026-11-03T08:00", "2026-11-10T09:00"))
                .hasSize(1);
        assertThat(firstLogin("2026-11-10T08:00", "2026-11-10T09:01", "2026-11-03T08:00", "2026-11-10T09:00"))
                .isEmpty();
    }
}
