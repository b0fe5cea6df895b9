package vn.govmail.signing.time;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;
import vn.govmail.signature.TimeSource;
import vn.govmail.signing.checked.CheckedSignature;

/**
 * When one signature is taken to have existed. What it is judged at is the earliest proved time, never a claim (ETSI EN 319 102-1,
 * clause 5.6.2). Immutable.
 */
public final class ProvenTime {
    private final Instant judgedAt;
    private final TimeSource source;
    private final @Nullable Instant best;
    private final boolean archived;
    private final Stamps stamps;

    private ProvenTime(Instant judgedAt, TimeSource source, @Nullable Instant best, Stamps stamps) {
        this.judgedAt = judgedAt;
        this.source = source;
        this.best = best;
        this.archived = stamps.isArchived();
        this.stamps = stamps;
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
        Stamps stamps = Stamps.of(known.at(), signature, judge, material);
        Instant proved = stamps.earliest().orElse(null);
        if (proved != null || known.source() != TimeSource.NONE) {
            TimeSource source = proved != null ? TimeSource.RFC3161_TRUSTED : known.source();
            Instant at = proved != null && proved.isBefore(known.at()) ? proved : known.at();
            return new ProvenTime(at, source, at, stamps);
        }
        if (stamps.untrusted().isPresent()) {
            return new ProvenTime(
                    known.at(), TimeSource.RFC3161_UNTRUSTED, stamps.untrusted().get(), stamps);
        }
        TimeSource claim = claimed.isPresent() ? TimeSource.CLAIMED : TimeSource.NONE;
        return new ProvenTime(known.at(), claim, claimed.orElse(null), stamps);
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
        return stamps.reasons();
    }

    /** What was seen and cannot be judged, and so proves nothing. */
    public Set<Reason> warnings() {
        return stamps.warnings();
    }

    /** Whether a trusted time stamp is about validation data too. */
    public boolean isArchived() {
        return archived;
    }
}
