package vn.govmail.signing.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;

class RefusalsTest {
    private static final VerificationRequest REQUEST =
            new VerificationRequest(VerificationPolicy.GENERAL, Instant.parse("2026-11-22T00:00:00Z"), Limits.DEFAULT);

    @ParameterizedTest
    @EnumSource(ContainerProblem.class)
    void everyRefusalHasAReasonAndNoneIsValid(ContainerProblem problem) {
        SignatureReport report = Refusals.report(problem, REQUEST);

        assertThat(report.reasons()).isNotEmpty();
        assertThat(report.overall()).isNotIn(Verdict.VALID, Verdict.UNSIGNED);
        assertThat(report.limitsHit().isEmpty()).isEqualTo(!problem.isLimit());
        assertThat(report.reasons().contains(Reason.LIMIT_EXCEEDED)).isEqualTo(problem.isLimit());
    }

    @Test
    void containerThatReadersMayUnderstandDifferentlyIsInvalid() {
        assertThat(Refusals.report(ContainerProblem.DUPLICATE, REQUEST))
                .returns(Verdict.INVALID, SignatureReport::overall)
                .returns(List.of(Reason.DUPLICATE_ZIP_ENTRY, Reason.CONTAINER_MALFORMED), SignatureReport::reasons);
        assertThat(Refusals.verdict(ContainerProblem.NAME_MISMATCH)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void passwordLeavesItOpen() {
        assertThat(Refusals.verdict(ContainerProblem.ENCRYPTED)).isEqualTo(Verdict.INDETERMINATE);
    }
}
