package vn.govmail.signing.time;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;
import vn.govmail.signature.TimeSource;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.cms.TimeStampToken;

/**
 * When one signature is taken to have existed. What it is judged at is the earliest proved time, never a claim (ETSI EN 319 102-1,
 * clause 5.6.2). Immutable.
 */
public final class ProvenTime {
    private final Instant judgedAt;
    private final TimeSource source;
    private final @Nullable Instant best;
    private final Set<Reason> reasons;

    private ProvenTime(Instant judgedAt, TimeSource source, @Nullable Instant best, Set<Reason> reasons) {
        this.judgedAt = judgedAt;
        this.source = source;
        this.best = best;
        this.reasons = Set.copyOf(reasons);
    }

    /**
     * Finds the time.
     *
     * @param known what is known from around the signature
     * @param signature the signature with its own time stamps
     * @param claimed the time that the signer states
     */
    public static ProvenTime of(
            Existence known,
            CheckedSignature signature,
            Optional<Instant> claimed,
            TimeStampJudge judge,
            ValidationMaterial material) {
        Instant at = known.at();
        TimeSource source = known.source();
        Instant untrusted = null;
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (AttachedTimeStamp attached : signature.timeStamps()) {
            TimeStampToken token = judge.read(attached);
            TimeStampJudge.Judgement judgement = judge.judge(token, material, known.at());
            Instant time = token.time().orElse(known.at());
            if (isFaulty(judgement.reasons())) {
                reasons.addAll(judgement.reasons());
            } else if (judgement.proves()) {
                source = TimeSource.RFC3161_TRUSTED;
                at = time.isBefore(at) ? time : at;
            } else {
                untrusted = untrusted == null || time.isBefore(untrusted) ? time : untrusted;
            }
            if (signature.claimedTime().filter(c -> isLater(c, token)).isPresent()) {
                reasons.add(Reason.TIMESTAMP_ORDER);
            }
        }
        if (source != TimeSource.NONE) {
            return new ProvenTime(at, source, at, reasons);
        }
        if (untrusted != null) {
            return new ProvenTime(at, TimeSource.RFC3161_UNTRUSTED, untrusted, reasons);
        }
        return new ProvenTime(
                at, claimed.isPresent() ? TimeSource.CLAIMED : TimeSource.NONE, claimed.orElse(null), reasons);
    }

    /** An untrusted authority is no fault of the signature: the token merely proves nothing. */
    private static boolean isFaulty(Set<Reason> reasons) {
        return reasons.contains(Reason.TIMESTAMP_INVALID)
                || reasons.contains(Reason.TIMESTAMP_NOT_COVERING)
                || reasons.contains(Reason.TIMESTAMP_ORDER);
    }

    private static boolean isLater(Instant claimed, TimeStampToken token) {
        return token.time()
                .filter(time -> claimed.isAfter(time.plus(TimeStampJudge.CLOCK_TOLERANCE)))
                .isPresent();
    }

    /** The time at which certificates and algorithms of the signature are judged. */
    public Instant judgedAt() {
        return judgedAt;
    }

    public TimeSource source() {
        return source;
    }

    /** The time to show; empty where there is not even a claim. */
    public Optional<Instant> best() {
        return Optional.ofNullable(best);
    }

    /** Whether somebody other than the signer vouches for the time. */
    public boolean isProved() {
        return source == TimeSource.RFC3161_TRUSTED || source == TimeSource.CALLER;
    }

    /** What speaks against the time stamps. */
    public Set<Reason> reasons() {
        return reasons;
    }
}
