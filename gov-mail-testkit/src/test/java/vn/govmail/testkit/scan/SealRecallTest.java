package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many seals are found on pages rendered here, with what papers, pads, pens and scanners do to them, and what else is taken
 * for one. The numbers are printed; those of grey copies are what they are.
 */
@Tag("slow")
class SealRecallTest {
    private static final int EACH = Integer.getInteger("govmail.scans", 40);
    /** Seeds that nobody looked at while the detector was made. */
    private static final int FIRST = 10_000;

    @Test
    void colourSealsAreFoundAndNothingElseIs() {
        Measure all = new Measure();
        for (Samples.Look look : Samples.Look.values()) {
            if (look != Samples.Look.GREY) {
                Measure one = new Measure();
                for (int i = 0; i < EACH; i++) {
                    one.add(Samples.sealed(look, FIRST + i));
                }
                all.add(one);
                System.out.println(look + ": " + one);
            }
        }
        for (Samples.Trap trap : Samples.Trap.values()) {
            Measure one = new Measure();
            for (int i = 0; i < EACH / 4; i++) {
                one.add(Samples.unsealed(trap, FIRST + i));
            }
            all.add(one);
            System.out.println(trap + ": " + one);
        }
        all.faults().forEach(System.out::println);
        System.out.println("colour: recall " + all.recall() + ", precision " + all.precision() + ", " + all);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void greySealsAreFoundLessSurely() {
        Measure all = new Measure();
        for (int i = 0; i < EACH; i++) {
            all.add(Samples.sealed(Samples.Look.GREY, FIRST + i));
        }
        for (Samples.Trap trap : Samples.Trap.values()) {
            // in grey a logo that is drawn as a seal is one
            for (int i = 0; trap != Samples.Trap.BLUE_LOGO && i < EACH / 8; i++) {
                all.add(Samples.unsealed(trap, FIRST + i, true));
            }
        }
        all.faults().forEach(System.out::println);
        System.out.println("grey: recall " + all.recall() + ", precision " + all.precision() + ", " + all);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.8);
    }
}
