package vn.govmail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficeReader;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.office.LegacyFontReport;
import vn.govmail.text.office.LegacyFontRun;
import vn.govmail.text.office.LegacyFonts;

/** A file whose text is taken piece by piece, so that one of any size fits into memory. */
final class TextFile {
    private static final int PIECE = 4 << 20;
    private static final Set<Format> OFFICE =
            EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX, Format.ODT, Format.ODS, Format.ODP);
    private static final Set<Format> TEXTS = EnumSet.of(
            Format.TEXT, Format.CSV, Format.HTML, Format.XML, Format.CALENDAR, Format.MESSAGE, Format.UNKNOWN);

    private final Content content;
    private final Format format;
    private final String officeText;
    private final @Nullable LegacyFontReport fonts;
    private final Detection detection;

    /** Takes pieces. */
    @FunctionalInterface
    interface PieceReader {
        void read(byte[] piece) throws IOException;
    }

    /** Takes pieces of text. */
    @FunctionalInterface
    interface TextReader {
        void read(String text) throws IOException;
    }

    private TextFile(Content content, Format format) throws IOException, InputException {
        this.content = content;
        this.format = format;
        this.officeText = isOffice(format) ? officeText(content) : "";
        this.fonts = isOffice(format) ? fonts(content) : null;
        this.detection = isOffice()
                ? EncodingDetector.detect(officeText)
                : EncodingDetector.detect(isBinary() ? new byte[0] : firstPiece());
    }

    static TextFile of(Path path) throws IOException, InputException {
        Content content = Content.of(path);
        return new TextFile(
                content, FormatDetector.detect(content, String.valueOf(path.getFileName()), Limits.DEFAULT));
    }

    static String officeText(Content content) throws InputException {
        Fact<String> text = new OfficeReader().read(content, Limits.DEFAULT).text();
        if (text instanceof Fact.Unknown<String> missing) {
            throw new InputException(missing.reason().name(), missing.detail());
        }
        return text.toOptional().orElse("");
    }

    private static LegacyFontReport fonts(Content content) throws InputException {
        LegacyFontReport report = LegacyFonts.examine(content, Limits.DEFAULT);
        return switch (report.outcome()) {
            case FOUND, NOTHING_FOUND -> report;
            default -> throw new InputException(report.outcome().name(), report.detail());
        };
    }

    /** What fonts of older encodings show in an office document; null for other files. */
    @Nullable
    LegacyFontReport fonts() {
        return fonts;
    }

    /** The run that tells in which older encoding most of an office document's text is; nothing for other files. */
    Optional<LegacyFontRun> longestLegacyRun() {
        return fonts == null
                ? Optional.empty()
                : fonts.runs().stream()
                        .max(Comparator.comparingInt(run -> run.text().length()));
    }

    /** The name of the encoding, or UNKNOWN; of an office document's text in fonts of older encodings, that one. */
    String encoding() {
        return longestLegacyRun().map(LegacyFontRun::encoding).orElse(detection.encoding());
    }

    double confidence() {
        return longestLegacyRun().map(LegacyFontRun::confidence).orElse(detection.confidence());
    }

    boolean isOffice() {
        return isOffice(format);
    }

    /** Whether files of a format hold text in fonts that are looked into. */
    static boolean isOffice(Format format) {
        return OFFICE.contains(format);
    }

    /** Whether the file is no text at all: a picture, a PDF, an archive. */
    boolean isBinary() {
        return !isOffice() && !TEXTS.contains(format);
    }

    Detection detection() {
        return detection;
    }

    /** The text as the encoding that was found has it. */
    void forEachText(TextReader reader) throws IOException {
        if (isOffice()) {
            reader.read(officeText);
        } else {
            forEachPiece(piece -> reader.read(detection.text(piece)));
        }
    }

    private byte[] firstPiece() throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(PIECE);
            return bytes.length < PIECE ? bytes : Arrays.copyOf(bytes, TextPieces.end(bytes, PIECE, 1));
        }
    }

    /** The bytes in pieces that end with lines. */
    void forEachPiece(PieceReader reader) throws IOException {
        int unit = detection.encoding().startsWith("utf-16")
                ? 2
                : detection.encoding().startsWith("utf-32") ? 4 : 1;
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[PIECE];
            int held = 0;
            while (true) {
                int got = in.readNBytes(buffer, held, PIECE - held);
                int length = held + got;
                if (length < PIECE) {
                    if (length > 0) {
                        reader.read(Arrays.copyOf(buffer, length));
                    }
                    return;
                }
                int end = TextPieces.end(buffer, length, unit);
                reader.read(Arrays.copyOf(buffer, end));
                System.arraycopy(buffer, end, buffer, 0, length - end);
                held = length - end;
            }
        }
    }
}
