package vn.govmail.document;

import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Reads what a file of some formats shows and says. A service: passed to the builder of {@code GovMail}, or found by
 * {@link java.util.ServiceLoader} where none is passed.
 *
 * <p>Implementations are thread-safe, never throw for what is in the content, keep to the limits and use no network.
 */
public interface DocumentReader {

    /** Name of the implementation, as it stands in every assessment. */
    String name();

    /** Version of the implementation, as it stands in every assessment. */
    String version();

    /** Whether this reader reads files of a format. */
    boolean reads(Format format);

    /**
     * Reads a file.
     *
     * @param content the bytes
     * @param limits where to stop
     * @return the facts; what could not be read is unknown with its reason
     */
    DocumentReading read(Content content, Limits limits);

    /** Whether this reader looks at the pictures of files of a format; one that does not read such files may. */
    default boolean scans(Format format) {
        return false;
    }

    /**
     * Looks for seals and signatures in the pictures of a file. Apart from {@link #read}, because pictures are dear to decode: who
     * never asks for a seal pays nothing.
     *
     * @param content the bytes
     * @param format what they are
     * @param limits where to stop; pictures have a bound of their own in {@link Limits#picturePixels()}
     * @return what the pictures show; unknown where the file cannot be looked into, or this reader does not look at pictures
     */
    default Fact<ScanEvidence> scan(Content content, Format format, Limits limits) {
        return Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "scan evidence");
    }

    /**
     * A small picture of a part of a page, for a person to look at: one of {@link ScanEvidence#views()}, say. The page is decoded
     * once more for it.
     *
     * @param content the bytes
     * @param format what they are
     * @param view which part of which page; what lies beside the page is cut off
     * @param limits where to stop; pictures have a bound of their own in {@link Limits#picturePixels()}
     * @return the picture; unknown where there is no such page, nothing of it lies within, or it cannot be shown whole
     */
    default Fact<PagePicture> picture(Content content, Format format, PageView view, Limits limits) {
        return Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "pictures of pages");
    }
}
