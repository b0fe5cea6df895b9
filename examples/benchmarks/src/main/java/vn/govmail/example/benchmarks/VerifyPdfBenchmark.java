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
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Signatures;

/**
 * {@code Signatures.verify} of a PDF with one RSA-2048 signature, three certificates and two revocation lists, beside the
 * naive ways with PDFBox and BouncyCastle and with OpenPDF, which check less. EU DSS is beside it in
 * {@link VerifyPdfByDssBenchmark}.
 *
 * <p>A {@code Signatures} is set up once and shared, as an intake does. It remembers which paths were valid and who signed the
 * caller's lists; {@link #govMailSetUpAnew} cannot remember anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class VerifyPdfBenchmark {
    @Param
    public SignedPdf pdf = SignedPdf.KB_80;

    private final VerificationRequest request =
            new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, Office.RECEIVED, Limits.DEFAULT);
    private byte[] file;
    private Office office;
    private Signatures signatures;
    private NaivePathCheck naivePath;

    /** Signs the file, and makes sure that all ways find it good. */
    @Setup
    @Initializer
    public void sign() throws Exception {
        office = new Office();
        signatures = office.signatures();
        naivePath = new NaivePathCheck(office);
        file = pdf.of(office).bytes();
        Verdict verdict = govMail().overall();
        boolean naive = naivePdfBoxAndBouncyCastle() && naiveWithPath() && naiveOpenPdf();
        if (verdict != Verdict.VALID || govMailSetUpAnew().overall() != verdict || !naive) {
            throw new IllegalStateException("the signature is not found good: " + verdict);
        }
    }

    /** Integrity, coverage, changes after signing, path, revocation. */
    @Benchmark
    public SignatureReport govMail() {
        // content remembers its digest, so each verification gets its own
        return signatures.verify(Content.of(file), Format.PDF, request);
    }

    /** The same by a verifier that has never seen a file: it reads the lists and verifies lists and path once more. */
    @Benchmark
    public SignatureReport govMailSetUpAnew() {
        return office.signatures().verify(Content.of(file), Format.PDF, request);
    }

    /** Integrity, path, revocation. */
    @Benchmark
    public boolean naiveWithPath() throws Exception {
        return naivePath.verifies(file);
    }

    /** Integrity alone. */
    @Benchmark
    public boolean naivePdfBoxAndBouncyCastle() throws Exception {
        return NaivePdfCheck.verifies(file);
    }

    /** Integrity, and whether the whole file is covered. */
    @Benchmark
    public boolean naiveOpenPdf() throws Exception {
        return OpenPdfCheck.verifies(file);
    }
}
