package vn.govmail.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ZipContainer;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;
import vn.govmail.fact.Limits;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;

/**
 * The text of documents, format by format. What is refused is a {@link vn.govmail.container.ContainerException} with its
 * reason, beyond a limit among them. Stateless and thread-safe.
 */
public final class TextExtraction {
    private static final Set<String> BINARY_SIGNATURES = Set.of("_signatures", "_xmlsignatures");

    private TextExtraction() {}

    /** Of a text document of Office Open XML. */
    public static ExtractedText word(ZipContainer zip, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        new WordText(zip, limits, sink).document();
        return sink.finished();
    }

    /** Of a presentation of Office Open XML. */
    public static ExtractedText slides(ZipContainer zip, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        new WordText(zip, limits, sink).slides();
        return sink.finished();
    }

    /** Of a workbook of Office Open XML. */
    public static ExtractedText sheets(ZipContainer zip, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        new SheetText(zip, limits, sink).sheets();
        return sink.finished();
    }

    /** Of an OpenDocument package of any kind. */
    public static ExtractedText openDocument(ZipContainer zip, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        new OpenDocumentText(limits, sink).document(zip);
        return sink.finished();
    }

    /** Of an OpenDocument file that is one XML file. The stream stays the caller's to close. */
    public static ExtractedText flatOpenDocument(InputStream in, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        new OpenDocumentText(limits, sink).flat(in);
        return sink.finished();
    }

    /** Of an HTML file. */
    public static ExtractedText html(String html, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        HtmlText.read(html, sink);
        return sink.finished();
    }

    /**
     * Of a Word 97 to 2003 document.
     *
     * @return nothing for one of Word 95 or before
     */
    public static Optional<ExtractedText> wordBinary(byte[] bytes, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        boolean read = WordBinaryText.read(CompoundStreams.of(bytes), limits.textCharacters(), sink);
        return read ? Optional.of(sink.finished()) : Optional.empty();
    }

    /**
     * Of an Excel 97 to 2003 workbook.
     *
     * @return nothing for one of Excel 95 or before
     */
    public static Optional<ExtractedText> sheetsBinary(byte[] bytes, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        boolean read = ExcelBinaryText.read(CompoundStreams.of(bytes), limits.textCharacters(), sink);
        return read ? Optional.of(sink.finished()) : Optional.empty();
    }

    /**
     * Of a PowerPoint 97 to 2003 presentation.
     *
     * @return nothing for one of PowerPoint 95 or before
     */
    public static Optional<ExtractedText> slidesBinary(byte[] bytes, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        boolean read = SlideBinaryText.read(CompoundStreams.of(bytes), sink);
        return read ? Optional.of(sink.finished()) : Optional.empty();
    }

    /** Whether an Office 97 to 2003 document holds a signature, valid or not ([MS-OFFCRYPTO] 2.5). */
    public static boolean binaryHasSignature(byte[] bytes) throws IOException {
        return CompoundStreams.of(bytes).hasAny(BINARY_SIGNATURES);
    }

    /** Of an RTF file. */
    public static ExtractedText rtf(byte[] bytes, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        RtfText.read(bytes, sink);
        return sink.finished();
    }

    /**
     * Of plain text. The string is as it was decoded; its lines are Vietnamese where the string only shows the bytes of an
     * older encoding.
     */
    public static ExtractedText plain(String text, Limits limits) throws IOException {
        LineSink sink = new LineSink(limits.textCharacters());
        Detection detection = EncodingDetector.detect(text);
        String shown = detection.needsRepair() ? detection.text(text) : text;
        int from = 0;
        while (from < shown.length()) {
            int end = shown.indexOf('\n', from);
            int to = end < 0 ? shown.length() : end;
            sink.add(shown.substring(from, to).stripTrailing(), TextStyle.PLAIN, Visibility.SHOWN);
            sink.newLine();
            from = to + 1;
        }
        return new ExtractedText(text, sink.finished().layoutOrNull());
    }
}
