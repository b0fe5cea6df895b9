package vn.govmail.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a clerk is told to look. */
class PageViewsTest {
    private static final PageRegion PLACE = new PageRegion(120, 200, 36, 36);
    private static final PageRegion BESIDE = new PageRegion(150, 205, 30, 20);

    private static PageEvidence page(int number, List<SealEvidence> seals, List<InkEvidence> ink) {
        return new PageEvidence(number, 1, 200, PageColour.COLOUR, false, false, seals, ink);
    }

    private static SealEvidence seal(double confidence) {
        return new SealEvidence(PLACE, 36, SealColour.RED, confidence, null);
    }

    private static InkEvidence ink(PageRegion region) {
        return new InkEvidence(region, InkColour.BLUE, 0.6, false);
    }

    private static List<PageView> views(List<PageEvidence> pages) {
        return new ScanEvidence(pages.size(), pages, List.of(), 0).views();
    }

    private static boolean holds(PageRegion whole, PageRegion part) {
        return whole.with(part).equals(whole);
    }

    @Test
    void aSealIsShownWithTheSignatureBesideIt() {
        List<PageView> views = views(List.of(page(1, List.of(seal(0.9)), List.of(ink(BESIDE)))));

        assertThat(views).hasSize(1);
        assertThat(holds(views.get(0).region(), PLACE)).isTrue();
        assertThat(holds(views.get(0).region(), BESIDE)).isTrue();
    }

    @Test
    void strokesThatRunAcrossThePageDoNotMakeTheViewAsWide() {
        PageRegion wide = new PageRegion(20, 205, 130, 20);

        assertThat(views(List.of(page(1, List.of(seal(0.9)), List.of(ink(wide))))))
                .allSatisfy(view -> assertThat(view.region().width()).isLessThan(120));
    }

    @Test
    void aPageWithoutASealShowsItsSurestSignature() {
        PageRegion other = new PageRegion(20, 20, 30, 20);

        List<PageView> views = views(List.of(page(1, List.of(), List.of(ink(BESIDE), ink(other)))));

        assertThat(views).hasSize(1);
        assertThat(holds(views.get(0).region(), BESIDE)).isTrue();
        assertThat(views(List.of(page(1, List.of(seal(0.4)), List.of())))).isEmpty();
    }

    @Test
    void theSurestFourAreKeptInTheOrderOfThePages() {
        List<PageEvidence> pages = new ArrayList<>();
        pages.add(page(1, List.of(), List.of(ink(BESIDE))));
        for (int number = 2; number < 8; number++) {
            pages.add(page(number, List.of(seal(0.5 + (number / 20.0))), List.of()));
        }

        assertThat(views(pages)).extracting(PageView::page).containsExactly(4, 5, 6, 7);
    }

    @Test
    void picturesAreBoundedAndNotSharedWithTheCaller() {
        PageView view = new PageView(1, PLACE);
        byte[] png = {1, 2, 3};
        PagePicture picture = new PagePicture(view, png);
        png[0] = 9;
        picture.png()[1] = 9;

        assertThat(picture.png()).containsExactly(1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PagePicture(view, new byte[PagePicture.MOST_BYTES + 1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageView(0, PLACE));
    }
}
