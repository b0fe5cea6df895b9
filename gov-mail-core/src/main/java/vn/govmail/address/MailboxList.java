package vn.govmail.address;

import java.util.List;
import java.util.Objects;

/**
 * The value of a {@code From}, {@code To} or like field, read as RFC 5322 clauses 3.4 and 4.4 write address lists: groups,
 * quoted strings, nested comments, obsolete routes. Reads on where the text is wrong, as mail programs do, and tells what was
 * wrong. Takes time and memory in proportion to the length of the text.
 *
 * @param mailboxes what was found, in order
 * @param problems what was wrong, in order
 */
public record MailboxList(List<Mailbox> mailboxes, List<Problem> problems) {

    /** What can be wrong with a list. The names are stable codes. */
    public enum Code {
        /** Nothing but white space and comments. */
        EMPTY,
        /** An address that is only {@code <>}. */
        EMPTY_ADDRESS,
        /** A group without members, such as {@code undisclosed-recipients:;}. */
        EMPTY_GROUP,
        /** An entry in which there is no {@code @}. */
        NO_ADDRESS,
        /** An address that RFC 5321 does not allow. */
        ADDRESS_SYNTAX,
        /** Two addresses where one belongs. */
        SEVERAL_ADDRESSES,
        /** A display name that shows another address than the mailbox has. */
        ADDRESS_IN_NAME,
        /** Text after {@code >}. */
        TEXT_AFTER_ADDRESS,
        /** White space inside the address (obsolete). */
        SPACE_IN_ADDRESS,
        /** A source route (obsolete). */
        SOURCE_ROUTE,
        /** Characters that nobody sees, inside an address. */
        HIDDEN_CHARACTER,
        /** Control characters. */
        CONTROL_CHARACTER,
        UNCLOSED_COMMENT,
        UNCLOSED_QUOTE,
        UNCLOSED_ANGLE,
        UNCLOSED_LITERAL,
        UNEXPECTED_CHARACTER,
        /** Reading stopped at a limit. */
        LIMIT_EXCEEDED
    }

    /**
     * Something that was wrong.
     *
     * @param code what
     * @param index where, in {@code char}s from 0
     */
    public record Problem(Code code, int index) {
        public Problem {
            Objects.requireNonNull(code, "code");
        }
    }

    /** The longest text that is read, in {@code char}s: RFC 5322 has no limit, a header section of ours has 256 KiB. */
    static final int LONGEST = 256 << 10;

    /** The most mailboxes and the most problems that are kept. */
    static final int MOST = 10_000;

    public MailboxList {
        mailboxes = List.copyOf(mailboxes);
        problems = List.copyOf(problems);
    }

    /** Reads the value of a header field; never fails. */
    public static MailboxList parse(String headerValue) {
        return new MailboxListReader(headerValue).read();
    }

    /** Whether a problem of this kind was met. */
    public boolean has(Code code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }
}
