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
 * @param personId the identifier of an official in the staff records; empty where nobody says which person it is, and then
 *     nobody can tell whether it is the person's second mailbox
 */
public record Owner(SenderRole role, @Nullable Agency agencyOrNull, String name, String personId) {
    public Owner {
        Objects.requireNonNull(role, "role");
        if (personId.length() > Person.LONGEST_ID) {
            throw new IllegalArgumentException("an id has at most " + Person.LONGEST_ID + " characters");
        }
        // no database takes the character 0 in a text
        name = name.indexOf(0) < 0 ? name : name.replace("\0", "");
        Objects.requireNonNull(personId, "personId");
        if (agencyOrNull == null && (role == SenderRole.AGENCY || role == SenderRole.OFFICIAL)) {
            throw new IllegalArgumentException("an owner of role " + role + " needs an agency");
        }
    }

    /** An agency or one of its divisions. */
    public static Owner agency(Agency agency) {
        return new Owner(SenderRole.AGENCY, agency, agency.name(), "");
    }

    /** An official of an agency of whom nothing but the name is known. */
    public static Owner official(Agency agency, String name) {
        return new Owner(SenderRole.OFFICIAL, agency, name, "");
    }

    /** An official of an agency. */
    public static Owner official(Agency agency, Person person) {
        return new Owner(SenderRole.OFFICIAL, agency, person.name(), person.id());
    }

    /** A citizen or a business. */
    public static Owner citizen(String name) {
        return new Owner(SenderRole.PUBLIC, null, name, "");
    }

    /** The agency; empty for the public. */
    public Optional<Agency> agency() {
        return Optional.ofNullable(agencyOrNull);
    }
}
