package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.container.ZipContainer;
import vn.govmail.document.extract.TextExtraction;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * Reads the text of office documents: Office Open XML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300), headers and footers
 * included, OpenDocument files that are one XML file, documents of Word, Excel and PowerPoint 97 to 2003 ([MS-DOC], [MS-XLS],
 * [MS-PPT]; those of Office 95 and before are said to be unread), the files that were put into them as objects, and whether they hold a
 * signature. Stateless and thread-safe;
 * streams what is a package, and never executes or fetches anything.
 *
 * <p>Pages are not known: a word processor makes them only when it lays the text out.
 */
public final class OfficeReader implements DocumentReader {
    private static final Set<Format> PACKAGES =
            EnumSet.of(Format.DOCX, Format.XLSX, Format.PPTX, Format.ODT, Format.ODS, Format.ODP, Format.ODG);

    private static final Set<Format> BINARY = EnumSet.of(Format.DOC, Format.XLS, Format.PPT);

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
        return PACKAGES.contains(format) || format == Format.XML || BINARY.contains(format);
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        if (content.sizeInBytes() == 0) {
            return DocumentReading.unreadable(Missing.EMPTY, "no bytes");
        }
        DetectedFormat found = FormatDetector.examine(content, "", limits);
        if (found.format() == Format.XML && found.has(FileTrait.FLAT)) {
            return reading(
                    flat(content, limits),
                    Fact.known(false, "a flat file has no place for a signature"),
                    objects(content, limits));
        }
        if (BINARY.contains(found.format())) {
            return BinaryOfficeFile.read(content, found.format(), limits);
        }
        if (!PACKAGES.contains(found.format())) {
            boolean xml = found.format() == Format.XML;
            return DocumentReading.unreadable(
                    xml ? Missing.READER_NOT_AVAILABLE : Missing.MALFORMED, "no office document inside");
        }
        ZipContainer zip;
        boolean signed;
        try {
            zip = ZipContainer.open(new ContentSource(content), limits);
            if (found.has(FileTrait.ENCRYPTED)) {
                return DocumentReading.unreadable(Missing.PASSWORD_REQUIRED, "encrypted OpenDocument file");
            }
            signed = OfficeParts.hasSignature(zip, limits);
        } catch (IOException e) {
            return DocumentReading.unreadable(TextFacts.reason(e), TextFacts.detail(e));
        }
        TextFacts text = text(zip, found, limits);
        return reading(
                found.format() == Format.DOCX ? TextChunks.added(text, zip, limits) : text,
                Fact.known(signed, "parts of the package"),
                PackageFiles.in(zip, content, limits));
    }

    static DocumentReading reading(TextFacts text, Fact<Boolean> signed, ArchiveContents embedded) {
        return new DocumentReading(
                Fact.unknown(Missing.NOT_STATED, "pages come with the layout"),
                Fact.unknown(Missing.NOT_STATED, "an office document has no pages of its own"),
                text.text(),
                signed,
                List.of(),
                text.layout(),
                embedded);
    }

    /** Objects of other programs stand in a flat file in letters and digits; nobody writes them so. */
    private static ArchiveContents objects(Content flat, Limits limits) {
        try (InputStream in = flat.open()) {
            return OfficeParts.hasElement(in, limits, "object-ole")
                    ? ArchiveContents.unread(Missing.CONTENT_NOT_EXAMINED, "an object in a flat file")
                    : ArchiveContents.NONE;
        } catch (IOException e) {
            return ArchiveContents.unread(TextFacts.reason(e), TextFacts.detail(e));
        }
    }

    private static TextFacts flat(Content content, Limits limits) {
        return TextFacts.of(
                () -> {
                    try (InputStream in = content.open()) {
                        return TextExtraction.flatOpenDocument(in, limits);
                    }
                },
                "text of the flat OpenDocument file",
                limits);
    }

    static TextFacts text(ZipContainer zip, DetectedFormat found, Limits limits) {
        if (found.has(FileTrait.BINARY_PARTS)) {
            return TextFacts.unknown(Missing.READER_NOT_AVAILABLE, "sheets that are not XML");
        }
        return TextFacts.of(
                () -> switch (found.format()) {
                    case DOCX -> TextExtraction.word(zip, limits);
                    case PPTX -> TextExtraction.slides(zip, limits);
                    case XLSX -> TextExtraction.sheets(zip, limits);
                    default -> TextExtraction.openDocument(zip, limits);
                },
                "text of the " + found.format() + " package",
                limits);
    }
}
