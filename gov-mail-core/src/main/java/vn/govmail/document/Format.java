package vn.govmail.document;

/**
 * What a file is by its content. The constants also say whether khoản 2 Điều 9 of 12/2012/QĐ-UBND would call the file one
 * that can be edited ("có thể chỉnh sửa được").
 */
public enum Format {
    PDF(Editability.BY_CONTENT),
    DOCX(Editability.EDITABLE),
    XLSX(Editability.EDITABLE),
    PPTX(Editability.EDITABLE),
    /** Word, Excel or PowerPoint 97-2003, or another OLE2 compound file. */
    OLE2(Editability.EDITABLE),
    /** An Office Open XML file behind a password: an OLE2 file that holds an EncryptedPackage. */
    ENCRYPTED_OFFICE(Editability.EDITABLE),
    ODT(Editability.EDITABLE),
    ODS(Editability.EDITABLE),
    ODP(Editability.EDITABLE),
    RTF(Editability.EDITABLE),
    HTML(Editability.EDITABLE),
    XML(Editability.EDITABLE),
    CSV(Editability.EDITABLE),
    TEXT(Editability.EDITABLE),
    JPEG(Editability.FIXED),
    PNG(Editability.FIXED),
    GIF(Editability.FIXED),
    TIFF(Editability.FIXED),
    ZIP(Editability.UNKNOWN),
    RAR(Editability.UNKNOWN),
    SEVEN_ZIP(Editability.UNKNOWN),
    ASIC(Editability.UNKNOWN),
    /** A CMS structure (RFC 5652): a detached signature, signed data or enveloped data. */
    CMS(Editability.UNKNOWN),
    /** A message (RFC 5322). */
    MESSAGE(Editability.UNKNOWN),
    /** Transport-neutral encapsulation, {@code winmail.dat}. */
    TNEF(Editability.UNKNOWN),
    CALENDAR(Editability.UNKNOWN),
    EXECUTABLE(Editability.UNKNOWN),
    UNKNOWN(Editability.UNKNOWN);

    /** Whether people can change what a file shows with the usual office programs. */
    public enum Editability {
        EDITABLE,
        FIXED,
        /** Depends on what is inside: a PDF of page images is fixed, one exported from a word processor is a reading question. */
        BY_CONTENT,
        UNKNOWN
    }

    private final Editability editability;

    Format(Editability editability) {
        this.editability = editability;
    }

    /** Whether files of this format can be edited. */
    public Editability editability() {
        return editability;
    }
}
