package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.govmail.document.extract.ExtractedText;
import vn.govmail.document.extract.TextExtraction;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** Reads Word 97 to 2003 documents ([MS-DOC]), which offices still send: their text, with what nobody sees told apart. */
final class WordBinaryFile {
    /** The whole file is held; a document of a thousand pages without pictures has five million bytes. */
    private static final int MOST_BYTES = 32 << 20;

    private WordBinaryFile() {}

    static DocumentReading read(Content content, Limits limits) {
        if (content.sizeInBytes() > MOST_BYTES) {
            return DocumentReading.unreadable(Missing.LIMIT_EXCEEDED, "a Word 97 file of more than 32 MiB");
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            Optional<ExtractedText> text = TextExtraction.wordBinary(bytes, limits);
            if (text.isEmpty()) {
                return DocumentReading.unreadable(Missing.READER_NOT_AVAILABLE, "Word 95 or before");
            }
            return OfficeReader.reading(
                    TextFacts.of(text::get, "text of the Word 97 file", limits),
                    Fact.known(TextExtraction.wordBinaryHasSignature(bytes), "storages of the file"));
        } catch (IOException e) {
            return DocumentReading.unreadable(TextFacts.reason(e), TextFacts.detail(e));
        }
    }
}
