package vn.govmail.naming.directory;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.SenderRole;

/**
 * Whose a mailbox is to be.
 *
 * @param role in which capacity the owner writes
 * @param agencyOrNull the agency that it belongs to or that the official works for; null for the public
 * @param name the owner's name for people
 */
public record Owner(SenderRole role, @Nullable Agency agencyOrNull, String name) {
    public Owner {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(name, "name");
        if (agencyOrNull == null && (role == SenderRole.AGENCY || role == SenderRole.OFFICIAL)) {
            throw new IllegalArgumentException("an owner of role " + role + " needs an agency");
        }
    }

    /** An agency or one of its divisions. */
    public static Owner agency(Agency agency) {
        return new Owner(SenderRole.AGENCY, agency, agency.name());
    }

    /** An official of an agency. */
    public static Owner official(Agency agency, String name) {
        return new Owner(SenderRole.OFFICIAL, agency, name);
    }

    /** A citizen or a business. */
    public static Owner citizen(String name) {
        return new Owner(SenderRole.PUBLIC, null, name);
    }

    /** The agency; empty for the public. */
    public Optional<Agency> agency() {
        return Optional.ofNullable(agencyOrNull);
    }
}
