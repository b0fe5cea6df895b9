package vn.govmail.naming.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something in the directory, when, and by which documents. Kept with every event of the audit trail. Immutable.
 *
 * @param actor who does it: a name of the caller's own, empty where nobody is named
 * @param at when, by the caller's clock; the library has none
 * @param decisionOrNull the decision of the competent authority
 * @param requestOrNull the written request of the agency, on paper or by official mail
 */
public record Act(
        String actor,
        Instant at,
        @Nullable DocumentReference decisionOrNull,
        @Nullable DocumentReference requestOrNull) {
    /** Nobody is named, and no time: for address books that are built once and for tests. Its day is 1 January 1970. */
    public static final Act UNATTRIBUTED = new Act("", Instant.EPOCH, null, null);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public Act {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
    }

    /** An act that rests on no document yet. */
    public static Act by(String actor, Instant at) {
        return new Act(actor, at, null, null);
    }

    /** The same by a decision. */
    public Act under(DocumentReference decision) {
        return new Act(actor, at, decision, requestOrNull);
    }

    /** The same at a written request. */
    public Act askedFor(DocumentReference request) {
        return new Act(actor, at, decisionOrNull, request);
    }

    /** The decision. */
    public Optional<DocumentReference> decision() {
        return Optional.ofNullable(decisionOrNull);
    }

    /** The request. */
    public Optional<DocumentReference> request() {
        return Optional.ofNullable(requestOrNull);
    }

    /** The day in Việt Nam. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, VIETNAM);
    }

    /** Thousands of reservations in turn are asked for by one act. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Act that
                        && at.equals(that.at)
                        && actor.equals(that.actor)
                        && Objects.equals(decisionOrNull, that.decisionOrNull)
                        && Objects.equals(requestOrNull, that.requestOrNull));
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, at, decisionOrNull, requestOrNull);
    }
}
