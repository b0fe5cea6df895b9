package vn.govmail.scope;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.govmail.address.Agency;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Statement;
import vn.govmail.text.TextFolding;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.FindingCode;

/**
 * Whom and what the regulations of a rule set bind, as their own provisions say. Each answer is a finding that cites the
 * provision: {@code IN_SCOPE}, {@code OUT_OF_SCOPE}, or {@code SCOPE_UNDETERMINED} where the text leaves it open. Regulations
 * that say nothing on the question give no answer. Immutable and thread-safe.
 *
 * @see "Điều 3 Quyết định số 12/2012/QĐ-UBND; khoản 1, 2 Điều 1 of its Quy chế"
 */
public final class Scope {
    private final RuleSet rules;

    private Scope(RuleSet rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** The scope of the regulations of a rule set. */
    public static Scope of(RuleSet rules) {
        return new Scope(rules);
    }

    /**
     * Whether a mail domain is one of the systems that are governed. A domain below one of them is another system: the text names
     * the domain and nothing below it.
     *
     * @param domain in ASCII form, in any letter case
     */
    public List<Finding> ofDomain(String domain) {
        String asked = domain.toLowerCase(Locale.ROOT);
        return rules.statements(Statement.Bounds.class).stream()
                .filter(bounds -> bounds.kind() == Statement.Bounds.Kind.DOMAIN)
                .map(bounds -> finding(bounds, bounds.in().contains(asked) ? State.IN : State.OUT, domain))
                .toList();
    }

    /**
     * Whether an agency is bound. One whose parent is another province's body is not; beyond that its name decides.
     *
     * @param agency an agency as the address book has it
     */
    public List<Finding> ofUnit(Agency agency) {
        return rules.regulations().stream()
                .flatMap(regulation -> bounds(regulation, Statement.Bounds.Kind.UNIT).stream()
                        .map(bounds -> finding(bounds, state(regulation, bounds, agency), agency.name())))
                .toList();
    }

    /**
     * Whether a person is bound, by the kind of employment: {@code "công chức"}, {@code "viên chức"}, {@code "công dân"}.
     *
     * @param employment as the personnel record or the caller names it
     */
    public List<Finding> ofPerson(String employment) {
        String asked = folded(employment);
        return rules.regulations().stream()
                .flatMap(regulation -> bounds(regulation, Statement.Bounds.Kind.PERSON).stream())
                .map(bounds -> finding(bounds, listed(bounds, item -> item.equals(asked)), employment))
                .toList();
    }

    private enum State {
        IN(FindingCode.IN_SCOPE),
        OUT(FindingCode.OUT_OF_SCOPE),
        OPEN(FindingCode.SCOPE_UNDETERMINED);

        private final FindingCode code;

        State(FindingCode code) {
            this.code = code;
        }
    }

    private static List<Statement.Bounds> bounds(Regulation regulation, Statement.Bounds.Kind kind) {
        return regulation.statements(Statement.Bounds.class).stream()
                .filter(bounds -> bounds.kind() == kind)
                .toList();
    }

    private static State state(Regulation regulation, Statement.Bounds bounds, Agency agency) {
        if (isOfAnotherProvince(folded(agency.parentName()), folded(regulation.issuer()))) {
            return State.OUT;
        }
        String name = folded(agency.name());
        return listed(bounds, item -> name.equals(item) || name.startsWith(item + " "));
    }

    private static boolean isOfAnotherProvince(String parent, String issuer) {
        return parent.startsWith("ubnd tỉnh ") && !parent.equals(issuer);
    }

    private static State listed(Statement.Bounds bounds, Predicate<String> fits) {
        if (bounds.in().stream().map(Scope::folded).anyMatch(fits)) {
            return State.IN;
        }
        return bounds.out().stream().map(Scope::folded).anyMatch(fits) ? State.OUT : State.OPEN;
    }

    /** Two spellings of one body are one: with its marks of tone composed, in lower case, "Ủy ban nhân dân" as "UBND". */
    private static String folded(String name) {
        return TextFolding.asRead(name)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?:uỷ|ủy) ban nhân dân", "ubnd");
    }

    private static Finding finding(Statement.Bounds bounds, State state, String asked) {
        return new Finding(bounds.provision(), Effect.INFO, asked, state.code.name(), Map.of("asked", asked), asked);
    }
}
