package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;

/** The cases of acceptance that name a file which is at hand: the verdict, and the one reason that matters. */
@Tag("slow")
class NamedCorpusCasesTest {

    @ParameterizedTest
    @CsvSource({
        "pdf-signed-corrupted.pdf, XREF_AMBIGUOUS",
        "pdf-signed-out-of-byteRange.pdf, BYTE_RANGE_MALFORMED",
        "pdf-byterange-overlap.pdf, BYTE_RANGE_GAP_MISMATCH",
        "signature-gap-too-big.pdf, BYTE_RANGE_GAP_MISMATCH",
        "one-byterange.pdf, BYTE_RANGE_MALFORMED",
        "siwa.pdf, BYTE_RANGE_GAP_MISMATCH",
        "hide.pdf, UNDEFINED_CHANGE",
        "pdf-removed-pages.pdf, PAGES_CHANGED",
        "pades-spoofing-replaced-reason.pdf, SIGNATURE_DICTIONARY_CHANGED",
        "pdf-spoofing-attack.pdf, SIGNATURE_DICTIONARY_CHANGED",
        "annotation-and-visible-change.pdf, UNDEFINED_CHANGE",
        "pdf-sig-with-econtent.pdf, DETACHED_WITH_ECONTENT",
        "pades_opposite_infinite_loop.pdf, XREF_AMBIGUOUS"
    })
    void attackIsInvalid(String name, Reason reason) throws IOException {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report = report(name, policy);
            assertThat(report.overall()).as("%s", policy).isEqualTo(Verdict.INVALID);
            assertThat(SignatureReasons.of(report)).as("%s", policy).contains(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-update-no-override-appearance-stream-ap-indirect-sneaky.pdf",
                "form-update-override-appearance-stream-sneaky.pdf"
            })
    void sneakyAppearanceIsAnUndefinedChange(String name) throws IOException {
        assertThat(report(name, VerificationPolicy.INTEGRITY_ONLY).overall()).isEqualTo(Verdict.INDETERMINATE);
        SignatureReport strict = report(name, VerificationPolicy.OFFICIAL_DOCUMENT);
        assertThat(strict.overall()).isEqualTo(Verdict.INVALID);
        assertThat(SignatureReasons.of(strict)).contains(Reason.UNDEFINED_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "minimal-signed-twice-second-created.pdf, FORM_FILL",
        "form-update-no-override-appearance-stream-ap-indirect.pdf, FORM_FILL",
        "form-update-override-appearance-stream-ap-indirect.pdf, FORM_FILL",
        "extensions-direct.pdf, FORM_FILL",
        "extensions-update-direct.pdf, FORM_FILL"
    })
    void lawfulUpdateIsNoAlarm(String name, Modification modification) throws IOException {
        SignatureReport report = report(name, VerificationPolicy.INTEGRITY_ONLY);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).allMatch(s -> s.integrity() == Integrity.INTACT);
        assertThat(report.signatures().get(0).modification()).isEqualTo(modification);
    }

    @Test
    void exactlyOneOfTwoOverlappingSignaturesFails() throws IOException {
        List<SignatureResult> results = report("pdf-byterange-overlap.pdf", VerificationPolicy.INTEGRITY_ONLY)
                .signatures();
        assertThat(results).filteredOn(s -> s.verdict() == Verdict.INVALID).hasSize(1);
        assertThat(results).hasSize(2);
    }

    @Test
    void badlyEncodedValueIsUnreadable() throws IOException {
        SignatureReport report = report("BadEncodedCMS.pdf", VerificationPolicy.INTEGRITY_ONLY);
        assertThat(report.overall()).isEqualTo(Verdict.UNREADABLE);
        assertThat(SignatureReasons.of(report)).containsExactly(Reason.CONTAINER_MALFORMED);
    }

    @Test
    void emptyFieldsAndLoopsOfFieldsAreUnsigned() throws IOException {
        for (String name : List.of("form-tree-circular-ref-input.pdf", "minimal-hybrid-xref.pdf")) {
            SignatureReport report = report(name, VerificationPolicy.INTEGRITY_ONLY);
            assertThat(report.overall()).as(name).isEqualTo(Verdict.UNSIGNED);
            assertThat(report.signatures()).as(name).isEmpty();
        }
    }

    @Test
    void wholeFileIsCoveredWhereNothingFollows() throws IOException {
        SignatureResult only = report("pades-bes.pdf", VerificationPolicy.INTEGRITY_ONLY)
                .signatures()
                .get(0);
        assertThat(only.coverage()).isEqualTo(Coverage.ENTIRE_DOCUMENT);
        assertThat(only.modification()).isEqualTo(Modification.NONE);
        assertThat(only.integrity()).isEqualTo(Integrity.INTACT);
    }

    /** The token's own certificate is missing: the time is nobody's, the signature is what it was. */
    @Test
    void timeStampThatNobodyCanCheckIsAWarningWhereIntegrityAloneIsAskedFor() throws IOException {
        String name = "TestToSignPDFSHA256_TST_SIG_NOT_FOUND.pdf";
        SignatureResult integrity =
                report(name, VerificationPolicy.INTEGRITY_ONLY).signatures().get(0);
        assertThat(integrity.verdict()).isEqualTo(Verdict.VALID);
        assertThat(integrity.warnings()).contains(Reason.TIMESTAMP_INVALID);
        assertThat(report(name, VerificationPolicy.GENERAL).signatures().get(0).reasons())
                .contains(Reason.TIMESTAMP_INVALID);
    }

    private static SignatureReport report(String name, VerificationPolicy policy) throws IOException {
        return SigningFixtures.VERIFIER.verify(
                Content.of(SigningCorpus.named(name).file()), Format.PDF, SigningFixtures.request(policy));
    }
}
