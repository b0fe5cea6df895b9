package vn.govmail.address;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.Acceptance;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.rule.Provision;
import vn.govmail.rule.Rule;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Validity;

/**
 * What regulations say of mail from providers of some kind: every rule that wants the sender not to be at one. A rule by which
 * the message counts as not sent rejects; any other leaves it to a person, as where free mailboxes are tolerated for a time and
 * under conditions that no program sees. Of several rules the strictest decides. Immutable.
 */
final class ProviderRules {
    /** What a rule makes of a kind of provider. */
    record Ruling(ProviderVerdict verdict, Provision provision) {}

    private final Map<ProviderKind, Ruling> rulings;

    private ProviderRules(Map<ProviderKind, Ruling> rulings) {
        this.rulings = rulings;
    }

    /** The rules whose days count. */
    static ProviderRules of(RuleSet rules, Predicate<Validity> counts) {
        Map<ProviderKind, Ruling> rulings = new EnumMap<>(ProviderKind.class);
        rules.regulations().stream()
                .flatMap(regulation -> regulation.rules().stream())
                .filter(rule -> counts.test(rule.provision().validity()))
                .forEach(rule -> add(rule, rulings));
        return new ProviderRules(rulings);
    }

    private static void add(Rule rule, Map<ProviderKind, Ruling> rulings) {
        if (rule.effect() != Effect.INFO
                && rule.requirement() instanceof Expression.Not not
                && not.operand() instanceof Expression.Check check
                && check.mechanism().equals(Mechanisms.SENDER_PROVIDER)) {
            Ruling ruling = new Ruling(verdict(rule), rule.provision());
            for (String kind : List.of(check.parameter("kinds").split(" ", -1))) {
                rulings.merge(
                        ProviderKind.valueOf(kind),
                        ruling,
                        (a, b) -> b.verdict().compareTo(a.verdict()) > 0 ? b : a);
            }
        }
    }

    private static ProviderVerdict verdict(Rule rule) {
        Acceptance acceptance = rule.acceptance().orElse(Acceptance.ACCEPTED);
        boolean refused = acceptance.compareTo(Acceptance.HUMAN) > 0
                || (rule.acceptance().isEmpty() && rule.effect().compareTo(Effect.ERROR) >= 0);
        return refused ? ProviderVerdict.REJECT : ProviderVerdict.REVIEW;
    }

    /** What the rules make of a kind; null where they do not speak of it. */
    @Nullable
    Ruling ruling(ProviderKind kind) {
        return rulings.get(kind);
    }
}
