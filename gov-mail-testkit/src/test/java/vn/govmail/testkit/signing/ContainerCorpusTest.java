package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Containers of signed files and OpenDocument files that others made: the good ones pass, the bad ones do not. */
class ContainerCorpusTest {
    private static final Set<String> FORMATS = Set.of("ASiC", "ASiC-S", "ASiC-E", "ODF");
    /**
     * Called valid by their project and not here. The first is of a format whose containers keep a file of metadata that nobody signs;
     * the second signs a choice of nodes by an expression; the third holds a second end of a ZIP file in its comment (disputed).
     */
    private static final Map<String, Set<Reason>> MISSES = Map.of(
            "container-signed.adoc", Set.of(Reason.EXTRA_FILE),
            "detached-counter-signature.asice", Set.of(Reason.FORBIDDEN_TRANSFORM),
            "false-zip-comment.odp", Set.of(Reason.CONTAINER_MALFORMED));

    @Test
    void goodContainersAreValidExceptThoseOnTheList() throws IOException {
        Map<String, Set<Reason>> misses = new TreeMap<>();
        for (Row row : rows("VALID")) {
            SignatureReport report = report(row, VerificationPolicy.INTEGRITY_ONLY);
            if (report.overall() != Verdict.VALID) {
                misses.put(name(row), SignatureReasons.of(report));
            } else {
                assertThat(report.signatures())
                        .as(row.path())
                        .filteredOn(s -> s.verdict() == Verdict.VALID)
                        .isNotEmpty()
                        .allMatch(s -> s.integrity() == Integrity.INTACT);
            }
        }
        assertThat(misses).isEqualTo(MISSES);
    }

    @Test
    void badContainersAreNotValidUnderAnyPolicy() throws IOException {
        List<Row> bad = rows("INVALID_CRYPTO", "SPOOF", "MALFORMED", "UNSIGNED");
        assertThat(bad).hasSizeGreaterThan(40);
        for (Row row : bad) {
            for (VerificationPolicy policy : VerificationPolicy.values()) {
                assertThat(report(row, policy).overall()).as(row.path()).isNotEqualTo(Verdict.VALID);
            }
        }
    }

    @Test
    void containersThatNobodySignedAreUnsigned() throws IOException {
        for (Row row : rows("UNSIGNED")) {
            assertThat(report(row, VerificationPolicy.GENERAL).overall())
                    .as(row.path())
                    .isEqualTo(Verdict.UNSIGNED);
        }
    }

    @Test
    void withoutAnAnchorNothingIsTrusted() throws IOException {
        for (Row row : rows("VALID", "UNTRUSTED")) {
            assertThat(report(row, VerificationPolicy.GENERAL).overall())
                    .as(row.path())
                    .isNotEqualTo(Verdict.VALID);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "extra_file_in_container.asice, INVALID, EXTRA_FILE",
        "manifest_validation_error.asice, INVALID, EXTRA_FILE",
        "dss/dss-asic-cades/removed-doc.asice, INVALID, MISSING_FILE",
        "dss/dss-asic-xades/removed-doc.asice, INVALID, MISSING_FILE",
        "onefile-wrong-file.asics, INVALID, MISSING_FILE",
        "multifiles-wrong-file.asice, INVALID, MISSING_FILE",
        "2-mimetypes.asice, INVALID, CONTAINER_MALFORMED",
        "2-mimetypes.asics, INVALID, CONTAINER_MALFORMED",
        "22902_data_files_with_same_names.bdoc, INVALID, CONTAINER_MALFORMED",
        "KS-19_IB-3721_bdoc21-TM-2fil-samename-1sig3.bdoc, INVALID, DUPLICATE_ZIP_ENTRY",
        "zip-bomb-package-zip-1gb.bdoc, INDETERMINATE, LIMIT_EXCEEDED",
        "2xTST-datafile-with-space-plusencoded-in-archive-manifest.asics, INVALID, MISSING_FILE",
        "space-in-datafile-name-encoded-as-plus-in-signature.asice, INVALID, MISSING_FILE",
        "TS-08_23634_TS_OCSP_before_TS.asice, INDETERMINATE, TIMESTAMP_ORDER",
        "TS-02_23634_TS_wrong_SignatureValue.asice, INDETERMINATE, TIMESTAMP_NOT_COVERING",
        "onefile-too-much-files.asics, INVALID, EXTRA_FILE",
        "no-root-signed-file.asics, UNREADABLE, CONTAINER_MALFORMED",
        "multiple_signed_properties.asice, INVALID, SIGNATURE_MISMATCH",
        "timestamptoken-datafile-changed.asics, INVALID, HASH_MISMATCH",
    })
    void whatIsWrongIsNamed(String file, Verdict verdict, Reason reason) throws IOException {
        Row row = file.contains("/")
                ? SigningCorpus.rows().stream()
                        .filter(r -> r.path().equals(file))
                        .findFirst()
                        .orElseThrow()
                : SigningCorpus.named(file);
        SignatureReport report = report(row, VerificationPolicy.INTEGRITY_ONLY);

        assertThat(report.overall()).isEqualTo(verdict);
        assertThat(SignatureReasons.of(report)).contains(reason);
    }

    @Test
    void goodSignatureDoesNotMakeUpForBadOnes() throws IOException {
        SignatureReport report = report(
                SigningCorpus.named("one-valid-and-multiple-invalid-signatures.asice"),
                VerificationPolicy.INTEGRITY_ONLY);

        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures()).hasSize(9);
        assertThat(report.signatures())
                .filteredOn(s -> s.verdict() != Verdict.VALID)
                .hasSizeGreaterThan(5);
        assertThat(report.signatures().get(0).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void eachSignatureSaysWhichFilesItCovers() throws IOException {
        SignatureReport report =
                report(SigningCorpus.named("container-with-counter-signature.asice"), VerificationPolicy.GENERAL);

        assertThat(report.signatures())
                .extracting(SignatureResult::coverage, SignatureResult::scopes)
                .contains(
                        tuple(Coverage.PARTIAL, List.of("service-body-excl-debtor.json")),
                        tuple(Coverage.PARTIAL, List.of("service-body.json")));
    }

    @Test
    void fileThatNobodySignedIsNamed() throws IOException {
        SignatureReport report =
                report(SigningCorpus.named("extra_file_in_container.asice"), VerificationPolicy.GENERAL);

        assertThat(report.unsignedParts()).containsExactly("AdditionalFile.txt");
    }

    private static List<Row> rows(String... expected) throws IOException {
        return SigningCorpus.rows().stream()
                .filter(row -> FORMATS.contains(row.format()))
                .filter(row -> List.of(expected).contains(row.expected()))
                .toList();
    }

    private static String name(Row row) {
        return row.file().getFileName().toString();
    }

    private static SignatureReport report(Row row, VerificationPolicy policy) throws IOException {
        Content content = Content.of(row.file());
        Format format = FormatDetector.detect(content, name(row), Limits.DEFAULT);
        return SigningFixtures.VERIFIER.verify(content, format, SigningFixtures.request(policy));
    }
}
