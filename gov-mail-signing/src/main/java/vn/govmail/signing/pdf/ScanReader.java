package vn.govmail.signing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.UndecodedPicture;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.scan.PixelBudget;
import vn.govmail.signing.scan.SignaturePages;

/** Looks for seals and signatures in the pictures of a PDF. Confined to one thread. */
final class ScanReader {
    private static final Pattern SIGNER =
            Pattern.compile("(?m)^\\s*(?:TM\\.|KT\\.|TL\\.|TUQ\\.|Q\\. )|Nơi\\s+nhận", Pattern.UNICODE_CHARACTER_CLASS);

    private final PDDocument document;
    /** One for all pages: each is read alone, but a file may cost no more than if it were read at once. */
    private final ReadingWork work;

    private final Limits limits;
    private final PixelBudget pixels;
    private final List<PageEvidence> examined = new ArrayList<>();
    private final List<UndecodedPicture> undecoded = new ArrayList<>();

    private ScanReader(PDDocument document, ExpansionBudget expansion, Limits limits) {
        this.document = document;
        this.work = new ReadingWork(expansion);
        this.limits = limits;
        this.pixels = new PixelBudget(limits.picturePixels());
    }

    static Fact<ScanEvidence> read(Content content, Limits limits) {
        return open(content, limits, ScanReader::read);
    }

    /** Shows a part of a page. */
    static Fact<PagePicture> picture(Content content, PageView view, Limits limits) {
        return open(content, limits, reader -> reader.picture(view));
    }

    private static <T> Fact<T> open(Content content, Limits limits, Step<T> step) {
        if (content.sizeInBytes() == 0) {
            return Fact.unknown(Missing.EMPTY, "zero bytes");
        }
        if (content.sizeInBytes() > limits.pdfBytes()) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "pdfBytes");
        }
        return Guard.run(
                () -> {
                    ExpansionBudget expansion = new ExpansionBudget(limits);
                    try (FileView file = FileView.of(content);
                            PDDocument document = GuardedParser.lenient(file, expansion, limits)) {
                        return step.of(new ScanReader(document, expansion, limits));
                    }
                },
                PdfReader::unknown);
    }

    /** What is done with an open file. */
    private interface Step<T> {
        Fact<T> of(ScanReader reader) throws IOException;
    }

    private Fact<PagePicture> picture(PageView view) throws IOException {
        if (view.page() > Math.min(limits.pages(), PageTree.count(document, limits.pdfObjects()))) {
            return Fact.unknown(Missing.NOT_STATED, "no such page");
        }
        PDPage page = document.getPage(view.page() - 1);
        return PageCutout.of(PageFrame.of(page), pictures(page, view.page() - 1), new PdfPicture(pixels), view);
    }

    private Fact<ScanEvidence> read() {
        int pages = PageTree.count(document, limits.pdfObjects());
        if (pages > limits.pages()) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "pages");
        }
        if (pages == 0) {
            return Fact.unknown(Missing.MALFORMED, "no page");
        }
        for (int page : SignaturePages.of(pages, likely(pages))) {
            Guard.run(
                    () -> {
                        examine(page);
                        return true;
                    },
                    failure -> undecoded.add(
                            new UndecodedPicture(page + 1, PdfReader.missing(failure), PdfReader.detail(failure))));
        }
        return Fact.known(new ScanEvidence(pages, examined, undecoded, pixels.spent()), "pictures of the pages");
    }

    private void examine(int number) throws IOException {
        PDPage page = document.getPage(number);
        PageComposition composition =
                new PageComposition(PageFrame.of(page), number, pictures(page, number), new PdfPicture(pixels));
        PageEvidence evidence = composition.evidence(hasFonts(page));
        undecoded.addAll(composition.undecoded());
        examined.add(evidence);
    }

    private PagePictures pictures(PDPage page, int number) throws IOException {
        PagePictures pictures = new PagePictures();
        if (mayHavePictures(page)) {
            scanner(pictures, number, number).scan(document);
        }
        return pictures;
    }

    private PageScanner scanner(MarkSink marks, int from, int to) {
        PageScanner scanner = new PageScanner(work, limits, marks);
        scanner.setStartPage(from + 1);
        scanner.setEndPage(to + 1);
        return scanner;
    }

    /** The pages of a long document whose text looks as if it ended there, the last ones first. */
    private List<Integer> likely(int pages) {
        if (SignaturePages.areAll(pages)) {
            return List.of();
        }
        return Guard.run(
                () -> {
                    String[] texts =
                            scanner(MarkSink.NONE, 0, pages - 1).scan(document).split("\f", -1);
                    List<Integer> found = new ArrayList<>();
                    for (int page = texts.length - 1; page >= 0; page--) {
                        if (SIGNER.matcher(texts[page]).find()) {
                            found.add(page);
                        }
                    }
                    return found;
                },
                failure -> List.of());
    }

    /** A page that has fonts and nothing else to draw is read for its text alone, which is dear and shows no seal. */
    private static boolean mayHavePictures(PDPage page) {
        COSDictionary drawn = resources(page, COSName.XOBJECT);
        return (drawn != null && drawn.size() > 0) || !hasFonts(page);
    }

    private static boolean hasFonts(PDPage page) {
        COSDictionary fonts = resources(page, COSName.FONT);
        return fonts != null && fonts.size() > 0;
    }

    private static @Nullable COSDictionary resources(PDPage page, COSName kind) {
        return page.getResources() == null
                ? null
                : page.getResources().getCOSObject().getCOSDictionary(kind);
    }
}
