package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
import vn.govmail.document.OfficeReader;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.Pdfs;

/**
 * {@code DocumentReader.read} of a file full of text, beside the parsers of Apache Tika in a class loader of their own. Both give
 * the text of all pages; gov-mail also says where each line stands, how it looks, and what of it nobody sees. With
 * {@code -jvmArgsAppend -Dgovmail.pdf=FILE} a PDF of one's own is read instead of the one made here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 4, time = 3)
public class DocumentTextBenchmark {
    private static final String[] WORDS = {
        "Ủy", "ban", "nhân", "dân", "tỉnh", "giao", "các", "sở", "ngành", "và", "đơn", "vị", "kiểm", "tra", "hộp",
                "thư",
        "điện", "tử", "công", "vụ", "ít", "nhất", "hai", "lần", "mỗi", "ngày", "quản", "lý", "sử", "dụng", "văn", "bản"
    };
    private static final int WORDS_OF_PARAGRAPH = 60;

    /** What the file is. */
    public enum Kind {
        PDF,
        DOCX
    }

    @Param
    public Kind kind = Kind.PDF;

    /** Words of the body. */
    @Param("60000")
    public int words = 60_000;

    private DocumentReader reader;
    private byte[] file;

    private @Nullable BiFunction<byte[], String, String> tika;

    /** Makes the file and sees that all of it is read. */
    @Setup
    @Initializer
    public void write() throws IOException, ReflectiveOperationException {
        Random random = new Random(1);
        String[] paragraphs = new String[words / WORDS_OF_PARAGRAPH];
        for (int i = 0; i < paragraphs.length; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int j = 0; j < WORDS_OF_PARAGRAPH; j++) {
                paragraph.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            paragraphs[i] = paragraph.append("số ").append(i).append('.').toString();
        }
        reader = kind == Kind.PDF ? Documents.pdfReader() : new OfficeReader();
        String own = System.getProperty("govmail.pdf");
        if (own != null && kind == Kind.PDF) {
            file = Files.readAllBytes(Path.of(own));
            prepareTika();
            return;
        }
        file = kind == Kind.PDF ? Pdfs.letter().body(paragraphs).build().bytes() : WordFile.withText(paragraphs);
        check(govMail(), paragraphs.length - 1);
        prepareTika();
        if (tika != null) {
            check(tika(), paragraphs.length - 1);
        }
    }

    @SuppressWarnings("unchecked") // the two class loaders share the types of the platform alone, and those by erasure
    private void prepareTika() throws IOException, ReflectiveOperationException {
        PeerProject project = new PeerProject("tika");
        if (project.isBuilt()) {
            tika = (BiFunction<byte[], String, String>) project.type("vn.govmail.example.benchmarks.tika.TikaText")
                    .getConstructor()
                    .newInstance();
        }
    }

    private static void check(String text, int last) {
        if (!text.contains("số " + last + ".")) {
            throw new IllegalStateException("not all of the text is read");
        }
    }

    /** How large the file is, in bytes. */
    public int size() {
        return file.length;
    }

    /** The text as rules read it. */
    @Benchmark
    public String govMail() {
        return reader.read(Content.of(file), Limits.DEFAULT).text().toOptional().orElseThrow();
    }

    /** Tika's parser for the format, with its defaults. */
    @Benchmark
    public String tika() {
        if (tika == null) {
            throw new IllegalStateException("not built: mvn -f examples/benchmarks/tika/pom.xml package");
        }
        return tika.apply(file, kind == Kind.PDF ? "pdf" : "docx");
    }
}
