package vn.govmail.signing.pdf.change;

import java.util.Optional;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * A field, or one of the widgets of a field. Immutable.
 *
 * @param name the full name, that of the field for a widget
 * @param parent the field above, or the field that a widget shows
 * @param isWidgetOnly whether it has no name of its own and only shows its parent
 * @param type {@code Tx}, {@code Btn}, {@code Ch}, {@code Sig} or empty, perhaps inherited
 * @param flags field flags (ISO 32000-1, table 221), perhaps inherited
 */
record FormField(
        ObjectId id,
        String name,
        PdfDictionary dictionary,
        Optional<FormField> parent,
        boolean isWidgetOnly,
        String type,
        long flags,
        int depth) {
    private static final long PUSH_BUTTON = 1L << 16;

    /** The field itself, also for its widgets. */
    FormField field() {
        return isWidgetOnly ? parent.orElse(this) : this;
    }

    boolean isSignature() {
        return "Sig".equals(type);
    }

    /** Whether users fill it with text, choices or ticks. */
    boolean isFillable() {
        return switch (type) {
            case "Tx", "Ch" -> true;
            case "Btn" -> (flags & PUSH_BUTTON) == 0;
            default -> false;
        };
    }

    /** The dictionary of its signature; empty where it is not signed. */
    Optional<PdfDictionary> signature(State state) {
        return isSignature() ? state.dictionary(field().dictionary().get("V")) : Optional.empty();
    }

    /** Whether a signature dictionary is a time stamp over the document. */
    static boolean isTimeStamp(State state, PdfDictionary signature) {
        PdfValue type = state.resolve(signature.get("Type"));
        return state.resolve(signature.get("SubFilter")).isName("ETSI.RFC3161")
                && (type.isNull()
                        || (type instanceof PdfName name && name.value().equals("DocTimeStamp")));
    }
}
