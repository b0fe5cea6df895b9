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
 * {@code Signatures.verify} of a Word file with one RSA-2048 signature, three certificates and two revocation lists, beside Apache
 * POI, which looks at value and digests alone: not at what the signature covers, nor at who signed.
 *
 * <p>As in {@link VerifyPdfBenchmark}, a {@code Signatures} that is shared remembers valid paths, and {@link #govMailSetUpAnew}
 * remembers nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class VerifyDocxBenchmark {
    @Param
    public SignedDocx docx = SignedDocx.KB_50;

    private final VerificationRequest request =
            new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, Office.RECEIVED, Limits.DEFAULT);
    private byte[] file;
    private Office office;
    private Signatures signatures;

    /** Signs the file, and makes sure that all ways find it good, and all of it covered. */
    @Setup
    @Initializer
    public void sign() throws Exception {
        office = new Office();
        signatures = office.signatures();
        file = docx.of(office);
        SignatureReport report = govMail();
        if (report.overall() != Verdict.VALID
                || report.signatures().get(0).coverage() != Coverage.ENTIRE_DOCUMENT
                || govMailSetUpAnew().overall() != Verdict.VALID
                || !poi()) {
            throw new IllegalStateException("the signature is not found good: " + report.signatures());
        }
    }

    /** Integrity, coverage of parts, relationships and content types, fields and formulas, path, revocation. */
    @Benchmark
    public SignatureReport govMail() {
        return signatures.verify(Content.of(file), Format.DOCX, request);
    }

    /** The same by a verifier that has never seen a file. */
    @Benchmark
    public SignatureReport govMailSetUpAnew() {
        return office.signatures().verify(Content.of(file), Format.DOCX, request);
    }

    /** Integrity alone. */
    @Benchmark
    public boolean poi() throws Exception {
        return PoiCheck.verifies(file);
    }

    /** What nobody can do without: each entry expanded, its checksum and SHA-256. */
    @Benchmark
    public long leastWork() throws Exception {
        return LeastWork.of(file);
    }
}
