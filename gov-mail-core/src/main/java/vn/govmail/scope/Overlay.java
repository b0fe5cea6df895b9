package vn.govmail.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.rule.Capability;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Statement;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.FindingCode;

/**
 * An agency's own regulation (nội quy) under those that stand above it: it may be stricter or equal, never weaker, and it has to
 * settle what a regulation on e-mail has to settle. Immutable and thread-safe.
 *
 * @see "khoản 4 Điều 14 Quy chế of 12/2012/QĐ-UBND; điểm a mục 1 of 34/2008/CT-TTg; điểm d mục 1 of 05/CT-UBND (Phú Yên)"
 */
public final class Overlay {
    private final RuleSet above;
    private final RuleSet own;
    private final List<Finding> findings;

    private Overlay(RuleSet above, RuleSet own) {
        this.above = Objects.requireNonNull(above, "above");
        this.own = Objects.requireNonNull(own, "own");
        List<Finding> all = new ArrayList<>();
        all.addAll(weaker());
        all.addAll(incomplete());
        this.findings = List.copyOf(all);
    }

    /** An agency's own regulation under those above it. */
    public static Overlay of(RuleSet above, RuleSet own) {
        return new Overlay(above, own);
    }

    /** What is found where an agency has no regulation of its own: {@code OVERLAY_MISSING} for each provision that asks for one. */
    public static List<Finding> missing(RuleSet above) {
        return above.servedBy(Capability.OVERLAY).stream()
                .map(provision -> finding(provision, Effect.INFO, FindingCode.OVERLAY_MISSING, Map.of(), ""))
                .toList();
    }

    /**
     * What stands in the way of using it: {@code OVERLAY_WEAKER} for each place that is laxer than one above, and
     * {@code PROFILE_INCOMPLETE} for each topic that it leaves out. Empty if nothing does.
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Both together, to judge mail of the agency.
     *
     * @throws IllegalStateException if the agency's own regulation is weaker somewhere
     */
    public RuleSet together() {
        findings.stream()
                .filter(f -> f.code().equals(FindingCode.OVERLAY_WEAKER.name()))
                .findFirst()
                .ifPresent(f -> {
                    throw new IllegalStateException("the regulation is weaker than those above it: " + f.evidence());
                });
        return above.and(own);
    }

    private List<Finding> weaker() {
        List<Laxity> places = new ArrayList<>();
        places.addAll(TermComparison.laxer(above, own));
        places.addAll(RuleComparison.laxer(above, own));
        return places.stream().map(this::weaker).toList();
    }

    private Finding weaker(Laxity place) {
        Provision cited =
                above.servedBy(Capability.OVERLAY).stream().findFirst().orElse(place.above());
        return finding(
                cited,
                Effect.ERROR,
                FindingCode.OVERLAY_WEAKER,
                Map.of("own", place.own().id(), "above", place.above().id(), "what", place.what()),
                place.own().id() + " " + place.what() + " < " + place.above().id());
    }

    private List<Finding> incomplete() {
        Set<Statement.Covers.Topic> covered = own.statements(Statement.Covers.class).stream()
                .map(Statement.Covers::topic)
                .collect(Collectors.toSet());
        return above.servedBy(Capability.COMPLETENESS).stream()
                .flatMap(provision -> Arrays.stream(Statement.Covers.Topic.values())
                        .filter(topic -> !covered.contains(topic))
                        .map(topic -> finding(
                                provision,
                                Effect.ERROR,
                                FindingCode.PROFILE_INCOMPLETE,
                                Map.of("topic-phrase", "topic." + topic.keyword()),
                                topic.keyword())))
                .toList();
    }

    private static Finding finding(
            Provision provision, Effect effect, FindingCode code, Map<String, String> arguments, String evidence) {
        return new Finding(provision, effect, "regulation", code.name(), arguments, evidence);
    }
}
