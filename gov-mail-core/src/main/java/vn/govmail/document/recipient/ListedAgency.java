package vn.govmail.document.recipient;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;

/**
 * An agency as a {@link RecipientDirectory} lists it. Immutable.
 *
 * @param agency the agency; of a district or commune the name of the unit itself ("Huyện Cư Jút") or of its committee
 * @param level in which groups it is
 * @param address its mailbox for documents; empty where none is known
 * @param otherNames further names under which documents go to it, each in full
 */
public record ListedAgency(Agency agency, AgencyLevel level, Optional<MailAddress> address, List<String> otherNames) {
    public ListedAgency {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(address, "address");
        otherNames = List.copyOf(otherNames);
    }

    /** An agency with a mailbox and one name. */
    public static ListedAgency of(Agency agency, AgencyLevel level, MailAddress address) {
        return new ListedAgency(agency, level, Optional.of(address), List.of());
    }

    /** An agency of which no mailbox is known. */
    public static ListedAgency withoutAddress(Agency agency, AgencyLevel level) {
        return new ListedAgency(agency, level, Optional.empty(), List.of());
    }
}
