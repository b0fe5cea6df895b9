package vn.govmail.document;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.ZipContainer;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Reads the text of office documents: Office Open XML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300), headers and footers
 * included, and whether they hold a signature. Stateless and thread-safe; streams, and never executes or fetches anything.
 *
 * <p>Pages are not known: a word processor makes them only when it lays the text out.
 */
public final class OfficeReader implements DocumentReader {
    private static final Set<Format> READ =
            EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX, Format.ODT, Format.ODS, Format.ODP);

    /** Makes a reader; it has no state. */
    public OfficeReader() {}

    @Override
    public String name() {
        return "gov-mail-office";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean reads(Format format) {
        return READ.contains(format);
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        if (content.sizeInBytes() == 0) {
            return DocumentReading.unreadable(Missing.EMPTY, "no bytes");
        }
        ZipContainer zip;
        Format format;
        boolean signed;
        try {
            format = FormatDetector.detect(content, "", limits);
            zip = ZipContainer.open(new ContentSource(content), limits);
            if (!reads(format)) {
                return DocumentReading.unreadable(Missing.MALFORMED, "no office document inside");
            }
            if (OfficeParts.isEncrypted(zip, limits)) {
                return DocumentReading.unreadable(Missing.PASSWORD_REQUIRED, "encrypted OpenDocument file");
            }
            signed = OfficeParts.hasSignature(zip, limits);
        } catch (IOException e) {
            return DocumentReading.unreadable(reason(e), detail(e));
        }
        return new DocumentReading(
                Fact.unknown(Missing.NOT_STATED, "pages come with the layout"),
                Fact.unknown(Missing.NOT_STATED, "an office document has no pages of its own"),
                text(zip, format, limits),
                Fact.known(signed, "parts of the package"));
    }

    private static Fact<String> text(ZipContainer zip, Format format, Limits limits) {
        TextSink sink = new TextSink(limits.textCharacters());
        try {
            switch (format) {
                case DOCX -> new WordText(zip, limits, sink).document();
                case PPTX -> new WordText(zip, limits, sink).slides();
                case XLSX -> new SheetText(zip, limits, sink).sheets();
                default -> new OpenDocumentText(zip, limits, sink).document();
            }
            return Fact.known(sink.toString(), "text of the " + format + " package");
        } catch (IOException e) {
            return Fact.unknown(reason(e), detail(e));
        }
    }

    private static Missing reason(IOException e) {
        if (!(e instanceof ContainerException refused)) {
            return Missing.CHECK_FAILED;
        }
        if (refused.problem() == ContainerProblem.ENCRYPTED) {
            return Missing.PASSWORD_REQUIRED;
        }
        return refused.problem().isLimit() ? Missing.LIMIT_EXCEEDED : Missing.MALFORMED;
    }

    private static String detail(IOException e) {
        return e instanceof ContainerException refused ? refused.problem().name() : "the bytes could not be read";
    }
}
