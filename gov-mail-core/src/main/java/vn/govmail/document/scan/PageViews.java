package vn.govmail.document.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which parts of a document's pages a person should look at. Stateless. */
final class PageViews {
    private static final int MOST = 4;
    /** What stands beside a seal says whose it is, in millimetres. */
    private static final double MARGIN = 14;

    private static final double EDGE = 3;
    private static final double LONGEST = 120;

    private PageViews() {}

    /** Around the surest seals with the signatures that lie near them; on pages without a seal around the surest signature. */
    static List<PageView> of(List<PageEvidence> pages) {
        List<Candidate> candidates = new ArrayList<>();
        for (PageEvidence page : pages) {
            if (page.foundSeals().isEmpty()) {
                page.foundInk().stream()
                        .limit(1)
                        // after all seals
                        .map(ink -> new Candidate(page.number(), ink.region().grown(MARGIN), ink.confidence() - 1))
                        .forEach(candidates::add);
            }
            page.foundSeals().stream()
                    .map(seal -> new Candidate(page.number(), withInk(seal, page.foundInk()), seal.confidence()))
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingInt(Candidate::page))
                .map(c -> new PageView(c.page, c.region))
                .toList();
    }

    private static PageRegion withInk(SealEvidence seal, List<InkEvidence> ink) {
        PageRegion region = seal.region().grown(MARGIN);
        for (InkEvidence stroke : ink) {
            PageRegion both = region.with(stroke.region().grown(EDGE));
            if (region.overlaps(stroke.region()) && Math.max(both.width(), both.height()) <= LONGEST) {
                region = both;
            }
        }
        return region;
    }

    private record Candidate(int page, PageRegion region, double confidence) {}
}
