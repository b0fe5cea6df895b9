package vn.govmail.address;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a mailbox, as the address book knows it.
 *
 * @param address the mailbox
 * @param role in which capacity its owner writes from it
 * @param owner the agency that it belongs to, or that the official who owns it works for; null for the public
 * @param name the owner's name for people
 */
public record Correspondent(
        MailAddress address, SenderRole role, @Nullable Agency owner, String name) {
    public Correspondent {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(name, "name");
        if (owner == null && (role == SenderRole.AGENCY || role == SenderRole.OFFICIAL)) {
            throw new IllegalArgumentException("a mailbox of role " + role + " needs the agency that it belongs to");
        }
    }

    /** The agency behind the mailbox; empty for the public. */
    public Optional<Agency> agency() {
        return Optional.ofNullable(owner);
    }
}
