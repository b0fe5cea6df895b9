package vn.govmail.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's checklist. Immutable.
 *
 * @param step what is to be done
 * @param doneOrNull when it was done; null while it was not
 * @param by who did it; empty while it was not done
 * @param reference the number of the report or letter, if there is one
 */
public record IncidentTask(Step step, @Nullable Instant doneOrNull, String by, String reference) {

    /** The steps, in the order in which they usually come. */
    public enum Step {
        /** The message is kept where nobody opens, forwards or deletes it. */
        QUARANTINE,
        /** The head was told. */
        TELL_HEAD,
        /** The department was told. */
        TELL_DEPARTMENT,
        /** The sending agency was told. */
        TELL_SENDER,
        /** The authorities were told. */
        TELL_AUTHORITY,
        /** The message and its copies were removed, as the authorities and the sending agency say. */
        REMOVE
    }

    public IncidentTask {
        Objects.requireNonNull(step, "step");
        requireOneLine(by);
        requireOneLine(reference);
        if ((doneOrNull == null) != by.isBlank()) {
            throw new IllegalArgumentException("what was done was done by somebody");
        }
    }

    private static void requireOneLine(String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("names and references are one line of at most 200 characters");
        }
    }

    static IncidentTask open(Step step) {
        return new IncidentTask(step, null, "", "");
    }

    /** When it was done. */
    public Optional<Instant> done() {
        return Optional.ofNullable(doneOrNull);
    }
}
