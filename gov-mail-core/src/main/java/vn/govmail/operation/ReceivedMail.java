package vn.govmail.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.message.Message;

/**
 * A message that came to a mailbox, as far as answering it goes. Holds nothing of what it says. Immutable.
 *
 * @param id the caller's name for it, not its subject
 * @param received when it came
 * @param replies the answers, in any order
 * @param needsNoReply whether somebody decided that it needs none: a notice, a copy for information
 */
public record ReceivedMail(String id, Instant received, List<Reply> replies, boolean needsNoReply) {

    /**
     * An answer.
     *
     * @param at when it was sent
     * @param automatic whether a program sent it by itself; such an answer counts for nothing
     */
    public record Reply(Instant at, boolean automatic) {
        public Reply {
            Objects.requireNonNull(at, "at");
        }

        /** An answer as it was sent; automatic where its field {@code Auto-Submitted} says so (RFC 3834 clause 5). */
        public static Reply of(Message message, Instant at) {
            boolean automatic = message.headers("Auto-Submitted").stream()
                    .anyMatch(value -> !value.strip().equalsIgnoreCase("no"));
            return new Reply(at, automatic);
        }
    }

    public ReceivedMail {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
        replies = List.copyOf(replies);
    }

    /** The first answer by a person, of those sent between the receipt and a moment. */
    Optional<Instant> answeredBy(Instant moment) {
        return replies.stream()
                .filter(reply -> !reply.automatic())
                .map(Reply::at)
                .filter(at -> !at.isBefore(received) && !at.isAfter(moment))
                .min(Comparator.naturalOrder());
    }
}
