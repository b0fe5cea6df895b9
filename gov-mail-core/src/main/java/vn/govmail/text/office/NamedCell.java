package vn.govmail.text.office;

/** A cell by whose text other places of the workbook know something. */
interface NamedCell {
    /** The text before the conversion, as the file has it, without markup. */
    String before();

    /** The text after the conversion. */
    String after();

    /** Takes the conversion of this cell back: text and font stay. */
    void keep();
}
