package vn.govmail.signing.time;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Trust;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.TimeStampToken;
import vn.govmail.signing.trust.AlgorithmPolicy;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.KeyPurpose;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.trust.TrustDecision;

/** Judges time-stamp tokens (ETSI EN 319 102-1, clause 5.4). Confined to one verification. */
public final class TimeStampJudge {
    /** How far two honest clocks may differ. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final PathValidator paths;
    private final boolean trustWanted;
    private final Effort effort;

    /**
     * A judge.
     *
     * @param paths who is trusted
     * @param trustWanted false where trust is left out on the caller's word: then no token proves anything
     * @param effort pays for it
     */
    public TimeStampJudge(PathValidator paths, boolean trustWanted, Effort effort) {
        this.paths = paths;
        this.trustWanted = trustWanted;
        this.effort = effort;
    }

    /** A token, with its signature verified: about the first of the things that it may be about, where it is about none of them. */
    TimeStampToken read(AttachedTimeStamp attached) {
        TimeStampToken first = null;
        for (CoveredBytes stamped : attached.stamped()) {
            TimeStampToken token = TimeStampToken.read(attached.token(), stamped, effort);
            if (token.covers()) {
                return token;
            }
            first = first == null ? token : first;
        }
        return Objects.requireNonNull(first, "a time stamp about nothing");
    }

    /**
     * What is said of a token.
     *
     * @param trust whether its authority is trusted
     * @param reasons what speaks against it; a token proves its time only where there are none and it is TRUSTED
     */
    public record Judgement(Trust trust, Set<Reason> reasons) {
        public Judgement {
            reasons = Set.copyOf(reasons);
        }

        /** Whether the time that the token states may be relied on. */
        public boolean proves() {
            return trust == Trust.TRUSTED && reasons.isEmpty();
        }
    }

    /**
     * Judges a token.
     *
     * @param at the time at which the token is known to have existed: that of a later proof, else the validation time
     */
    public Judgement judge(TimeStampToken token, ValidationMaterial material, Instant at) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!token.holds()) {
            reasons.add(Reason.TIMESTAMP_INVALID);
        } else if (!token.covers()) {
            reasons.add(Reason.TIMESTAMP_NOT_COVERING);
        }
        token.time()
                .filter(time -> time.isAfter(at.plus(CLOCK_TOLERANCE)))
                .ifPresent(time -> reasons.add(Reason.TIMESTAMP_ORDER));
        if (!trustWanted || !reasons.isEmpty()) {
            return new Judgement(Trust.NOT_CHECKED, reasons);
        }
        return token.signature()
                .signer()
                .map(signer -> {
                    ValidationMaterial all = material.with(token.signature());
                    TrustDecision decision = paths.decide(
                            signer, KeyPurpose.TIME_STAMPING, all.certificates(), all.revocation(), at, effort);
                    reasons.addAll(decision.reasons());
                    reasons.addAll(token.signature().objections(at));
                    reasons.addAll(AlgorithmPolicy.objections(decision.path(), at));
                    return new Judgement(decision.trust(), reasons);
                })
                .orElse(new Judgement(Trust.NOT_CHECKED, Set.of(Reason.TIMESTAMP_INVALID)));
    }
}
