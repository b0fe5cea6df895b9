package vn.govmail.naming.difference;

import java.util.Map;
import java.util.Objects;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.text.Language;

/**
 * One difference. Immutable.
 *
 * @param kind what is different
 * @param subject an address in lower case, or the id of an agency
 * @param before what it was; empty for what is new
 * @param after what it is; empty for what is gone
 */
public record Difference(Kind kind, String subject, String before, String after) {

    /** What can be different. The names are stable codes. */
    public enum Kind {
        /** The address is new; {@code after} is its holder. */
        ADDED,
        /** The address is gone; {@code before} was its holder. */
        REMOVED,
        /** The mailbox has another address in the same agency; {@code after} is the new address. */
        RENAMED,
        /** The mailbox belongs to another agency; where it has another address too, {@code after} begins with that. */
        MOVED,
        /** Somebody else holds the address, or the holder has another name. */
        OTHER_OWNER,
        /** The address is in another state of its life. */
        OTHER_STATE,
        /** The agency is new. */
        AGENCY_ADDED,
        /** The agency is gone. */
        AGENCY_REMOVED,
        /** The agency has another name, or another agency above it. */
        AGENCY_RENAMED,
        /** Other certificates are bound to the agency. */
        CERTIFICATES
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The difference as a sentence. */
    public String message(Language language) {
        return Sentences.of(Difference.class, language)
                .sentence(kind.name(), Map.of("subject", subject, "before", before, "after", after));
    }
}
