package vn.govmail.signing.pdf.change;

import java.util.HashSet;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * Which fields may not change any more (ISO 32000-1, tables 233 and 256). Immutable.
 *
 * @param exceptNamed whether all but the named fields are locked
 * @param names full names; a name stands for the fields below it, too
 */
public record FieldLock(boolean exceptNamed, Set<String> names) {

    /** From a lock or from the parameters of FieldMDP; what is not understood locks everything. */
    static FieldLock of(State state, PdfDictionary lock) {
        Set<String> names = new HashSet<>();
        for (PdfValue item : state.items(lock.get("Fields"))) {
            if (state.resolve(item) instanceof PdfString name) {
                names.add(name.text());
            }
        }
        PdfValue action = state.resolve(lock.get("Action"));
        if (action.isName("Include")) {
            return new FieldLock(false, Set.copyOf(names));
        }
        return new FieldLock(true, action.isName("Exclude") ? Set.copyOf(names) : Set.of());
    }

    /** Whether the field of this full name is locked. */
    public boolean covers(String field) {
        return names(field) != exceptNamed;
    }

    private boolean names(String field) {
        if (names.contains(field)) {
            return true;
        }
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            if (names.contains(field.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
