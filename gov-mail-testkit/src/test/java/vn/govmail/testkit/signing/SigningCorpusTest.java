package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Documents;

/** Files that others made to deceive verifiers, each with the verdict that its own project expects. */
@Tag("slow")
class SigningCorpusTest {
    // generous beside the 3 seconds that the bar asks for: the machine may be busy
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> NEVER_VALID =
            Set.of("SPOOF", "MODIFIED_AFTER_SIGNING", "INVALID_CRYPTO", "MALFORMED", "UNSIGNED");
    /** Called valid by their projects, and refused here, with why. */
    private static final Set<String> REFUSED_ON_PURPOSE =
            Set.of("dss/dss-pades/DSS-2155.pdf" /* 242 bytes that are not zero behind the signature value */);

    @TestFactory
    Stream<DynamicTest> everyFileGetsAnAnswerInTime() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> {
                    Content content = Content.of(row.file());
                    SignatureReport report = assertTimeoutPreemptively(
                            PATIENCE,
                            () -> SigningFixtures.VERIFIER.verify(
                                    content, Format.PDF, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY)));
                    assertTimeoutPreemptively(
                            PATIENCE, () -> Documents.pdfReader().read(content, Limits.DEFAULT));
                    if (!"PDF".equals(row.format()) || NEVER_VALID.contains(row.expected())) {
                        assertThat(report.overall()).isNotEqualTo(Verdict.VALID);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> signaturesOfValidFilesAreIntact() throws IOException {
        return rows().stream()
                .filter(row -> "PDF".equals(row.format()) && "VALID".equals(row.expected()))
                .filter(row -> !REFUSED_ON_PURPOSE.contains(row.path()))
                .map(row -> DynamicTest.dynamicTest(row.path(), () -> {
                    SignatureReport report = SigningFixtures.integrity(Files.readAllBytes(row.file()));
                    assertThat(report.overall()).isIn(Verdict.VALID, Verdict.INDETERMINATE);
                    assertThat(report.signatures())
                            .anyMatch(s -> s.integrity() == Integrity.INTACT)
                            .noneMatch(s -> s.integrity() == Integrity.BROKEN);
                }));
    }

    @Test
    void manifestNamesTheFilesThatAreExpected() throws IOException {
        assertThat(rows().stream().filter(row -> "PDF".equals(row.format()))).hasSizeGreaterThan(60);
    }

    private record Row(String path, String format, String expected, Path file) {}

    private static List<Row> rows() throws IOException {
        Path signing = Path.of(System.getProperty("govmail.corpus", "")).resolve("signing");
        Path manifest = signing.resolve("manifest.tsv");
        assumeTrue(Files.isRegularFile(manifest), "the corpus of third-party files is not on this machine");
        return Files.readAllLines(manifest).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(c -> new Row(c[0], c[1], c[2], signing.resolve("corpus").resolve(c[0])))
                .toList();
    }
}
