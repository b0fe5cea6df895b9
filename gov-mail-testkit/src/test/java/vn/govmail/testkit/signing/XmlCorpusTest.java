package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.signing.SigningCorpus.Row;

/** XML files that others signed, and what attackers made of them. */
class XmlCorpusTest {

    @Test
    void goodFilesAreValidAndCovered() throws IOException {
        List<Row> good = rows("VALID");
        assertThat(good).isNotEmpty();
        for (Row row : good) {
            SignatureReport report = report(row, VerificationPolicy.INTEGRITY_ONLY);
            assertThat(report.overall()).as(row.path()).isEqualTo(Verdict.VALID);
            assertThat(report.signatures())
                    .as(row.path())
                    .extracting(SignatureResult::integrity, SignatureResult::coverage)
                    .containsExactly(tuple(Integrity.INTACT, Coverage.ENTIRE_DOCUMENT));
        }
    }

    /** Named case 87: never ENTIRE_DOCUMENT and VALID. */
    @Test
    void wrappedFilesAreNotValidUnderAnyPolicy() throws IOException {
        List<Row> bad = rows("SPOOF");
        assertThat(bad).hasSize(5);
        for (Row row : bad) {
            for (VerificationPolicy policy : VerificationPolicy.values()) {
                SignatureReport report = report(row, policy);
                assertThat(report.overall()).as(row.path()).isNotEqualTo(Verdict.VALID);
                assertThat(SignatureReasons.of(report)).as(row.path()).isNotEmpty();
            }
        }
    }

    @Test
    void withoutAnAnchorNobodyIsTrusted() throws IOException {
        for (Row row : rows("VALID")) {
            assertThat(report(row, VerificationPolicy.GENERAL).overall())
                    .as(row.path())
                    .isNotEqualTo(Verdict.VALID);
        }
    }

    private static List<Row> rows(String expected) throws IOException {
        return SigningCorpus.rows().stream()
                .filter(row -> row.format().equals("XAdES") && row.expected().equals(expected))
                .toList();
    }

    private static SignatureReport report(Row row, VerificationPolicy policy) throws IOException {
        return SigningFixtures.VERIFIER.verify(Content.of(row.file()), Format.XML, SigningFixtures.request(policy));
    }
}
