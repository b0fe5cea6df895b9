package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Blueprint.Filled;
import vn.govmail.naming.Blueprint.State;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.Effect;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.Provision;

/**
 * What a proposal has come to: from which blueprint or single address, at which step, and why. Findings are made when they are
 * asked for. Immutable.
 */
final class Settlement {
    private static final Filled NOTHING = new Filled("", 0, 0, State.INCOMPLETE);

    private final @Nullable Blueprint blueprint;
    private final @Nullable FixedAddress fixed;
    private final Filled filled;
    /** What the format makes as the usual address, where it has gone on from that. */
    private final Filled natural;

    private final int step;
    private final Clash clash;
    private final boolean refused;
    private final List<NamingFinding> more;

    private Settlement(
            @Nullable Blueprint blueprint,
            @Nullable FixedAddress fixed,
            Filled filled,
            Filled natural,
            int step,
            Clash clash,
            boolean refused,
            List<NamingFinding> more) {
        this.blueprint = blueprint;
        this.fixed = fixed;
        this.filled = filled;
        this.natural = natural;
        this.step = step;
        this.clash = clash;
        this.refused = refused;
        this.more = more;
    }

    /** No address, for the reason that the finding names. */
    static Settlement none(NamingFinding why) {
        return new Settlement(null, null, NOTHING, NOTHING, 0, Clash.NONE, true, List.of(why));
    }

    /** An address that is laid down by itself. */
    static Settlement of(FixedAddress fixed) {
        Filled filled = new Filled(fixed.address(), 0, fixed.address().indexOf('@'), State.GOOD);
        NamingFinding finding = new NamingFinding(
                NamingCode.FIXED_ADDRESS, Effect.INFO, Map.of("name", fixed.name()), fixed.provision());
        return new Settlement(null, fixed, filled, filled, 0, Clash.NONE, false, List.of(finding));
    }

    /** The usual address, or where that is reserved the first step that is not. */
    static Settlement of(Blueprint blueprint, @Nullable PersonName name, List<NamingFinding> more) {
        Filled natural = blueprint.fill(name, null, 0);
        boolean refused = !more.isEmpty() && more.stream().anyMatch(f -> f.effect() == Effect.ERROR);
        if (natural.state() != State.RESERVED) {
            return new Settlement(blueprint, null, natural, natural, 0, Clash.NONE, refused, more);
        }
        for (int step = 1; step <= Math.min(blueprint.lastStep(), STEPS_PAST_RESERVED); step++) {
            Filled next = blueprint.fill(name, null, step);
            if (next.state() == State.GOOD) {
                return new Settlement(blueprint, null, next, natural, step, Clash.RESERVED, refused, more);
            }
        }
        return new Settlement(blueprint, null, natural, natural, 0, Clash.RESERVED, refused, more);
    }

    private static final int STEPS_PAST_RESERVED = 100;

    Settlement atStep(@Nullable PersonName name, int to, Clash why) {
        Blueprint of = Objects.requireNonNull(blueprint, "blueprint");
        return new Settlement(of, null, of.fill(name, null, to), natural, to, why, refused, more);
    }

    /** Refused: the address cannot be had, and the findings say so. */
    Settlement taken(Clash why) {
        List<NamingFinding> findings = new ArrayList<>(more);
        findings.add(new NamingFinding(
                NamingCode.ADDRESS_TAKEN,
                Effect.ERROR,
                Map.of("natural", filled.text(), "why", why.name()),
                provision()));
        return new Settlement(blueprint, fixed, filled, natural, step, why, true, List.copyOf(findings));
    }

    boolean hasAddress() {
        return filled.state() == State.GOOD && !refused;
    }

    boolean isTooLong() {
        return filled.state() == State.TOO_LONG;
    }

    String text() {
        return filled.text();
    }

    String mailbox() {
        return filled.mailbox();
    }

    int step() {
        return step;
    }

    Clash clash() {
        return clash;
    }

    int lastStep() {
        return blueprint == null ? 0 : blueprint.lastStep();
    }

    String addition() {
        return blueprint == null ? "" : blueprint.addition(step);
    }

    @Nullable
    String claim() {
        return blueprint == null || !hasAddress() ? null : blueprint.claim(filled);
    }

    @Nullable
    AddressFormat format() {
        return blueprint == null ? null : blueprint.format();
    }

    @Nullable
    Provision provision() {
        return blueprint != null ? blueprint.format().provision() : fixed == null ? null : fixed.provision();
    }

    /** The usual address as text, also where it is reserved; it may be none. */
    String naturalText() {
        return natural.text();
    }

    /** The same, empty where it is none. */
    String canonicalNatural() {
        return natural.isAddress() ? natural.text() : "";
    }

    /** The person's part under a reading; under the first one where none is given. */
    String naturalMailbox(@Nullable PersonName name, @Nullable NameReading reading) {
        return blueprint == null ? "" : blueprint.fill(name, reading, 0).mailbox();
    }

    List<NamingFinding> findings(@Nullable PersonName name) {
        List<NamingFinding> findings = new ArrayList<>();
        if (blueprint != null) {
            findings.addAll(blueprint.findings());
        }
        if (name != null) {
            aboutName(name, findings);
        }
        if (blueprint != null) {
            aboutAddress(blueprint, name, findings);
        }
        findings.addAll(more);
        return List.copyOf(findings);
    }

    private void aboutName(PersonName name, List<NamingFinding> findings) {
        if (!name.certain()) {
            findings.add(new NamingFinding(
                    NamingCode.NAME_ORDER_UNCERTAIN, Effect.WARN, Map.of("name", name.text()), provision()));
        }
        for (NameNote note : name.notes()) {
            findings.add(new NamingFinding(
                    NamingCode.NAME_TIDIED, Effect.INFO, Map.of("name", name.text(), "note", note.name()), null));
        }
    }

    private void aboutAddress(Blueprint of, @Nullable PersonName name, List<NamingFinding> findings) {
        String kind = of.format().kind().name();
        switch (filled.state()) {
            case INCOMPLETE ->
                findings.add(new NamingFinding(
                        NamingCode.ADDRESS_FORMAT,
                        Effect.ERROR,
                        Map.of("kind", kind, "mailbox", filled.text()),
                        provision()));
            case TOO_LONG ->
                findings.add(new NamingFinding(
                        NamingCode.ADDRESS_TOO_LONG,
                        Effect.ERROR,
                        Map.of("kind", kind, "address", filled.text()),
                        provision()));
            default -> {
                // nothing to say of itself
            }
        }
        if (clash == Clash.RESERVED) {
            findings.add(new NamingFinding(
                    NamingCode.RESERVED_NAME,
                    hasAddress() ? Effect.WARN : Effect.ERROR,
                    Map.of("mailbox", naturalMailbox(name, null)),
                    provision()));
        }
        if (step > 0) {
            String added = of.addition(step);
            Map<String, String> arguments = Map.of(
                    "natural",
                    naturalText(),
                    "letters",
                    added,
                    "why",
                    clash.name(),
                    "how",
                    of.adds(step) ? "ADDED “" + added + "”" : "ALTERNATIVE");
            findings.add(new NamingFinding(NamingCode.ADDRESS_COLLISION_SUFFIX, Effect.INFO, arguments, provision()));
        }
    }
}
