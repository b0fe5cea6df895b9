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
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Signatures;

/**
 * {@code Signatures.verify} of a container with one RSA-2048 signature, three certificates and two revocation lists, shared and set
 * up anew as in {@link VerifyPdfBenchmark}. EU DSS is beside it in {@link VerifyAsicByDssBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class VerifyAsicBenchmark {
    @Param
    public SignedContainer container = SignedContainer.XADES_KB_80;

    private final VerificationRequest request =
            new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, Office.RECEIVED, Limits.DEFAULT);
    private byte[] file;
    private Office office;
    private Signatures signatures;

    /** Signs the container, and makes sure that it is found good, and all of it covered. */
    @Setup
    @Initializer
    public void sign() throws Exception {
        office = new Office();
        signatures = office.signatures();
        file = container.of(office);
        SignatureReport report = govMail();
        if (report.overall() != Verdict.VALID
                || report.signatures().get(0).coverage() != Coverage.ENTIRE_DOCUMENT
                || govMailSetUpAnew().overall() != Verdict.VALID) {
            throw new IllegalStateException("the signature is not found good: " + report.signatures());
        }
    }

    /** Integrity, coverage, path, revocation. */
    @Benchmark
    public SignatureReport govMail() {
        return signatures.verify(Content.of(file), Format.ASIC, request);
    }

    /** The same by a verifier that has never seen a file. */
    @Benchmark
    public SignatureReport govMailSetUpAnew() {
        return office.signatures().verify(Content.of(file), Format.ASIC, request);
    }

    /** What nobody can do without: each entry expanded, its checksum and SHA-256. */
    @Benchmark
    public long leastWork() throws Exception {
        return LeastWork.of(file);
    }
}
