package vn.govmail.document;

import java.util.Optional;

/**
 * What a file is by its content. The constants also say whether khoản 2 Điều 9 of 12/2012/QĐ-UBND would call the file one
 * that can be edited ("có thể chỉnh sửa được").
 */
public enum Format {
    PDF(Editability.BY_CONTENT),
    DOCX(Editability.EDITABLE),
    XLSX(Editability.EDITABLE),
    PPTX(Editability.EDITABLE),
    /** Word 97-2003. */
    DOC(Editability.EDITABLE),
    /** Excel 5 to 2003. */
    XLS(Editability.EDITABLE),
    /** PowerPoint 97-2003. */
    PPT(Editability.EDITABLE),
    /** Another OLE2 compound file. */
    OLE2(Editability.EDITABLE),
    /** An Office Open XML file behind a password: an OLE2 file that holds an EncryptedPackage. */
    ENCRYPTED_OFFICE(Editability.EDITABLE),
    ODT(Editability.EDITABLE),
    ODS(Editability.EDITABLE),
    ODP(Editability.EDITABLE),
    /** A drawing of OpenDocument. */
    ODG(Editability.EDITABLE),
    RTF(Editability.EDITABLE),
    HTML(Editability.EDITABLE),
    XML(Editability.EDITABLE),
    CSV(Editability.EDITABLE),
    TEXT(Editability.EDITABLE),
    JPEG(Editability.FIXED),
    PNG(Editability.FIXED),
    GIF(Editability.FIXED),
    TIFF(Editability.FIXED),
    BMP(Editability.FIXED),
    WEBP(Editability.FIXED),
    /** A picture in the container of HEIF, as phones take it: HEIC or AVIF. */
    HEIC(Editability.FIXED),
    ZIP(Editability.UNKNOWN),
    RAR(Editability.UNKNOWN),
    SEVEN_ZIP(Editability.UNKNOWN),
    GZIP(Editability.UNKNOWN),
    TAR(Editability.UNKNOWN),
    /** An archive or compressed file of a rarer kind: cabinet, bzip2, xz, Zstandard, LHA, ARJ, ACE. */
    OTHER_ARCHIVE(Editability.UNKNOWN),
    /** The picture of a disk, whose files a double click opens: ISO 9660, VHD, VMDK. */
    DISK_IMAGE(Editability.UNKNOWN),
    ASIC(Editability.UNKNOWN),
    /** A CMS structure (RFC 5652): a detached signature, signed data or enveloped data. */
    CMS(Editability.UNKNOWN),
    /** A message (RFC 5322). */
    MESSAGE(Editability.UNKNOWN),
    /** A message as Outlook stores it ({@code .msg}). */
    OUTLOOK_MESSAGE(Editability.UNKNOWN),
    /** Transport-neutral encapsulation, {@code winmail.dat}. */
    TNEF(Editability.UNKNOWN),
    CALENDAR(Editability.UNKNOWN),
    /** A program, a script, or a file that starts one: PE, ELF, Mach-O, Java, MSI, shortcuts, batch files. */
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

    /**
     * Whether people can change with the usual office programs what such a file shows; a PDF counts as one that they cannot.
     *
     * @return nothing where it depends on what is inside
     */
    public Optional<Boolean> isEditable() {
        return editability == Editability.UNKNOWN ? Optional.empty() : Optional.of(editability == Editability.EDITABLE);
    }

    /** Whether files of this format can be edited. */
    public Editability editability() {
        return editability;
    }
}
