package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many seals and signatures are found where they are on pages rendered here, with what papers, pads, pens, scanners and telephones do
 * to them, and what else is taken for one. The table is printed; the numbers of grey copies are what they are.
 */
@Tag("slow")
class SealRecallTest {
    /** Pages of each look; more say more, and take their time: 40 gave the numbers in the papers. */
    private static final int EACH = Integer.getInteger("govmail.scans", 12);

    /** Seeds that nobody looked at while the detector was made. */
    private static final int FIRST = 10_000;

    @Test
    void sealsAndSignaturesInColourAreFoundAndLittleElseIs() {
        Measure all = new Measure();
        System.out.println(Measure.heading());
        for (Samples.Look look : Samples.Look.values()) {
            if (look != Samples.Look.GREY) {
                boolean dear = look == Samples.Look.PHOTOGRAPH || look == Samples.Look.SIGNATURE_ALONE;
                Measure one = measured(dear ? EACH / 2 : EACH, seed -> Samples.sealed(look, seed));
                all.add(one);
                System.out.println(one.row(look.name()));
            }
        }
        for (Samples.Trap trap : Samples.Trap.values()) {
            Measure one = measured(EACH / 4, seed -> Samples.unsealed(trap, seed));
            all.add(one);
            System.out.println(one.row(trap.name()));
        }
        report("in colour", all);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.ink().recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(all.ink().precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(all.ink().overlap()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void sealsAndSignaturesInGreyAreFoundLessSurely() {
        Measure all = measured(EACH, seed -> Samples.sealed(Samples.Look.GREY, seed));
        for (Samples.Trap trap : Samples.Trap.values()) {
            // in grey a logo that is drawn as a seal is one
            if (trap != Samples.Trap.BLUE_LOGO) {
                all.add(measured(EACH / 8, seed -> Samples.unsealed(trap, seed, true)));
            }
        }
        report("in grey", all);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.8);
        assertThat(all.ink().recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(all.ink().precision()).isGreaterThanOrEqualTo(0.7);
    }

    private static void report(String name, Measure all) {
        System.out.println(all.row("all " + name));
        all.faults().forEach(System.out::println);
        System.out.println(all.rates(name));
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
