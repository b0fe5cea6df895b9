package vn.govmail.fact;

/**
 * Where reading stops, on by default and settable. Beyond a limit the fact in question is {@link Missing#LIMIT_EXCEEDED},
 * never better than it was and never an exception.
 *
 * @param messageBytes bytes of a whole message
 * @param messageParts MIME parts of a message, counted at every level
 * @param messageDepth how deep parts may be nested
 * @param headerBytes bytes of the header section of a message or of one of its parts
 * @param textCharacters characters of text taken from one part or document
 * @param archiveEntries entries of a ZIP container
 * @param archiveExpandedBytes bytes that a ZIP container may expand to
 * @param archiveRatio expanded bytes for each compressed byte, looked at above 1 MiB
 * @param xmlDepth nesting of XML elements
 * @param pdfBytes bytes of a PDF; its signatures are judged block by block, and what is kept of it for its text has a bound of
 *     its own in {@code pdfExpandedBytes}
 * @param pdfObjects objects of a PDF
 * @param pdfExpandedBytes bytes that the streams of a PDF may expand to
 * @param pages pages of a document whose text is read
 * @param signatures signatures of one file
 * @param picturePixels pixels that are decoded of the pictures of one file; eight pages of A4 at 300 dpi have 70 million
 */
public record Limits(
        long messageBytes,
        int messageParts,
        int messageDepth,
        int headerBytes,
        int textCharacters,
        int archiveEntries,
        long archiveExpandedBytes,
        int archiveRatio,
        int xmlDepth,
        long pdfBytes,
        int pdfObjects,
        long pdfExpandedBytes,
        int pages,
        int signatures,
        long picturePixels) {

    private static final long MIB = 1L << 20;
    private static final long PICTURE_PIXELS = 100_000_000;

    /** The limits that hold unless the caller sets others. */
    public static final Limits DEFAULT = new Limits(
            512 * MIB,
            1_000,
            30,
            256 << 10,
            8 << 20,
            10_000,
            256 * MIB,
            100,
            200,
            512 * MIB,
            1_000_000,
            256 * MIB,
            2_000,
            100,
            PICTURE_PIXELS);

    public Limits {
        if (messageBytes < 1
                || messageParts < 1
                || messageDepth < 1
                || headerBytes < 1
                || textCharacters < 1
                || archiveEntries < 1
                || archiveExpandedBytes < 1
                || archiveRatio < 1
                || xmlDepth < 1
                || pdfBytes < 1
                || pdfObjects < 1
                || pdfExpandedBytes < 1
                || pages < 1
                || signatures < 1
                || picturePixels < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /** Limits with the usual bound on pictures. */
    public Limits(
            long messageBytes,
            int messageParts,
            int messageDepth,
            int headerBytes,
            int textCharacters,
            int archiveEntries,
            long archiveExpandedBytes,
            int archiveRatio,
            int xmlDepth,
            long pdfBytes,
            int pdfObjects,
            long pdfExpandedBytes,
            int pages,
            int signatures) {
        this(
                messageBytes,
                messageParts,
                messageDepth,
                headerBytes,
                textCharacters,
                archiveEntries,
                archiveExpandedBytes,
                archiveRatio,
                xmlDepth,
                pdfBytes,
                pdfObjects,
                pdfExpandedBytes,
                pages,
                signatures,
                PICTURE_PIXELS);
    }

    /** The same limits with another bound on the whole message. */
    public Limits withMessageBytes(long bytes) {
        return new Limits(
                bytes,
                messageParts,
                messageDepth,
                headerBytes,
                textCharacters,
                archiveEntries,
                archiveExpandedBytes,
                archiveRatio,
                xmlDepth,
                pdfBytes,
                pdfObjects,
                pdfExpandedBytes,
                pages,
                signatures,
                picturePixels);
    }

    /** The same limits with another bound on what a ZIP container may expand to. */
    public Limits withArchiveExpandedBytes(long bytes) {
        return new Limits(
                messageBytes,
                messageParts,
                messageDepth,
                headerBytes,
                textCharacters,
                archiveEntries,
                bytes,
                archiveRatio,
                xmlDepth,
                pdfBytes,
                pdfObjects,
                pdfExpandedBytes,
                pages,
                signatures,
                picturePixels);
    }

    /** The same limits with another bound on pictures. */
    public Limits withPicturePixels(long pixels) {
        return new Limits(
                messageBytes,
                messageParts,
                messageDepth,
                headerBytes,
                textCharacters,
                archiveEntries,
                archiveExpandedBytes,
                archiveRatio,
                xmlDepth,
                pdfBytes,
                pdfObjects,
                pdfExpandedBytes,
                pages,
                signatures,
                pixels);
    }
}
