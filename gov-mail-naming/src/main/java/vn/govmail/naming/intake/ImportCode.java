package vn.govmail.naming.intake;

import vn.govmail.rule.Effect;

/** What an import finds beyond what names and the directory find. The names are stable codes. */
public enum ImportCode {
    /** The file is larger than the limit; nothing of it was read. */
    FILE_TOO_LARGE(Effect.ERROR),
    /** The file is neither CSV nor XLSX: an older workbook, one behind a password, or damaged. */
    FILE_UNREADABLE(Effect.ERROR),
    /** Nobody can tell in which encoding the text is; nothing of it was used, since names would come out wrong. */
    ENCODING_UNKNOWN(Effect.ERROR),
    /** The text is in an older encoding and was converted. */
    ENCODING_CONVERTED(Effect.WARN),
    /** The list has more rows than the limit; the rest was not read. */
    TOO_MANY_ROWS(Effect.ERROR),
    /** No row is the heading of a staff list. */
    HEADING_NOT_FOUND(Effect.ERROR),
    /** Two columns have a heading of one kind; the first counts. */
    HEADING_TWICE(Effect.WARN),
    /** A column was not used, since its heading says nothing to the import. */
    COLUMN_NOT_USED(Effect.INFO),
    /** The workbook has other sheets that were not read. */
    SHEET_NOT_READ(Effect.WARN),
    /** The workbook has no such sheet. */
    SHEET_NOT_FOUND(Effect.ERROR),
    /** The row has no name. */
    NAME_MISSING(Effect.ERROR),
    /** The text is no name of a person. */
    NAME_INVALID(Effect.ERROR),
    /** The reading that was chosen is none of the name's. */
    CHOICE_UNKNOWN(Effect.ERROR),
    /** The row does not say whether the mailbox is a person's or which unit's. */
    KIND_UNKNOWN(Effect.ERROR),
    /** The row of a unit has no name, or one that yields no word or is damaged. */
    UNIT_NAME_UNUSABLE(Effect.ERROR),
    /** The agency's identifier belongs to one of another name. */
    UNIT_OF_ANOTHER_NAME(Effect.ERROR),
    /** The row names no agency, and none was given for the list. */
    AGENCY_MISSING(Effect.ERROR),
    /** The directory has no such agency. */
    AGENCY_UNKNOWN(Effect.ERROR),
    /** The directory has several agencies of this name. */
    AGENCY_AMBIGUOUS(Effect.ERROR),
    /** The text in the row's cell is damaged, too long or not closed. */
    CELL_UNUSABLE(Effect.ERROR),
    /** Control characters were left out of a cell. */
    CELL_CLEANED(Effect.WARN),
    /** A cell is computed or an error value. */
    CELL_COMPUTED(Effect.WARN),
    /** A staff id has the 9 or 12 digits of a citizen's number, which would show in exports. */
    STAFF_ID_PERSONAL_NUMBER(Effect.WARN),
    /** A staff id is longer than a request key can hold. */
    STAFF_ID_TOO_LONG(Effect.ERROR),
    /** The same person stands in an earlier row. */
    ROW_DUPLICATE(Effect.WARN),
    /** The staff id stands in an earlier row with another name or agency. */
    STAFF_ID_TWICE(Effect.ERROR),
    /** Another row has a person of this name in this agency, and no staff id tells them apart. */
    SAME_NAME_IN_LIST(Effect.WARN),
    /** The directory has somebody of this name in this agency, and no staff id tells whether it is the same person. */
    SAME_NAME_IN_DIRECTORY(Effect.ERROR),
    /** The address in the list is somebody else's. */
    ADDRESS_OF_ANOTHER(Effect.ERROR),
    /** The address in the list is not in the directory; the regulation's address was made. */
    ADDRESS_NOT_KNOWN(Effect.INFO),
    /** The address was reserved, but the database refuses the record of the person or the post. */
    PERSON_NOT_ENTERED(Effect.ERROR);

    private final Effect effect;

    ImportCode(Effect effect) {
        this.effect = effect;
    }

    /** How much it weighs. */
    public Effect effect() {
        return effect;
    }
}
