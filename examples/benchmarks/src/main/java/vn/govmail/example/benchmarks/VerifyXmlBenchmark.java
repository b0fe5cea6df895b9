package vn.govmail.example.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
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
import vn.govmail.signing.XmlSigner;

/**
 * {@code Signatures.verify} of a small XML file with one enveloped XAdES signature (RSA-2048, three certificates, two revocation
 * lists), shared and set up anew as in {@link VerifyPdfBenchmark}, beside the JDK's own {@code XMLSignature}, which looks at value and
 * digests alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class VerifyXmlBenchmark {
    private static final String RECORD =
            "<record><number>%d</number><subject>Về việc tiếp nhận hồ sơ</subject></record>";
    private static final int RECORDS = 20;

    private final VerificationRequest request =
            new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, Office.RECEIVED, Limits.DEFAULT);
    private byte[] file;
    private Office office;
    private Signatures signatures;

    /** Signs the file, and makes sure that both find it good, and all of it covered. */
    @Setup
    @Initializer
    public void sign() throws Exception {
        office = new Office();
        signatures = office.signatures();
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            records.append(RECORD.formatted(i));
        }
        XmlSigner signer = XmlSigner.create();
        file = office.signed(("<records>" + records + "</records>").getBytes(StandardCharsets.UTF_8), signer::sign);
        SignatureReport report = govMail();
        if (report.overall() != Verdict.VALID
                || report.signatures().get(0).coverage() != Coverage.ENTIRE_DOCUMENT
                || govMailSetUpAnew().overall() != Verdict.VALID
                || !jdk()) {
            throw new IllegalStateException("the signature is not found good: " + report.signatures());
        }
    }

    /** Integrity, coverage, path, revocation. */
    @Benchmark
    public SignatureReport govMail() {
        return signatures.verify(Content.of(file), Format.XML, request);
    }

    /** The same by a verifier that has never seen a file. */
    @Benchmark
    public SignatureReport govMailSetUpAnew() {
        return office.signatures().verify(Content.of(file), Format.XML, request);
    }

    /** Integrity alone. */
    @Benchmark
    public boolean jdk() throws Exception {
        return JdkXmlCheck.verifies(file, office.sealCertificate());
    }
}
