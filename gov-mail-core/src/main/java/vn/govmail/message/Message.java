package vn.govmail.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.fact.Fact;

/**
 * A message as typed facts, independent of any mail library. Made by {@code vn.govmail.message.jakarta}.
 *
 * <p>Immutable; thread-safe as long as it is not closed. Closing frees what the contents of its attachments lie in.
 */
public final class Message implements AutoCloseable {
    private final List<HeaderField> headers;
    private final Fact<String> subject;
    private final @Nullable Instant date;
    private final List<TextPart> texts;
    private final List<Attachment> attachments;
    private final List<MessageProblem> problems;
    private final MessageSecurity security;
    private final List<SignedEntity> signedEntities;
    private final boolean forwards;
    private final boolean report;
    private final @Nullable Content source;
    private final Runnable onClose;

    private Message(Builder builder, Runnable onClose) {
        this.headers = List.copyOf(builder.headers);
        this.subject = builder.subject;
        this.date = builder.date;
        this.texts = List.copyOf(builder.texts);
        this.attachments = List.copyOf(builder.attachments);
        this.problems = List.copyOf(builder.problems);
        this.security = builder.security;
        this.signedEntities = List.copyOf(builder.signedEntities);
        this.forwards = builder.forwards;
        this.report = builder.report;
        this.source = builder.source;
        this.onClose = onClose;
    }

    /** The header section, from the top down. */
    public List<HeaderField> headers() {
        return headers;
    }

    /** The values of all fields of a name, from the top down. */
    public List<String> headers(String name) {
        return headers.stream().filter(f -> f.is(name)).map(HeaderField::value).toList();
    }

    /** The value of the first field of a name. */
    public Optional<String> header(String name) {
        return headers.stream().filter(f -> f.is(name)).map(HeaderField::value).findFirst();
    }

    /** The subject, decoded; the empty string where there is none. */
    public Fact<String> subject() {
        return subject;
    }

    /** When the message was written, as its one Date field claims (RFC 5322, section 3.6.1); empty where that cannot be read. */
    public Optional<Instant> date() {
        return Optional.ofNullable(date);
    }

    /** The bodies that the message shows, in their order. */
    public List<TextPart> texts() {
        return texts;
    }

    /** The files that came with the message, in their order. */
    public List<Attachment> attachments() {
        return attachments;
    }

    /** What could not be read as it stands. */
    public List<MessageProblem> problems() {
        return problems;
    }

    /** Whether the message as a whole is signed or encrypted. */
    public MessageSecurity security() {
        return security;
    }

    /** The parts over which signatures are said to lie, an outer one before those within it. */
    public List<SignedEntity> signedEntities() {
        return signedEntities;
    }

    /** Whether another message is attached to this one, other than as part of a delivery report. */
    public boolean forwards() {
        return forwards;
    }

    /** Whether this is a delivery report or a disposition notification (RFC 6522). */
    public boolean report() {
        return report;
    }

    /** The bytes of the message as they came; empty where they were too many. */
    public Optional<Content> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public void close() {
        onClose.run();
    }

    /** Leaves the contents out: a log line must not hold the body of a message. */
    @Override
    public String toString() {
        return "Message[" + texts.size() + " texts, " + attachments.size() + " attachments, " + problems.size()
                + " problems]";
    }

    /** Collects a message; not thread-safe. */
    public static final class Builder {
        private final List<HeaderField> headers = new ArrayList<>();
        private Fact<String> subject = Fact.known("", "no Subject field");
        private @Nullable Instant date;
        private final List<TextPart> texts = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<MessageProblem> problems = new ArrayList<>();
        private MessageSecurity security = MessageSecurity.NONE;
        private final List<SignedEntity> signedEntities = new ArrayList<>();
        private boolean forwards;
        private boolean report;
        private @Nullable Content source;

        /** Starts with nothing. */
        public Builder() {}

        public Builder headers(List<HeaderField> fields) {
            headers.addAll(fields);
            return this;
        }

        public Builder subject(Fact<String> value) {
            this.subject = Objects.requireNonNull(value);
            return this;
        }

        public Builder date(Instant value) {
            this.date = Objects.requireNonNull(value);
            return this;
        }

        public Builder text(TextPart text) {
            texts.add(text);
            return this;
        }

        public Builder attachment(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        /** Adds a problem; each kind at each part once. */
        public Builder problem(MessageProblem.Code code, String part, String detail) {
            MessageProblem problem = new MessageProblem(code, part, detail);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return this;
        }

        /** Records a layer of security; encryption outweighs a signature. */
        public Builder security(MessageSecurity value) {
            if (value.compareTo(security) > 0) {
                security = value;
            }
            return this;
        }

        public Builder signedEntity(SignedEntity entity) {
            signedEntities.add(entity);
            return this;
        }

        public Builder forwards() {
            this.forwards = true;
            return this;
        }

        public Builder report() {
            this.report = true;
            return this;
        }

        public Builder source(Content value) {
            this.source = Objects.requireNonNull(value);
            return this;
        }

        /** Completes the message; {@code onClose} frees what its contents lie in. */
        public Message build(Runnable onClose) {
            return new Message(this, onClose);
        }
    }
}
