package vn.govmail.document;

/** What there is to know of a file besides its {@link Format}. New traits may come. */
public enum FileTrait {
    /** Programs of an office document: a VBA project, macro sheets, Basic or script libraries. */
    MACROS,
    /** A template, from which documents are made. */
    TEMPLATE,
    /** The whole file, or some of what it holds, cannot be read without a password or key. */
    ENCRYPTED,
    /** An OpenDocument file that is one XML file, not a package. */
    FLAT,
    /** An Excel workbook whose sheets are not XML ({@code .xlsb}). */
    BINARY_PARTS
}
