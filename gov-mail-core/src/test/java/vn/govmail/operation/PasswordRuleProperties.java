package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import vn.govmail.rule.RuleSets;

class PasswordRuleProperties {
    private static final PasswordRule RULE =
            PasswordRule.under(RuleSets.named("dak-nong-2012"), LocalDate.of(2026, 11, 22));

    @Property(tries = 300)
    void charactersMoreNeverMakeAPasswordWeaker(
            @ForAll @StringLength(max = 20) String password, @ForAll @StringLength(max = 5) String more) {
        boolean splitsAPair = !password.isEmpty() && Character.isHighSurrogate(password.charAt(password.length() - 1));
        if (!splitsAPair) {
            assertThat(RULE.lacking((password + more).toCharArray(), List.of()).size())
                    .isLessThanOrEqualTo(
                            RULE.lacking(password.toCharArray(), List.of()).size());
        }
    }

    @Property(tries = 300)
    void whateverComesOfItThePasswordIsGone(@ForAll @StringLength(max = 40) String password) {
        char[] characters = password.toCharArray();
        RULE.check("x", characters, List.of("abc"));
        assertThat(new String(characters)).isBlank().hasSameSizeAs(password);
    }
}
