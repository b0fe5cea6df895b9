package vn.govmail.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that a regulation lays down for mailboxes and those who administer them: how much they hold, after what time an
 * unused one is taken back, which documents a change needs. Written {@code <term name="unused-revoke" value="P6M"/>}. Immutable.
 *
 * @param name what it is about
 * @param value how the file writes it
 * @param provisionOrNull the provision that lays it down; null for a value of the caller's own
 */
public record MailboxTerm(Name name, String value, @Nullable Provision provisionOrNull) {

    /** How a value is written. */
    public enum Type {
        /** A whole number of bytes. */
        BYTES,
        /** A period of ISO 8601: {@code P6M}, {@code P30D}. */
        PERIOD,
        /** A length of time of ISO 8601 in hours, minutes or seconds: {@code PT10M}. */
        DURATION,
        /** A whole number. */
        NUMBER,
        /** Words out of {@link Name#words()}, parted by spaces. */
        WORDS
    }

    /** What a value is about. In files in lower case with hyphens: {@code mailbox-quota}. */
    public enum Name {
        /** How much a person's mailbox holds. */
        MAILBOX_QUOTA(Type.BYTES),
        /** How much the mailbox of an agency or unit holds, where that is different. */
        UNIT_QUOTA(Type.BYTES),
        /** How large a file may be that is attached to a message. */
        FILE_LIMIT(Type.BYTES),
        /** After which time without use a mailbox is locked. */
        UNUSED_LOCK(Type.PERIOD),
        /** After which time without use a mailbox is taken back. */
        UNUSED_REVOKE(Type.PERIOD),
        /** How long before that its holder is warned. */
        UNUSED_WARNING(Type.PERIOD),
        /** How long an earlier address goes on receiving after a renaming or transfer. */
        ALIAS(Type.PERIOD),
        /** After which time an address that was taken back may be given to somebody else; without this term never. */
        REISSUE(Type.PERIOD),
        /** The least number of characters of a password. */
        PASSWORD_LENGTH(Type.NUMBER),
        /** What a password has to contain. */
        PASSWORD_CHARACTERS(Type.WORDS, "UPPER", "LOWER", "DIGIT", "SPECIAL"),
        /** When an issued password has to be changed. */
        PASSWORD_FIRST_LOGIN(Type.WORDS, "CHANGE"),
        /** After which time a mailbox is locked whose issued password was not changed. */
        PASSWORD_ISSUED_LOCK(Type.PERIOD),
        /** After which time a password has to be changed again. */
        PASSWORD_ROTATION(Type.PERIOD),
        /** To whom the loss of a password is reported before there is a new one. */
        PASSWORD_RESET(Type.WORDS, "REPORT", "HEAD", "DEPARTMENT"),
        /** On which documents the opening of a mailbox rests. */
        OPENING_DOCUMENTS(Type.WORDS, "DECISION", "REQUEST"),
        /** On which documents a change to a unit's mailbox rests. */
        UNIT_CHANGE_DOCUMENTS(Type.WORDS, "DECISION", "REQUEST"),
        /** On which documents a person's transfer or renaming rests. */
        TRANSFER_DOCUMENTS(Type.WORDS, "DECISION", "REQUEST"),
        /** On which documents the cancelling of a person's mailbox rests. */
        CANCELLATION_DOCUMENTS(Type.WORDS, "DECISION", "REQUEST"),
        /** Who asks for a subordinate unit. */
        UNIT_REQUESTER(Type.WORDS, "PARENT"),
        /** How many mailboxes each has. */
        MAILBOXES_EACH(Type.WORDS, "ONE"),
        /** How often an address is given. */
        ADDRESS_GIVEN(Type.WORDS, "ONCE"),
        /** Who answers for an agency's mailbox. */
        KEEPER(Type.WORDS, "HEAD", "AUTHORISED"),
        /** What is handed over when the head changes. */
        HAND_OVER(Type.WORDS, "ADDRESS", "PASSWORD", "CONTENT"),
        /** How often the use of mail is reported; periods of months count from the beginning of the year. */
        REPORT_EVERY(Type.PERIOD),
        /** Which share of official documents has to be exchanged wholly in electronic form, in percent. */
        ELECTRONIC_SHARE(Type.NUMBER),
        /** From which year on. */
        ELECTRONIC_SHARE_YEAR(Type.NUMBER),
        /** Whose mailboxes are published, where, and what else. */
        PUBLISHED(Type.WORDS, "UNITS", "OFFICIALS", "AUTHORISED", "IF_WEBSITE", "ONE_STOP_SHOPS"),
        /** Which changes of the directory are reported. */
        CHANGES_REPORTED(Type.WORDS, "MAILBOXES"),
        /** For what agencies review the directory. */
        REVIEWED_FOR(Type.WORDS, "MISSING", "MOVED", "UNUSED"),
        /** Who may write to everybody. */
        BROADCAST_SENDERS(Type.WORDS, "ADMINISTRATOR", "NAMED"),
        /** When the mailbox of an agency or unit is checked on a working day. */
        UNIT_CHECKS(
                Type.WORDS,
                "MORNING_START",
                "MORNING_MIDDLE",
                "AFTERNOON_START",
                "AFTERNOON_MIDDLE",
                "EACH_SESSION",
                "EACH_DAY"),
        /** When a person's mailbox is checked on a working day. */
        PERSON_CHECKS(
                Type.WORDS,
                "MORNING_START",
                "MORNING_MIDDLE",
                "AFTERNOON_START",
                "AFTERNOON_MIDDLE",
                "EACH_SESSION",
                "EACH_DAY"),
        /** Who checks an agency's mailbox. */
        CHECKER(Type.WORDS, "NAMED"),
        /** Whether those who answer for missed checks and mail that waits are named. */
        RESPONSIBILITY(Type.WORDS, "NAMED"),
        /** Which mail is to be answered. */
        REPLY(Type.WORDS, "DUE"),
        /** Within which working time mail is answered. */
        REPLY_TIME(Type.DURATION),
        /** How long logs are kept at least. */
        LOG_RETENTION(Type.PERIOD),
        /** Which logs are kept. */
        LOG_KINDS(Type.WORDS, "SYSTEM", "SEND", "RECEIVE", "ERROR"),
        /** After which time logs have to be deleted; without this term never. */
        LOG_DELETION(Type.PERIOD),
        /** What is kept secret by those who run the system and by its programs. */
        CONFIDENTIAL(Type.WORDS, "PASSWORDS", "CONTENT"),
        /** Whom a secret document that is found is reported to. */
        SECRET_FOUND(Type.WORDS, "HEAD", "DEPARTMENT", "SENDER", "AUTHORITY"),
        /** What a mailbox must not be used for. */
        PROHIBITED_USE(Type.WORDS, "PRIVATE", "REGISTRATION", "VIRUS", "SPAM"),
        /** What is done with spam and viruses that came. */
        UNWANTED_MAIL(Type.WORDS, "DELETE", "REPORT"),
        /** Who may open a mailbox. */
        MAILBOX_ACCESS(Type.WORDS, "OWNER", "DELEGATE"),
        /** How many messages one mailbox may send within {@link #BULK_TIME}. */
        BULK_MESSAGES(Type.NUMBER),
        /** The time in which the messages of {@link #BULK_MESSAGES} are counted. */
        BULK_TIME(Type.DURATION);

        private final Type type;
        private final String words;

        Name(Type type, String... words) {
            this.type = type;
            this.words = String.join(" ", words);
        }

        /**
         * The name that a file writes so.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Name of(String keyword) {
            Name name = Keywords.find(Name.class, keyword);
            if (name == null) {
                throw Mistake.TERM_UNKNOWN.as(keyword, Keywords.all(Name.class));
            }
            return name;
        }

        /** How its value is written. */
        public Type type() {
            return type;
        }

        /** The words that its value may have; empty for other types. */
        public Set<String> words() {
            return words.isEmpty() ? Set.of() : Set.copyOf(wordsOf(words));
        }

        /** The word in files. */
        public String keyword() {
            return Keywords.of(this);
        }
    }

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is not of its name's type
     */
    public MailboxTerm {
        Objects.requireNonNull(name, "name");
        try {
            boolean good = switch (name.type()) {
                case BYTES, NUMBER -> Long.parseLong(value) > 0;
                case PERIOD -> isForward(Period.parse(value));
                case DURATION -> isForward(Duration.parse(value));
                case WORDS -> name.words().containsAll(wordsOf(value));
            };
            if (!good) {
                throw problem(name, value);
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw problem(name, value);
        }
    }

    private static boolean isForward(Period period) {
        return !period.isNegative() && !period.isZero();
    }

    private static boolean isForward(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static IllegalArgumentException problem(Name name, String value) {
        return name.words().isEmpty()
                ? Mistake.TERM_VALUE.as(name.keyword(), name.type(), value)
                : Mistake.TERM_WORDS.as(
                        name.keyword(), name.words().stream().sorted().toList(), value);
    }

    private static List<String> wordsOf(String value) {
        return Arrays.asList(value.split(" ", -1));
    }

    /** The provision that lays it down. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provisionOrNull);
    }

    /** Whether it is in force on a day; a value of the caller's own always is. */
    public boolean isInForce(LocalDate day) {
        return provision().map(p -> p.validity().includes(day)).orElse(true);
    }

    /** The value as a number, of bytes or otherwise. */
    public long number() {
        return Long.parseLong(value);
    }

    /** The value as a period. */
    public Period period() {
        return Period.parse(value);
    }

    /** The value as a length of time. */
    public Duration duration() {
        return Duration.parse(value);
    }

    /** Whether the value has a word. */
    public boolean has(String word) {
        return wordsOf(value).contains(word);
    }
}
