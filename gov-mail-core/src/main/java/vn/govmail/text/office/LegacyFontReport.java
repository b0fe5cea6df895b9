package vn.govmail.text.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import vn.govmail.container.ByteSource;
import vn.govmail.container.ZipRewrite;
import vn.govmail.fact.Limits;

/** What {@link LegacyFonts} found in a document, and the document in Unicode. Immutable and thread-safe. */
public final class LegacyFontReport {
    /** Most runs that are listed; {@link #count()} counts all. */
    public static final int LISTED = 1_000;

    /** How the search ended. */
    public enum Outcome {
        /** Text in older encodings was found. */
        FOUND,
        /** No text in an older encoding. */
        NOTHING_FOUND,
        /** Not one of docx, xlsx, pptx, odt, ods, odp. */
        NOT_AN_OFFICE_DOCUMENT,
        /** Damaged, encrypted or hostile. */
        UNREADABLE,
        /** Over a limit. */
        LIMIT_EXCEEDED
    }

    private final Outcome outcome;
    private final String detail;
    private final List<LegacyFontRun> runs;
    private final int count;
    private final int unmapped;
    private final int repaired;
    private final int kept;
    private final boolean signed;
    private final ByteSource source;
    private final Limits limits;
    private final Map<String, byte[]> parts;

    LegacyFontReport(Findings found, boolean signed, ByteSource source, Limits limits) {
        this.outcome = found.count() == 0 ? Outcome.NOTHING_FOUND : Outcome.FOUND;
        this.detail = "";
        this.runs = found.runs();
        this.count = found.count();
        this.unmapped = found.unmapped();
        this.repaired = found.repaired();
        this.kept = found.kept();
        this.signed = signed;
        this.source = source;
        this.limits = limits;
        this.parts = found.parts();
    }

    LegacyFontReport(Outcome outcome, String detail, ByteSource source, Limits limits) {
        this.outcome = outcome;
        this.detail = detail;
        this.runs = List.of();
        this.count = 0;
        this.unmapped = 0;
        this.repaired = 0;
        this.kept = 0;
        this.signed = false;
        this.source = source;
        this.limits = limits;
        this.parts = Map.of();
    }

    /** How the search ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Why the document could not be read, as a stable code; empty if it could. */
    public String detail() {
        return detail;
    }

    /** The runs in older encodings, at most {@link #LISTED}. */
    public List<LegacyFontRun> runs() {
        return runs;
    }

    /** How many runs there are. */
    public int count() {
        return count;
    }

    /** How many characters of them stand for nothing in their encoding; they stay as they are. */
    public int unmapped() {
        return unmapped;
    }

    /**
     * How many places of text that is Unicode already the converted document has as TCVN 6909:2001 wants them: letters with
     * separate marks composed, look-alikes replaced ({@link vn.govmail.text.Tcvn6909#repair}).
     */
    public int repaired() {
        return repaired;
    }

    /**
     * How many cells of a workbook keep text and font, though something is to be done: they are the headers of tables or pivot
     * tables, and two columns would have got one name, or a slicer or a calculated field knows the column by it.
     */
    public int kept() {
        return kept;
    }

    /** Whether the document holds a signature: the converted document would no longer be what was signed. */
    public boolean signed() {
        return signed;
    }

    /**
     * Writes the document with these runs in Unicode and in a font that looks alike, and with its other text repaired. All other
     * bytes of its parts stay; where nothing was to be done the document is written as it is.
     *
     * @throws IOException if the document cannot be read any more or the stream cannot be written to
     */
    public void writeConverted(OutputStream out) throws IOException {
        if (parts.isEmpty()) {
            try (java.io.InputStream in = source.open()) {
                in.transferTo(out);
            }
            return;
        }
        ZipRewrite.write(source, limits, parts, out);
    }
}
