package vn.govmail.signing.pdf.change;

import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The appearance of a field that may be filled (ISO 32000-1, 12.5.5): the dictionary, direct or indirect, and its streams may
 * be exchanged or written anew. A stream that stays is what it was; a dictionary that something else uses, too, is no
 * appearance and may not be exchanged (attack: sneaky appearance).
 */
final class AppearanceRule {
    private static final Set<String> KINDS = Set.of("N", "R", "D");

    private final Step step;

    AppearanceRule(Step step) {
        this.step = step;
    }

    /** Whether it was changed; if it is no appearance dictionary, nothing of it may have changed. */
    boolean compare(PdfValue was, PdfValue is, Area area) {
        PdfValue resolved = step.after().resolve(is);
        if (!resolved.isNull() && !isAppearance(step.after(), resolved)) {
            step.strict().require(was, is, "AP", area);
            return false;
        }
        boolean changed = below(was, is, area, 2);
        if (changed && was instanceof PdfReference old) {
            step.replaced(old.id(), area);
        }
        return changed;
    }

    private boolean below(PdfValue was, PdfValue is, Area area, int levels) {
        if (!was.equals(is)) {
            step.additions().allow(is, area);
            return true;
        }
        boolean changed = false;
        if (is instanceof PdfReference reference && step.isChanged(reference.id())) {
            if (levels == 0 || !(step.after().resolve(is) instanceof PdfDictionary)) {
                step.additions().allow(is, area);
                return true;
            }
            step.reached(reference.id());
            changed = true;
        }
        PdfDictionary before = step.before().dictionary(was).orElse(PdfDictionary.EMPTY);
        PdfDictionary after = step.after().dictionary(is).orElse(PdfDictionary.EMPTY);
        if (levels == 0 || after.entries().isEmpty()) {
            step.strict().require(was, is, "AP", area);
            return changed;
        }
        for (String key : Entries.keys(before, after)) {
            changed |= below(before.get(key), after.get(key), area, levels - 1);
        }
        return changed;
    }

    /** A dictionary of streams, or of dictionaries of streams, one for each state. */
    static boolean isAppearance(State state, PdfValue value) {
        if (!(value instanceof PdfDictionary appearance)
                || !KINDS.containsAll(appearance.entries().keySet())
                || !appearance.repeatedKeys().isEmpty()) {
            return false;
        }
        return appearance.entries().values().stream().allMatch(kind -> isKind(state, kind));
    }

    private static boolean isKind(State state, PdfValue value) {
        PdfValue kind = state.resolve(value);
        return isStreamOrNothing(kind)
                || (kind instanceof PdfDictionary states
                        && states.entries().values().stream().allMatch(s -> isStreamOrNothing(state.resolve(s))));
    }

    private static boolean isStreamOrNothing(PdfValue value) {
        return value.isNull() || value instanceof PdfStream;
    }
}
