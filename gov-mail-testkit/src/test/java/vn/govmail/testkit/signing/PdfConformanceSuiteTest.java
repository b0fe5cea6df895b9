package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.conformance.Forgery;
import vn.govmail.testkit.conformance.LawfulFile;
import vn.govmail.testkit.conformance.PdfConformance;
import vn.govmail.testkit.pdf.PdfFile;

/** Every published attack is refused for its reason, and no lawful change is alarmed at. */
class PdfConformanceSuiteTest {
    // generous beside the 3 seconds of the bar: the machine may be busy
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> forgeriesAreNeverValidAndTheReasonIsStated() {
        return PdfConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.toString(), () -> refused(forgery)));
    }

    @TestFactory
    Stream<DynamicTest> lawfulFilesAreNotAlarmedAt() {
        return PdfConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> accepted(file)));
    }

    @TestFactory
    Stream<DynamicTest> whatAPersonShouldKnowIsToldAndDecidesNothing() {
        return PdfConformance.warnedFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    SignatureReport report = verify(file.file(), VerificationPolicy.OFFICIAL_DOCUMENT);
                    assertThat(report.overall()).as("%s", report.signatures()).isEqualTo(Verdict.VALID);
                    assertThat(report.signatures()).hasSize(1);
                    assertThat(report.signatures().get(0).warnings()).contains(file.warning());
                }));
    }

    @Test
    void signatureThatSeveralFieldsShowIsCountedOnce() {
        LawfulFile shared = PdfConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT).stream()
                .filter(file -> file.name().startsWith("one signature that three fields show"))
                .findFirst()
                .orElseThrow();
        SignatureReport report = verify(shared.file(), VerificationPolicy.INTEGRITY_ONLY);
        assertThat(report.signatures()).hasSize(1);
        assertThat(report.signatures().get(0).scopes())
                .anyMatch(scope -> scope.startsWith("also the value of the field"));
    }

    @Test
    void namesAreUnique() {
        List<String> names = new ArrayList<>();
        PdfConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT)
                .forEach(forgery -> names.add(forgery.toString()));
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(115);
    }

    private static void refused(Forgery forgery) {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report = verify(forgery.file(), policy);
            assertThat(report.overall()).as("%s", policy).isNotEqualTo(Verdict.VALID);
            if (report.overall() != Verdict.UNREADABLE) {
                assertThat(reasons(report)).as("%s", policy).containsAnyElementsOf(forgery.reasons());
            }
        }
    }

    private static void accepted(LawfulFile file) {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report = verify(file.file(), policy);
            if (file.validUnder().contains(policy)) {
                assertThat(report.overall())
                        .as("%s %s", policy, report.signatures())
                        .isEqualTo(Verdict.VALID);
            }
            assertThat(report.signatures().get(0).modification())
                    .as("%s", policy)
                    .isEqualTo(file.modification());
        }
    }

    private static SignatureReport verify(PdfFile file, VerificationPolicy policy) {
        return assertTimeoutPreemptively(
                PATIENCE, () -> SigningFixtures.verify(SigningFixtures.VERIFIER, file, policy));
    }

    private static Set<Reason> reasons(SignatureReport report) {
        Set<Reason> all = new HashSet<>(report.reasons());
        report.signatures().forEach(signature -> all.addAll(signature.reasons()));
        return all;
    }
}
