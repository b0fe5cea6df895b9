package vn.govmail.naming.directory;

import java.util.Objects;
import java.util.Optional;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Proposal;

/**
 * What came of asking for an address.
 *
 * @param outcome whether it was had
 * @param proposal the proposal as it was settled: with the letters that were needed, or why there is no address
 * @param owner for whom
 */
public record Reservation(Outcome outcome, Proposal proposal, Owner owner) {

    /** Whether an address was had. */
    public enum Outcome {
        /** The address is the owner's from now on. */
        RESERVED,
        /** Nothing was reserved; the proposal's findings say why. A person has to decide. */
        REFUSED
    }

    public Reservation {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(owner, "owner");
    }

    /** The address that is now the owner's; empty where it was refused. */
    public Optional<MailAddress> address() {
        return outcome == Outcome.RESERVED ? proposal.address() : Optional.empty();
    }
}
