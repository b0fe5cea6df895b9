package vn.govmail.operation;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of an access log. Immutable.
 *
 * @param at when it was
 * @param kind what was done
 * @param actor who did it, by the id under which the caller knows him
 */
public record AccessEvent(Instant at, AccessKind kind, String actor) {
    public AccessEvent {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(actor, "actor");
    }
}
