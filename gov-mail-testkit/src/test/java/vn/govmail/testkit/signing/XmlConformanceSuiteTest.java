package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.conformance.XmlConformance;
import vn.govmail.testkit.conformance.XmlForgery;

/** Every attack on XML signatures is refused for its reason. */
class XmlConformanceSuiteTest {
    // generous beside the 3 seconds of the bar: the machine may be busy
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<XmlForgery> FORGERIES =
            XmlConformance.forgeries(SigningFixtures.PKI, SigningFixtures.SIGNED_AT);

    @TestFactory
    Stream<DynamicTest> forgeriesAreNeverValidAndTheReasonIsStated() {
        return FORGERIES.stream()
                .map(forgery -> DynamicTest.dynamicTest(
                        forgery.toString(), () -> assertTimeoutPreemptively(PATIENCE, () -> refused(forgery))));
    }

    @Test
    void namesAreUnique() {
        assertThat(FORGERIES.stream().map(XmlForgery::toString))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    private static void refused(XmlForgery forgery) {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            SignatureReport report =
                    SigningFixtures.VERIFIER.verify(forgery.file(), Format.XML, SigningFixtures.request(policy));
            Set<Reason> reasons = new HashSet<>(report.reasons());
            report.signatures().forEach(s -> reasons.addAll(s.reasons()));
            assertThat(report.overall())
                    .as("%s %s", policy, report.signatures())
                    .isNotEqualTo(Verdict.VALID);
            assertThat(reasons).as("%s", policy).containsAnyElementsOf(forgery.reasons());
        }
    }
}
