package vn.govmail.document.recipient;

import java.util.Objects;

/**
 * An agency that an entry of "Nơi nhận" stands for. Immutable.
 *
 * @param agency the agency
 * @param words the words of the entry that stand for it
 * @param how why it is the one
 */
public record FoundAgency(ListedAgency agency, String words, How how) {

    /** Why an agency was found. */
    public enum How {
        /** Its name in full, usual abbreviations such as UBND expanded. */
        NAME,
        /** The initials of its name after the kind of agency: "Sở TT&TT"; no other listed agency has them. */
        INITIALS,
        /** A member of the group that the words name. */
        GROUP
    }

    public FoundAgency {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(how, "how");
    }
}
