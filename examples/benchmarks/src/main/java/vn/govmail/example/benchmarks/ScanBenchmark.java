package vn.govmail.example.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.Pdfs;

/**
 * {@code DocumentReader.scan} of a PDF scan at 200 dpi in colour, compressed as JPEG: opening the file, decoding the pages that may bear
 * the signature, looking for seals and signatures. A page has 3.87 million pixels; of 200 pages eight are decoded. Divide by 3.87
 * or 30.9 for the time of a megapixel. All pages show one picture, which is decoded for each, so that 64 MiB of heap hold the file
 * too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class ScanBenchmark {
    @Param({"1", "200"})
    public int pages = 1;

    private final DocumentReader reader = Documents.pdfReader();
    private byte[] file;

    /** Makes the file and sees that its seals are found. */
    @Setup
    @Initializer
    public void scan() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdfs.sealedScan().bytes());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = document.getPage(0);
            for (int i = 1; i < pages; i++) {
                document.importPage(page);
            }
            document.save(out);
            file = out.toByteArray();
        }
        if (!govMail().sealFound()) {
            throw new IllegalStateException("the seal is not found");
        }
    }

    /** All that is asked for when a rule wants a seal. */
    @Benchmark
    public ScanEvidence govMail() {
        return reader.scan(Content.of(file), Format.PDF, Limits.DEFAULT).toOptional().orElseThrow();
    }
}
