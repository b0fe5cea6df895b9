package vn.govmail.signing.pdf.create;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which fields nobody may change after signing (ISO 32000-1, tables 233 and 256).
 *
 * @param action how the names are meant
 * @param fields full names; none for {@link Action#ALL}
 */
public record FieldLock(Action action, List<String> fields) {

    public FieldLock {
        Objects.requireNonNull(action, "action");
        fields = List.copyOf(fields);
    }

    /** How names of fields are meant. */
    public enum Action {
        ALL("All"),
        INCLUDE("Include"),
        EXCLUDE("Exclude");

        private final String pdf;

        Action(String pdf) {
            this.pdf = pdf;
        }
    }

    /** Entries of the dictionary. */
    String entries() {
        PdfText text = new PdfText().raw("/Action/" + action.pdf);
        if (action != Action.ALL) {
            text.raw("/Fields[");
            fields.forEach(text::textString);
            text.raw("]");
        }
        return text.toSyntax();
    }

    /** Whether a field, or one that it belongs to, is meant. */
    boolean locks(String name) {
        Set<String> names = action == Action.ALL ? Set.of() : Set.copyOf(fields);
        return new vn.govmail.signing.pdf.change.FieldLock(action != Action.INCLUDE, names).covers(name);
    }
}
