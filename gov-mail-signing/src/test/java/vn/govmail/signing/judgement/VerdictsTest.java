package vn.govmail.signing.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;

class VerdictsTest {

    @Test
    void nothingAgainstItIsValid() {
        assertThat(Verdicts.of(Set.of(), VerificationPolicy.OFFICIAL_DOCUMENT, false))
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void anyReasonAtAllIsNotValid(Reason reason) {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            assertThat(Verdicts.of(Set.of(reason), policy, true)).isNotEqualTo(Verdict.VALID);
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aFurtherReasonNeverImprovesTheVerdict(Reason reason) {
        for (VerificationPolicy policy : VerificationPolicy.values()) {
            for (Reason other : Reason.values()) {
                int alone = Verdicts.badness(Verdicts.of(Set.of(reason), policy, false));
                int both = Verdicts.badness(Verdicts.of(EnumSet.of(reason, other), policy, false));
                assertThat(both).isGreaterThanOrEqualTo(alone);
            }
        }
    }

    @Test
    void undefinedChangeIsInvalidOnlyForOfficialDocumentsWithoutALaterSignature() {
        for (Reason reason :
                List.of(Reason.UNDEFINED_CHANGE, Reason.ANNOTATION_OVER_CONTENT, Reason.LATER_SIGNATURE_OVER_CONTENT)) {
            Set<Reason> change = Set.of(reason);
            assertThat(Verdicts.of(change, VerificationPolicy.OFFICIAL_DOCUMENT, false))
                    .isEqualTo(Verdict.INVALID);
            assertThat(Verdicts.of(change, VerificationPolicy.OFFICIAL_DOCUMENT, true))
                    .isEqualTo(Verdict.INDETERMINATE);
            assertThat(Verdicts.of(change, VerificationPolicy.GENERAL, false)).isEqualTo(Verdict.INDETERMINATE);
            assertThat(Verdicts.of(change, VerificationPolicy.INTEGRITY_ONLY, false))
                    .isEqualTo(Verdict.INDETERMINATE);
        }
    }
}
