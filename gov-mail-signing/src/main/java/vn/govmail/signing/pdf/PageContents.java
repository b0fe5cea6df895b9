package vn.govmail.signing.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.change.Rectangle;
import vn.govmail.signing.pdf.change.ShownContent;
import vn.govmail.signing.pdf.syntax.FileView;

/**
 * What the pages of a file show, found out when it is asked for. What pages show apart from annotations is the same in every
 * revision, or the comparison of revisions says so. Confined to one thread.
 */
final class PageContents implements ShownContent {
    private static final long MAX_COMPARISONS = 20_000_000;
    private static final int MAX_PAGES_READ = 50;

    private final FileView file;
    private final Limits limits;
    private final Map<Integer, Optional<PageMarks>> pages = new HashMap<>();
    private long comparisons;

    PageContents(FileView file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Override
    public Shown under(int page, Rectangle rectangle) {
        Optional<PageMarks> marks = pages.get(page);
        if (marks == null) {
            // a file whose signatures lie on more pages than this is no document that anybody signed
            marks = pages.size() < MAX_PAGES_READ ? read(page) : Optional.empty();
            pages.put(page, marks);
        }
        comparisons += 1 + marks.map(PageMarks::size).orElse(0);
        if (marks.isEmpty() || comparisons > MAX_COMPARISONS) {
            return Shown.CONTENT;
        }
        return marks.get().under(rectangle);
    }

    private Optional<PageMarks> read(int page) {
        return Guard.run(
                () -> {
                    ExpansionBudget budget = new ExpansionBudget(limits);
                    try (PDDocument document = GuardedParser.lenient(file, budget, limits)) {
                        PageMarks marks = new PageMarks(document.getPage(page).getCropBox());
                        PageScanner scanner = new PageScanner(new ReadingWork(budget), limits, marks);
                        scanner.setStartPage(page + 1);
                        scanner.setEndPage(page + 1);
                        scanner.scan(document);
                        return Optional.of(marks);
                    }
                },
                failure -> Optional.empty());
    }
}
