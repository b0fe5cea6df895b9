package vn.govmail.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ZipContainer;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Text of a document that its package keeps in files of other formats, which word processors show in its place (ISO/IEC 29500-1,
 * 17.17.2.1): it is added at the end. What cannot be read here is a file of the package that somebody has to look at.
 */
final class TextChunks {
    private static final int MOST = 50;

    private TextChunks() {}

    static TextFacts added(TextFacts text, ZipContainer zip, Limits limits) {
        try {
            List<Content> chunks = PackageFiles.chunks(zip, limits);
            if (chunks.size() > MOST) {
                return TextFacts.unknown(Missing.LIMIT_EXCEEDED, "pieces of text in other formats");
            }
            TextFacts all = text;
            for (Content chunk : chunks) {
                all = joined(all, read(chunk, limits), limits);
            }
            return all;
        } catch (IOException e) {
            return TextFacts.unknown(TextFacts.reason(e), TextFacts.detail(e));
        }
    }

    /** A document among them is read without what it keeps elsewhere in turn. */
    private static TextFacts read(Content chunk, Limits limits) throws IOException {
        DetectedFormat found = FormatDetector.examine(chunk, "", limits);
        if (found.format() == Format.DOCX && found.traits().isEmpty()) {
            return OfficeReader.text(ZipContainer.open(new ContentSource(chunk), limits), found, limits);
        }
        PlainTextReader reader = new PlainTextReader();
        if (!reader.reads(found.format())) {
            return TextFacts.unknown(
                    Missing.READER_NOT_AVAILABLE, found.format().name());
        }
        DocumentReading reading = reader.read(chunk, limits);
        return new TextFacts(reading.text(), reading.layout());
    }

    private static TextFacts joined(TextFacts first, TextFacts second, Limits limits) {
        String words = first.text().toOptional().orElse(null);
        String more = second.text().toOptional().orElse(null);
        if (words == null || more == null) {
            return first;
        }
        if ((long) words.length() + more.length() + 1 > limits.textCharacters()) {
            return TextFacts.unknown(Missing.LIMIT_EXCEEDED, "more text than the limit");
        }
        boolean apart = words.isEmpty() || words.endsWith("\n");
        List<TextLine> lines = new ArrayList<>();
        first.layout().toOptional().map(DocumentText::lines).ifPresent(lines::addAll);
        second.layout().toOptional().map(DocumentText::lines).ifPresent(lines::addAll);
        boolean whole = first.layout().toOptional().isPresent()
                && second.layout().toOptional().isPresent();
        Fact<DocumentText> layout = whole
                ? Fact.known(new DocumentText(lines), "text of the package and of files in it")
                : Fact.unknown(Missing.LIMIT_EXCEEDED, "more pieces of text than are kept");
        return new TextFacts(
                Fact.known(words + (apart ? "" : "\n") + more, "text of the package and of files in it"), layout);
    }
}
