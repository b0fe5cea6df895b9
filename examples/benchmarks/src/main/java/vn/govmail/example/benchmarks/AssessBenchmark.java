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
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** {@code GovMail.assess}: the main job, from the bytes of a message to its legal value with the clauses cited. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class AssessBenchmark {
    /** What comes in. */
    public enum Mail {
        PLAIN_LETTER(0, Outcome.NO_DOCUMENT),
        SIGNED_PDF_80_KB(80 << 10, Outcome.LEGALLY_EQUIVALENT),
        SIGNED_PDF_1_MB(1 << 20, Outcome.LEGALLY_EQUIVALENT);

        private final int documentBytes;
        private final Outcome expected;

        Mail(int documentBytes, Outcome expected) {
            this.documentBytes = documentBytes;
            this.expected = expected;
        }

        byte[] message(Office office) {
            return documentBytes == 0
                    ? Office.plainLetter().bytes()
                    : Office.plainLetter()
                            .attach(
                                    "cv101.pdf",
                                    "application/pdf",
                                    office.signedDocument(documentBytes).bytes())
                            .bytes();
        }
    }

    /** The mail of this run. */
    @Param
    public Mail mail = Mail.PLAIN_LETTER;

    private final Times times = Times.received(Office.RECEIVED);
    private byte[] message;
    private GovMail govMail;

    /** Writes and signs the letter, and makes sure that it is judged in full. */
    @Setup
    @Initializer
    public void write() {
        Office office = new Office();
        govMail = office.intake();
        message = mail.message(office);
        Outcome outcome = assess().outcome();
        if (outcome != mail.expected) {
            throw new IllegalStateException("expected " + mail.expected + ", was " + outcome);
        }
    }

    /** From bytes to assessment. */
    @Benchmark
    public Assessment assess() {
        return govMail.assess(message, times);
    }
}
