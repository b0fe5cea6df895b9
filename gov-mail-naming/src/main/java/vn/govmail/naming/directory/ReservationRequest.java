package vn.govmail.naming.directory;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Proposal;

/**
 * What is asked for when an address is to be reserved. Immutable.
 *
 * @param proposal the address as the regulation's format makes it
 * @param owner for whom
 * @param key the caller's own name of this request, at most 200 characters: a second request of the same key gets the answer
 *     of the first and reserves nothing more, also after a crash or a lost connection. Empty for none
 * @param act who asks, when, by which documents
 * @param specialCaseOrNull why the owner may have it beside another mailbox
 */
public record ReservationRequest(
        Proposal proposal,
        Owner owner,
        String key,
        Act act,
        @Nullable SpecialCase specialCaseOrNull) {
    private static final int LONGEST_KEY = 200;

    public ReservationRequest {
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(act, "act");
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a request key has at most " + LONGEST_KEY + " characters");
        }
    }

    /** A request without a key, by nobody. */
    public static ReservationRequest of(Proposal proposal, Owner owner) {
        return new ReservationRequest(proposal, owner, "", Act.UNATTRIBUTED, null);
    }

    /** The same under a key that makes it safe to repeat. */
    public ReservationRequest withKey(String newKey) {
        return new ReservationRequest(proposal, owner, newKey, act, specialCaseOrNull);
    }

    /** The same by somebody. */
    public ReservationRequest by(Act newAct) {
        return new ReservationRequest(proposal, owner, key, newAct, specialCaseOrNull);
    }

    /** The same for a mailbox beside another one of its owner. */
    public ReservationRequest asSpecialCase(SpecialCase specialCase) {
        return new ReservationRequest(proposal, owner, key, act, specialCase);
    }

    /** Why the owner may have it beside another mailbox. */
    public Optional<SpecialCase> specialCase() {
        return Optional.ofNullable(specialCaseOrNull);
    }
}
