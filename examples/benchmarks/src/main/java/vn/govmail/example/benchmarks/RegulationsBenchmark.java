package vn.govmail.example.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.GovMail;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;

/** A mail with a signed document of 25 MB under one regulation and under all four: files are read once, whoever asks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class RegulationsBenchmark {
    private static final int DOCUMENT = 25 << 20;

    /** Under what it is judged. */
    public enum Regulations {
        DAK_NONG,
        ALL_FOUR;

        RuleSet rules() {
            RuleSet one = RuleSets.named("dak-nong-2012");
            return this == DAK_NONG
                    ? one
                    : one.and(RuleSets.named("national-2008"))
                            .and(RuleSets.named("phu-yen-2009"))
                            .and(RuleSets.named("khanh-hoa-2013"));
        }
    }

    /** The regulations of this run. */
    @Param
    public Regulations regulations = Regulations.DAK_NONG;

    private final Times times = Times.received(Office.RECEIVED);
    private byte[] message;
    private GovMail govMail;

    /** Writes and signs the letter, and makes sure that its signature is found. */
    @Setup
    @Initializer
    public void write() {
        Office office = new Office();
        govMail = office.intake(regulations.rules());
        message = Office.plainLetter()
                .attach(
                        "cv101.pdf",
                        "application/pdf",
                        office.signedDocument(DOCUMENT).bytes())
                .bytes();
        if (assess().documents().get(0).route().isEmpty()) {
            throw new IllegalStateException("the document should have legal value");
        }
    }

    /** From bytes to assessment. */
    @Benchmark
    public Assessment assess() {
        return govMail.assess(message, times);
    }
}
