package vn.govmail.naming.directory;

import java.util.List;
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
 * @param findings what the directory found beyond the proposal's own findings
 */
public record Reservation(Outcome outcome, Proposal proposal, Owner owner, List<DirectoryFinding> findings) {

    /** Whether an address was had. */
    public enum Outcome {
        /** The address is the owner's from now on. */
        RESERVED,
        /** The address has been the owner's since an earlier request of the same key; nothing was done now. */
        REPEATED,
        /** Nothing was reserved; the findings, or those of the proposal, say why. A person has to decide. */
        REFUSED
    }

    public Reservation {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(owner, "owner");
        findings = List.copyOf(findings);
    }

    /** The address that is now the owner's; empty where it was refused. */
    public Optional<MailAddress> address() {
        return outcome == Outcome.REFUSED ? Optional.empty() : proposal.address();
    }
}
