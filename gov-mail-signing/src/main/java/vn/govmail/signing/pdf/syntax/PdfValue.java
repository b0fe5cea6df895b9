package vn.govmail.signing.pdf.syntax;

/**
 * A value as the syntax of PDF has it (ISO 32000-1, 7.3). Immutable. Two values are equal if they have the same structure;
 * references are compared as references and never followed.
 */
public sealed interface PdfValue
        permits PdfNull, PdfBoolean, PdfNumber, PdfName, PdfString, PdfArray, PdfDictionary, PdfStream, PdfReference {

    /** Whether this is the null object, which also stands for whatever is absent. */
    default boolean isNull() {
        return this == PdfNull.NULL;
    }

    /** Whether this is this very name, for example {@code isName("Sig")}. */
    default boolean isName(String name) {
        return this instanceof PdfName own && own.value().equals(name);
    }
}
