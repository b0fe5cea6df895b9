package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.signing.SigningCorpus.Row;

/** Office files that Office itself signed; all of them with SHA-1, and RSA of 1,024 bits. */
class OoxmlCorpusTest {
    private static final Set<Reason> WEAK = Set.of(Reason.WEAK_ALGORITHM, Reason.WEAK_KEY);

    @Test
    void signedFilesAreIntactAndCoveredAndMerelyWeak() throws IOException {
        List<Row> signed = rows("VALID");

        assertThat(signed).hasSize(6);
        for (Row row : signed) {
            SignatureReport report = report(row);
            assertThat(report.overall()).as(row.path()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.signatures()).as(row.path()).isNotEmpty().allSatisfy(OoxmlCorpusTest::isIntactAndWeak);
        }
    }

    private static void isIntactAndWeak(SignatureResult result) {
        assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(result.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(WEAK).containsAll(result.reasons());
    }

    @Test
    void aFileThatWasSignedTwiceHasTwoResults() throws IOException {
        assertThat(report(SigningCorpus.named("hello-world-signed-twice.docx")).signatures())
                .extracting(SignatureResult::id)
                .containsExactly("_xmlsignatures/sig1.xml", "_xmlsignatures/sig2.xml");
    }

    @Test
    void otherFilesAreUnsigned() throws IOException {
        List<Row> unsigned = rows("UNSIGNED");

        assertThat(unsigned).hasSize(2);
        for (Row row : unsigned) {
            assertThat(report(row).overall()).as(row.path()).isEqualTo(Verdict.UNSIGNED);
        }
    }

    private static List<Row> rows(String expected) throws IOException {
        return SigningCorpus.rows().stream()
                .filter(row -> "OOXML".equals(row.format()) && expected.equals(row.expected()))
                .toList();
    }

    private static SignatureReport report(Row row) throws IOException {
        Content content = Content.of(row.file());
        Format format = FormatDetector.detect(content, row.path(), Limits.DEFAULT);
        return SigningFixtures.VERIFIER.verify(
                content, format, SigningFixtures.request(VerificationPolicy.INTEGRITY_ONLY));
    }
}
