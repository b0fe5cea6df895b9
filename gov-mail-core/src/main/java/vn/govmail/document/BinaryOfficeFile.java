package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.govmail.document.extract.EmbeddedObjects;
import vn.govmail.document.extract.ExtractedText;
import vn.govmail.document.extract.TextExtraction;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Reads documents of Office 97 to 2003 ([MS-DOC], [MS-XLS], [MS-PPT]), which offices still send: their text, with what nobody sees told
 * apart. Those of Office 95 and before are said to be unread.
 */
final class BinaryOfficeFile {
    /** The whole file is held; a document of a thousand pages without pictures has five million bytes. */
    private static final int MOST_BYTES = 32 << 20;

    private BinaryOfficeFile() {}

    static DocumentReading read(Content content, Format format, Limits limits) {
        if (content.sizeInBytes() > MOST_BYTES) {
            return DocumentReading.unreadable(Missing.LIMIT_EXCEEDED, "an Office 97 file of more than 32 MiB");
        }
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return DocumentReading.unreadable(TextFacts.reason(e), TextFacts.detail(e));
        }
        ArchiveContents embedded = EmbeddedFiles.of(bytes, EmbeddedObjects::inCompound, limits);
        try {
            Optional<ExtractedText> text = switch (format) {
                case XLS -> TextExtraction.sheetsBinary(bytes, limits);
                case PPT -> TextExtraction.slidesBinary(bytes, limits);
                default -> TextExtraction.wordBinary(bytes, limits);
            };
            return OfficeReader.reading(
                    text.map(known -> TextFacts.of(() -> known, "text of the " + format + " file of Office 97", limits))
                            .orElseGet(() -> TextFacts.unknown(Missing.READER_NOT_AVAILABLE, "Office 95 or before")),
                    Fact.known(TextExtraction.binaryHasSignature(bytes), "storages of the file"),
                    embedded);
        } catch (IOException e) {
            return OfficeReader.reading(
                    TextFacts.unknown(TextFacts.reason(e), TextFacts.detail(e)),
                    Fact.unknown(TextFacts.reason(e), TextFacts.detail(e)),
                    embedded);
        }
    }
}
