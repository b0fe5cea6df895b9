package vn.govmail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.text.Detection;
import vn.govmail.text.Tcvn6909;
import vn.govmail.text.office.LegacyFontReport;

/** Converts files to conformant UTF-8. */
final class TextConversion {
    private static final char LOST = '\uFFFD';

    private final OutputFolder folder;
    private final @Nullable TextSource from;

    /**
     * @param from the name of the encoding on the caller's word; null to detect it
     * @throws UsageException if there is no such encoding
     */
    TextConversion(OutputFolder folder, @Nullable String from) {
        this.folder = folder;
        this.from = from == null ? null : TextSource.named(from);
    }

    /**
     * What became of a file.
     *
     * @param encoding what it was in, or UNKNOWN
     * @param out where the converted file is; null where it was not converted
     * @param replaced characters that could not be mapped
     * @param changed places that were repaired after decoding; of office documents, runs in older encodings counted too
     * @param left violations that could not be repaired
     * @param kept of them, cells of a workbook that stay since columns are known by their text
     */
    record Converted(String encoding, @Nullable Path out, long replaced, long changed, long left, long kept) {
        boolean isComplete() {
            return (out != null) && (replaced == 0) && (left == 0);
        }
    }

    Converted convert(NamedFile file) throws InputException {
        try {
            TextFile text = TextFile.of(file.path());
            LegacyFontReport fonts = text.fonts();
            if (fonts != null) {
                return office(file, text, fonts);
            }
            TextSource source = from != null ? from : TextSource.of(text.detection());
            if (source.encoding().equals(Detection.UNKNOWN) || text.isBinary()) {
                return new Converted(Detection.UNKNOWN, null, 0, 0, 0, 0);
            }
            Count count = new Count();
            Path out = folder.write(file.relative(), stream -> {
                OutputStream buffered = new BufferedOutputStream(stream);
                text.forEachPiece(bytes -> count.write(source.decode(bytes), buffered));
                buffered.flush();
            });
            return new Converted(source.encoding(), out, count.replaced, count.changed, count.left, 0);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.path().toString(), e);
        }
    }

    /** Text in fonts of older encodings becomes Unicode, Unicode is repaired; the rest of the document stays byte for byte. */
    private Converted office(NamedFile file, TextFile text, LegacyFontReport fonts) throws IOException, InputException {
        Path out = folder.write(file.relative(), fonts::writeConverted);
        long found = Tcvn6909.check(TextFile.officeText(Content.of(out))).count();
        long left = Math.max(found, fonts.kept());
        long changed = (long) fonts.count() + fonts.repaired();
        return new Converted(text.encoding(), out, fonts.unmapped(), changed, left, fonts.kept());
    }

    /** Writes pieces and counts. */
    private static final class Count {
        private long replaced;
        private long changed;
        private long left;

        void write(String text, OutputStream out) throws IOException {
            Tcvn6909.Repaired repaired = Tcvn6909.repair(text);
            changed += repaired.changeCount();
            left += repaired.leftCount();
            String whole = withoutHalves(repaired.text());
            replaced += whole.chars().filter(c -> c == LOST).count();
            out.write(whole.getBytes(StandardCharsets.UTF_8));
        }

        /** UTF-8 has no halves of characters. */
        private static String withoutHalves(String text) {
            if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                return text;
            }
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints().forEach(c -> out.appendCodePoint((c >= 0xD800) && (c <= 0xDFFF) ? LOST : c));
            return out.toString();
        }
    }
}
