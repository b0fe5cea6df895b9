package vn.govmail.signing.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.AttachedTimeStamp.Kind;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.cms.TimeStampToken;

/**
 * The time stamps on one signature, each judged at the time that a later one over it proves (ETSI EN 319 102-1, clause 5.6.2): archive
 * time stamps first, the latest before all others. Confined to one call.
 */
final class Stamps {
    private final Instant known;
    private final CheckedSignature signature;
    private final TimeStampJudge judge;
    private final ValidationMaterial material;
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final Set<Reason> warnings = EnumSet.noneOf(Reason.class);
    private @Nullable Instant untrusted;

    private record Proof(AttachedTimeStamp by, Instant at) {}

    private record Read(AttachedTimeStamp attached, TimeStampToken token) {
        Instant time() {
            return token.time().orElse(Instant.MAX);
        }
    }

    private Stamps(Instant known, CheckedSignature signature, TimeStampJudge judge, ValidationMaterial material) {
        this.known = known;
        this.signature = signature;
        this.judge = judge;
        this.material = material;
    }

    /**
     * Judges them.
     *
     * @param known when all of them are known to have existed
     */
    static Stamps of(Instant known, CheckedSignature signature, TimeStampJudge judge, ValidationMaterial material) {
        Stamps stamps = new Stamps(known, signature, judge, material);
        List<Read> read = new ArrayList<>();
        for (AttachedTimeStamp each : signature.timeStamps()) {
            if (each.stamped().isEmpty()) {
                stamps.warnings.add(Reason.FORM_NOT_SUPPORTED);
            } else {
                read.add(new Read(each, judge.read(each)));
            }
        }
        read.sort(Comparator.comparing((Read each) -> !each.attached().isArchive())
                .thenComparing(Read::time, Comparator.reverseOrder()));
        read.forEach(stamps::judge);
        return stamps;
    }

    private void judge(Read read) {
        TimeStampToken token = read.token();
        if (read.attached().kind() == Kind.OLD_ARCHIVE && token.holds() && !token.covers()) {
            warnings.add(Reason.FORM_NOT_SUPPORTED);
            return;
        }
        TimeStampJudge.Judgement judgement = judge.judge(token, material, provenFor(read.attached()));
        Instant time = token.time().orElse(known);
        if (isFaulty(judgement.reasons())) {
            reasons.addAll(judgement.reasons());
        } else if (judgement.proves()) {
            proofs.add(new Proof(read.attached(), time));
        } else {
            Instant found = untrusted;
            untrusted = found == null || time.isBefore(found) ? time : found;
        }
        if (signature.claimedTime().filter(claimed -> isLater(claimed, token)).isPresent()) {
            reasons.add(Reason.TIMESTAMP_ORDER);
        }
    }

    private Instant provenFor(AttachedTimeStamp stamp) {
        return proofs.stream()
                .filter(proof -> proof.by().covers(stamp))
                .map(Proof::at)
                .filter(known::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(known);
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

    /** The earliest time that is proved; empty where none is. */
    Optional<Instant> earliest() {
        return proofs.stream().map(Proof::at).min(Comparator.naturalOrder());
    }

    /** The earliest time that somebody states who is not trusted. */
    Optional<Instant> untrusted() {
        return Optional.ofNullable(untrusted);
    }

    boolean isArchived() {
        return proofs.stream().anyMatch(proof -> proof.by().isArchive());
    }

    /** What speaks against the time stamps. */
    Set<Reason> reasons() {
        return Set.copyOf(reasons);
    }

    /** What cannot be judged. */
    Set<Reason> warnings() {
        return Set.copyOf(warnings);
    }
}
