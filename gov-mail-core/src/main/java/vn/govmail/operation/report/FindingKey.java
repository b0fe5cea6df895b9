package vn.govmail.operation.report;

import java.util.Comparator;
import java.util.Objects;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.verdict.Finding;

/**
 * What findings are counted by: the clause, the code, the weight. Immutable. Sorted by clause, then code, then weight.
 *
 * @param provision the id of the provision; empty for a technical observation
 * @param code the code
 * @param effect the weight
 */
public record FindingKey(String provision, String code, Effect effect) implements Comparable<FindingKey> {
    private static final Comparator<FindingKey> ORDER = Comparator.comparing(FindingKey::provision)
            .thenComparing(FindingKey::code)
            .thenComparing(FindingKey::effect);

    public FindingKey {
        Objects.requireNonNull(effect, "effect");
        if (!provision.matches("\\S*") || !code.matches("\\S+")) {
            throw new IllegalArgumentException(
                    "a clause and a code have no blanks: '" + provision + "', '" + code + "'");
        }
    }

    /** The key of a finding. */
    public static FindingKey of(Finding finding) {
        return new FindingKey(finding.provision().map(Provision::id).orElse(""), finding.code(), finding.effect());
    }

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }
}
