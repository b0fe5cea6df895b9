package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many seals are found on pages rendered here, with what papers, pads, pens and scanners do to them, and what else is taken
 * for one. The numbers are printed; those of grey copies are what they are.
 */
@Tag("slow")
class SealRecallTest {
    /** Pages of each look; more say more, and take their time: 40 gave the numbers in the papers. */
    private static final int EACH = Integer.getInteger("govmail.scans", 16);

    /** Seeds that nobody looked at while the detector was made. */
    private static final int FIRST = 10_000;

    @Test
    void colourSealsAreFoundAndNothingElseIs() {
        Measure all = new Measure();
        for (Samples.Look look : Samples.Look.values()) {
            if (look != Samples.Look.GREY) {
                Measure one = measured(EACH, seed -> Samples.sealed(look, seed));
                all.add(one);
                System.out.println(look + ": " + one);
            }
        }
        for (Samples.Trap trap : Samples.Trap.values()) {
            Measure one = measured(EACH / 4, seed -> Samples.unsealed(trap, seed));
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
        Measure all = measured(EACH, seed -> Samples.sealed(Samples.Look.GREY, seed));
        for (Samples.Trap trap : Samples.Trap.values()) {
            // in grey a logo that is drawn as a seal is one
            if (trap != Samples.Trap.BLUE_LOGO) {
                all.add(measured(EACH / 8, seed -> Samples.unsealed(trap, seed, true)));
            }
        }
        all.faults().forEach(System.out::println);
        System.out.println("grey: recall " + all.recall() + ", precision " + all.precision() + ", " + all);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.8);
    }

    /** Renders and examines so many pages, two at a time: more would ask for more memory. */
    private static Measure measured(int pages, IntFunction<Samples.Sample> sample) {
        ForkJoinPool two = new ForkJoinPool(2);
        try {
            Measure all = new Measure();
            two.submit(() -> IntStream.range(FIRST, FIRST + pages)
                            .parallel()
                            .mapToObj(seed -> {
                                Measure one = new Measure();
                                one.add(sample.apply(seed));
                                return one;
                            })
                            .toList())
                    .join()
                    .forEach(all::add);
            return all;
        } finally {
            two.shutdown();
        }
    }
}
