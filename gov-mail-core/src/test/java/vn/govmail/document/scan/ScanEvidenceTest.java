package vn.govmail.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Missing;

class ScanEvidenceTest {
    private static final PageRegion PLACE = new PageRegion(120, 200, 36, 36);
    private static final String DIGEST = "a".repeat(64);

    private static PageEvidence page(int number, double share, int dpi, SealEvidence... seals) {
        return new PageEvidence(number, share, dpi, PageColour.COLOUR, false, false, List.of(seals), List.of());
    }

    private static SealEvidence seal(double confidence, String pasted) {
        return new SealEvidence(PLACE, 36, SealColour.RED, confidence, pasted);
    }

    @Test
    void isCompleteOnlyIfEveryPageAndEveryPictureWasLookedAt() {
        List<PageEvidence> one = List.of(page(1, 1, 200));
        UndecodedPicture missing = new UndecodedPicture(1, Missing.CHECK_NOT_AVAILABLE, "JBIG2Decode");

        assertThat(new ScanEvidence(1, one, List.of(), 0).isComplete()).isTrue();
        assertThat(new ScanEvidence(2, one, List.of(), 0).isComplete()).isFalse();
        assertThat(new ScanEvidence(1, one, List.of(missing), 0).isComplete()).isFalse();
    }

    @Test
    void faintLikenessIsKeptButDoesNotCountAsFound() {
        ScanEvidence evidence = new ScanEvidence(1, List.of(page(1, 1, 200, seal(0.4, null))), List.of(), 0);

        assertThat(evidence.seals()).hasSize(1);
        assertThat(evidence.sealFound()).isFalse();
        assertThat(evidence.confidence()).isEqualTo(0.4);
        assertThat(new ScanEvidence(1, List.of(page(1, 1, 200, seal(0.5, null))), List.of(), 0).sealFound())
                .isTrue();
    }

    @Test
    void pastedSealsAreToldOnceEach() {
        ScanEvidence evidence = new ScanEvidence(
                2,
                List.of(page(1, 1, 200, seal(0.9, DIGEST)), page(2, 1, 200, seal(0.9, DIGEST), seal(0.8, null))),
                List.of(),
                0);

        assertThat(evidence.pastedSeals()).containsExactly(DIGEST);
    }

    @Test
    void coarsestPageGivesTheResolutionAndOneTextPageMakesItNoScan() {
        List<PageEvidence> pages = List.of(page(1, 1, 300), page(2, 0.9, 150), page(3, 0, 0));

        assertThat(new ScanEvidence(3, pages, List.of(), 0).dpi()).isEqualTo(150);
        assertThat(new ScanEvidence(3, pages, List.of(), 0).isScan()).isFalse();
        assertThat(new ScanEvidence(2, pages.subList(0, 2), List.of(), 0).isScan())
                .isTrue();
        assertThat(new ScanEvidence(0, List.of(), List.of(), 0).isScan()).isFalse();
    }

    @Test
    void regionsOverlapWhereTheyShareArea() {
        assertThat(PLACE.overlaps(new PageRegion(150, 230, 20, 20))).isTrue();
        assertThat(PLACE.overlaps(new PageRegion(156, 200, 20, 20))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRegion(0, 0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> seal(1.1, null));
    }
}
