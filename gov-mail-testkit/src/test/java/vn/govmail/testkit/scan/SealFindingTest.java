package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.InkColour;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.Pdfs;

/** A few pages of each kind; {@link SealRecallTest} measures on many. */
class SealFindingTest {

    private static ScanEvidence look(byte[] file, Format format) {
        return Documents.pdfReader()
                .scan(Content.of(file), format, Limits.DEFAULT)
                .toOptional()
                .orElseThrow();
    }

    @Test
    void sealAndSignatureOfAScanAreFoundWhereTheyAre() {
        ScanEvidence evidence = look(Pdfs.sealedScan().bytes(), Format.PDF);

        PageEvidence page = evidence.examined().get(0);
        SealEvidence seal = page.foundSeals().get(0);
        assertThat(evidence.isComplete()).isTrue();
        assertThat(evidence.isScan()).isTrue();
        assertThat(evidence.dpi()).isBetween(198, 202);
        assertThat(page.colour()).isEqualTo(PageColour.COLOUR);
        assertThat(page.foundSeals()).hasSize(1);
        assertThat(seal.region().centreX()).isBetween(141.0, 145.0);
        assertThat(seal.region().centreY()).isBetween(229.0, 234.0);
        assertThat(seal.diameter()).isBetween(35.0, 38.0);
        assertThat(seal.isPasted()).isFalse();
        assertThat(page.foundInk()).isNotEmpty();
        assertThat(page.foundInk().get(0).colour()).isEqualTo(InkColour.BLUE);
        assertThat(page.foundInk().get(0).overlapsSeal()).isTrue();
    }

    @Test
    void longScanIsLookedAtInItsFirstAndLastPages() {
        ScanEvidence evidence = look(PastedSeals.blankScan(12), Format.PDF);

        assertThat(evidence.pages()).isEqualTo(12);
        assertThat(evidence.examined()).extracting(PageEvidence::number).containsExactly(1, 6, 7, 8, 9, 10, 11, 12);
        assertThat(evidence.isComplete()).isFalse();
        assertThat(evidence.sealFound()).isFalse();
    }

    @Test
    void sealInAPictureOfItsOwnIsSaidToBePasted() {
        ScanEvidence one = look(PastedSeals.onScan("1/SYT", 3), Format.PDF);
        ScanEvidence two = look(PastedSeals.onScan("2/SYT", 3), Format.PDF);
        ScanEvidence other = look(PastedSeals.onScan("3/SYT", 4), Format.PDF);

        assertThat(one.examined().get(0).transparentOverText()).isTrue();
        assertThat(one.pastedSeals())
                .hasSize(1)
                .containsExactlyElementsOf(two.pastedSeals().toList());
        assertThat(other.pastedSeals().toList())
                .hasSize(1)
                .doesNotContainAnyElementsOf(two.pastedSeals().toList());
    }

    @Test
    void letterMadeOnAComputerShowsNothing() {
        ScanEvidence evidence = look(Pdfs.letter().build().bytes(), Format.PDF);

        assertThat(evidence.isScan()).isFalse();
        assertThat(evidence.seals()).isEmpty();
        assertThat(evidence.pixels()).isZero();
        assertThat(evidence.examined().get(0).textLayer()).isTrue();
    }

    @Test
    void sealsOfEveryLookAreFound() {
        Measure measure = new Measure();
        for (Samples.Look look : Samples.Look.values()) {
            measure.add(Samples.sealed(look, 1));
        }
        assertThat(measure.recall()).as("%s %s", measure, measure.faults()).isEqualTo(1);
        assertThat(measure.precision()).as("%s", measure.faults()).isEqualTo(1);
    }

    @Test
    void nothingElseThatIsRedOrRoundIsTakenForASeal() {
        Measure measure = new Measure();
        for (Samples.Trap trap : Samples.Trap.values()) {
            measure.add(Samples.unsealed(trap, 1));
        }
        assertThat(measure.precision()).as("%s", measure.faults()).isEqualTo(1);
    }
}
