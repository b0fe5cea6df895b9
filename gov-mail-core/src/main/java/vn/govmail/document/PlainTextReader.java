package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.govmail.document.extract.DecodedText;
import vn.govmail.document.extract.EmbeddedObjects;
import vn.govmail.document.extract.TextExtraction;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Reads files that are text: plain text, tables (CSV), the visible text of HTML and RTF, of which also the files that were put in as objects. Stateless and thread-safe.
 *
 * <p>Read as UTF-16 or UTF-8 where the bytes are that, as an HTML file declares, and byte by byte (ISO-8859-1) otherwise; the
 * provenance of the text says which, for then its letters may not be those that were meant.
 */
public final class PlainTextReader implements DocumentReader {
    /** A character of text hardly ever takes more bytes, markup included; files beyond are not taken into memory. */
    private static final int BYTES_FOR_EACH_CHARACTER = 4;

    /** Makes a reader; it has no state. */
    public PlainTextReader() {}

    @Override
    public String name() {
        return "gov-mail-text";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean reads(Format format) {
        return (format == Format.TEXT) || (format == Format.CSV) || (format == Format.HTML) || (format == Format.RTF);
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        if (content.sizeInBytes() == 0) {
            return DocumentReading.unreadable(Missing.EMPTY, "no bytes");
        }
        if (content.sizeInBytes() > (long) BYTES_FOR_EACH_CHARACTER * limits.textCharacters()) {
            return reading(TextFacts.unknown(Missing.LIMIT_EXCEEDED, "more text than the limit"), ArchiveContents.NONE);
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(BYTES_FOR_EACH_CHARACTER * Math.min(limits.textCharacters(), 1 << 28));
            Format format = FormatDetector.detect(content, "", limits);
            ArchiveContents embedded = format == Format.RTF
                    ? EmbeddedFiles.of(bytes, EmbeddedObjects::inRtf, limits)
                    : ArchiveContents.NONE;
            return reading(text(bytes, format, limits), embedded);
        } catch (IOException e) {
            return DocumentReading.unreadable(Missing.CHECK_FAILED, "the bytes could not be read");
        }
    }

    private static TextFacts text(byte[] bytes, Format format, Limits limits) {
        if (format == Format.RTF) {
            return TextFacts.of(() -> TextExtraction.rtf(bytes, limits), "text of the RTF file", limits);
        }
        boolean html = format == Format.HTML;
        DecodedText decoded = DecodedText.of(bytes, html);
        return TextFacts.of(
                () -> html ? TextExtraction.html(decoded.text(), limits) : TextExtraction.plain(decoded.text(), limits),
                "text, " + decoded.how(),
                limits);
    }

    private static DocumentReading reading(TextFacts text, ArchiveContents embedded) {
        return new DocumentReading(
                Fact.unknown(Missing.NOT_STATED, "text has no pages"),
                Fact.unknown(Missing.NOT_STATED, "text has no pages"),
                text.text(),
                Fact.known(false, "text cannot hold a signature"),
                List.of(),
                text.layout(),
                embedded);
    }
}
