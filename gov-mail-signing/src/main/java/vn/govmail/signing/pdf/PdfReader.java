package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.PageKind;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.text.DocumentText;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.scan.PictureFile;

/** Reads what a PDF file shows. Immutable and thread-safe. */
public final class PdfReader implements DocumentReader {
    private final String name;
    private final String version;

    /** A reader that calls itself so in every assessment. */
    public PdfReader(String name, String version) {
        this.name = Objects.requireNonNull(name, "name");
        this.version = Objects.requireNonNull(version, "version");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean reads(Format format) {
        return format == Format.PDF;
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        if (content.sizeInBytes() == 0) {
            return DocumentReading.unreadable(Missing.EMPTY, "zero bytes");
        }
        if (content.sizeInBytes() > limits.pdfBytes()) {
            return DocumentReading.unreadable(Missing.LIMIT_EXCEEDED, "pdfBytes");
        }
        return Guard.run(
                () -> {
                    ExpansionBudget budget = new ExpansionBudget(limits);
                    try (FileView file = FileView.of(content);
                            PDDocument document = GuardedParser.lenient(file, budget, limits)) {
                        return read(file, document, new ReadingWork(budget), limits);
                    }
                },
                failure -> DocumentReading.unreadable(missing(failure), detail(failure)));
    }

    @Override
    public boolean scans(Format format) {
        return format == Format.PDF || PictureFile.reads(format);
    }

    @Override
    public Fact<ScanEvidence> scan(Content content, Format format, Limits limits) {
        return format == Format.PDF ? ScanReader.read(content, limits) : PictureFile.examine(content, format, limits);
    }

    @Override
    public Fact<PagePicture> picture(Content content, Format format, PageView view, Limits limits) {
        return format == Format.PDF
                ? ScanReader.picture(content, view, limits)
                : PictureFile.picture(content, format, view, limits);
    }

    private static DocumentReading read(FileView file, PDDocument document, ReadingWork work, Limits limits) {
        Fact<Integer> pages = Guard.run(
                () -> Fact.known(PageTree.count(document, limits.pdfObjects()), "page tree"), PdfReader::unknown);
        Fact<Boolean> signatures =
                Guard.run(() -> Fact.known(SignaturePresence.in(file, limits), "form fields"), PdfReader::unknown);
        if (pages.toOptional().filter(count -> count > limits.pages()).isPresent()) {
            return new DocumentReading(
                    pages,
                    Fact.unknown(Missing.LIMIT_EXCEEDED, "pages"),
                    Fact.unknown(Missing.LIMIT_EXCEEDED, "pages"),
                    signatures);
        }
        return Guard.run(
                () -> readPages(new PageScanner(work, limits), document, pages, signatures),
                failure -> new DocumentReading(pages, unknown(failure), unknown(failure), signatures));
    }

    private static DocumentReading readPages(
            PageScanner scanner, PDDocument document, Fact<Integer> pages, Fact<Boolean> signatures)
            throws IOException {
        String text = scanner.scan(document);
        Fact<PageKind> kind = scanner.kind()
                .map(value -> Fact.known(value, "images and text of the pages"))
                .orElseGet(() -> Fact.unknown(Missing.NOT_STATED, "every page is blank"));
        Optional<DocumentText> lines = scanner.lines();
        String read = lines.map(known -> PageText.of(known, text)).orElse(text);
        Fact<DocumentText> layout = lines.map(value -> Fact.known(value, "text of the pages"))
                .orElseGet(() -> Fact.unknown(Missing.LIMIT_EXCEEDED, "more pieces of text than are kept"));
        return new DocumentReading(
                pages,
                kind,
                Fact.known(read, "text of the pages"),
                signatures,
                scanner.legacyFonts(),
                layout,
                scanner.attachedFiles(),
                isPortfolio(document));
    }

    /** Whether programs show the files inside in place of the pages (ISO 32000-1, 12.3.5). */
    private static boolean isPortfolio(PDDocument document) {
        COSDictionary root = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
        return root != null && root.containsKey(COSName.COLLECTION);
    }

    static <T> Fact<T> unknown(Failure failure) {
        return Fact.unknown(missing(failure), detail(failure));
    }

    static Missing missing(Failure failure) {
        return switch (failure.kind()) {
            case MALFORMED, LOOP -> Missing.MALFORMED;
            case PASSWORD_REQUIRED -> Missing.PASSWORD_REQUIRED;
            case LIMIT -> Missing.LIMIT_EXCEEDED;
        };
    }

    static String detail(Failure failure) {
        return switch (failure.kind()) {
            case MALFORMED -> "not a PDF file that can be read";
            case LOOP -> "references that never end";
            case PASSWORD_REQUIRED -> "encrypted";
            case LIMIT -> failure.limit();
        };
    }
}
