package vn.govmail.address;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of the header fields that say who sent a message, one string for each time the field occurs, unfolded and not
 * yet decoded. Immutable.
 *
 * @param from the values of {@code From}; RFC 5322 wants one
 * @param sender the values of {@code Sender}
 * @param replyTo the values of {@code Reply-To}
 * @param returnPath the values of {@code Return-Path} or the envelope's reverse path
 */
public record SenderFields(List<String> from, List<String> sender, List<String> replyTo, List<String> returnPath) {
    public SenderFields {
        from = List.copyOf(from);
        sender = List.copyOf(sender);
        replyTo = List.copyOf(replyTo);
        returnPath = List.copyOf(returnPath);
    }

    /** A message of which only one {@code From} field is known. */
    public static SenderFields from(String value) {
        return new SenderFields(List.of(value), List.of(), List.of(), List.of());
    }

    /** The same fields with one more {@code From}. */
    public SenderFields withFrom(String value) {
        return new SenderFields(plus(from, value), sender, replyTo, returnPath);
    }

    /** The same fields with one more {@code Sender}. */
    public SenderFields withSender(String value) {
        return new SenderFields(from, plus(sender, value), replyTo, returnPath);
    }

    /** The same fields with one more {@code Reply-To}. */
    public SenderFields withReplyTo(String value) {
        return new SenderFields(from, sender, plus(replyTo, value), returnPath);
    }

    /** The same fields with one more {@code Return-Path}. */
    public SenderFields withReturnPath(String value) {
        return new SenderFields(from, sender, replyTo, plus(returnPath, value));
    }

    private static List<String> plus(List<String> values, String value) {
        List<String> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }
}
