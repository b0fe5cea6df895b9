package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.testkit.conformance.SignedDataConformance;
import vn.govmail.testkit.conformance.SignedForgery;

/** Every published attack on CMS and S/MIME is refused for its reason, and nothing lawful is alarmed at. */
class SignedDataConformanceSuiteTest {
    // generous beside the 3 seconds of the bar: the machine may be busy
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> forgeriesAreNeverValidAndTheReasonIsStated() {
        return forgeries().stream().map(forgery -> DynamicTest.dynamicTest(forgery.toString(), () -> refused(forgery)));
    }

    @TestFactory
    Stream<DynamicTest> lawfulMessagesAndFilesAreValid() {
        Stream<DynamicTest> messages = accepted(
                SignedDataConformance.lawfulMessages(SigningFixtures.PKI, SigningFixtures.SIGNED_AT), Format.MESSAGE);
        return Stream.concat(
                messages,
                accepted(
                        SignedDataConformance.lawfulFiles(SigningFixtures.PKI, SigningFixtures.SIGNED_AT), Format.CMS));
    }

    @Test
    void namesAreUniqueAndEveryAttackHasSeveral() {
        assertThat(forgeries())
                .extracting(SignedForgery::toString)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(70);
        for (int attack = 23; attack <= 32; attack++) {
            String number = attack + " ";
            assertThat(forgeries())
                    .as(number)
                    .filteredOn(f -> f.attack().startsWith(number))
                    .hasSizeGreaterThan(1);
        }
    }

    private static List<SignedForgery> forgeries() {
        return SignedDataConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT);
    }

    private static Stream<DynamicTest> accepted(Map<String, byte[]> files, Format format) {
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    for (VerificationPolicy policy : VerificationPolicy.values()) {
                        SignatureReport report = SigningFixtures.VERIFIER.verify(
                                Content.of(file.getValue()), format, SigningFixtures.request(policy));
                        assertThat(report.overall())
                                .as("%s %s", policy, report.signatures())
                                .isEqualTo(Verdict.VALID);
                    }
                }));
    }

    private static void refused(SignedForgery forgery) {
        for (VerificationPolicy policy : forgery.refusedUnder()) {
            VerificationRequest request = SigningFixtures.request(policy);
            VerificationRequest asked = forgery.detached()
                    .map(content -> request.over(DetachedContent.of(content)))
                    .orElse(request);
            SignatureReport report = assertTimeoutPreemptively(
                    PATIENCE, () -> SigningFixtures.VERIFIER.verify(forgery.file(), forgery.format(), asked));
            assertThat(report.overall()).as("%s", policy).isNotEqualTo(Verdict.VALID);
            assertThat(reasons(report)).as("%s %s", policy, report.overall()).containsAnyElementsOf(forgery.reasons());
        }
    }

    private static Set<Reason> reasons(SignatureReport report) {
        Set<Reason> all = new HashSet<>(report.reasons());
        report.signatures().forEach(signature -> all.addAll(signature.reasons()));
        return all;
    }
}
