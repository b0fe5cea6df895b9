package vn.govmail.message.jakarta;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem.Code;

/**
 * Reads messages in MIME (RFC 5322, RFC 2045 to 2049) into {@link Message}s. There is one reader for whatever the message
 * comes in: what is verified is what is read.
 *
 * <p>A message that does not follow the grammar is read as far as it goes, with its problems named; nothing in it makes a
 * method here throw. Memory does not grow with the size of the message. Thread-safe.
 */
public final class MimeMessages {
    /** Enough to tell the first field. */
    private static final int LONGEST_NAME = 20;

    /** For each of its parts a message within a packed file is unpacked up to that part: so many bytes in all. */
    private static final long MOST_GONE_OVER = 1L << 30;

    private MimeMessages() {}

    /**
     * Whether a content begins as a MIME part does, with a field that describes it, and not as some other file.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isEntity(Content content) throws IOException {
        try (InputStream in = content.open()) {
            String start =
                    new String(in.readNBytes(LONGEST_NAME), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return start.startsWith("content-") || start.startsWith("mime-version");
        }
    }

    /** Reads a message that lies in memory; the array must not be changed while the message is used. */
    public static Message read(byte[] bytes, Limits limits) {
        try {
            return read(RawSource.of(bytes), limits, () -> {});
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be read", e);
        }
    }

    /**
     * Reads a message from a file, for example an {@code .eml}, which must not change while the message is used.
     *
     * @throws IOException if the file cannot be read
     */
    public static Message read(Path file, Limits limits) throws IOException {
        return read(RawSource.of(file), limits, () -> {});
    }

    /**
     * Reads a message from a stream, to its end. The message has to be closed: it may lie in a temporary file, encrypted
     * with a key that exists only in memory.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Message read(InputStream in, Limits limits) throws IOException {
        Spool spool = new Spool(limits.messageBytes());
        try {
            in.transferTo(spool);
        } catch (Spool.TooLargeException e) {
            spool.close();
            return tooLarge(limits);
        } catch (IOException e) {
            spool.close();
            throw e;
        }
        return read(spool, limits, spool::close);
    }

    /**
     * Reads a message of Jakarta Mail, by the bytes that it writes. The message has to be closed like one from a stream.
     *
     * @throws IOException if the message cannot be fetched or written
     */
    public static Message of(MimeMessage mimeMessage, Limits limits) throws IOException {
        Spool spool = new Spool(limits.messageBytes());
        try {
            mimeMessage.writeTo(spool);
        } catch (Spool.TooLargeException e) {
            spool.close();
            return tooLarge(limits);
        } catch (MessagingException e) {
            spool.close();
            throw new IOException("the message cannot be written out", e);
        } catch (IOException e) {
            spool.close();
            throw e;
        }
        return read(spool, limits, spool::close);
    }

    /**
     * Reads a message that lies within another file, whose parts are read out of that file each time. It need not be closed.
     *
     * @throws IOException if the content cannot be read
     */
    static Message read(Content content, Limits limits) throws IOException {
        return read(RawSource.of(content), limits, () -> {}, MOST_GONE_OVER);
    }

    private static Message read(RawSource source, Limits limits, Runnable onClose) throws IOException {
        return read(source, limits, onClose, Long.MAX_VALUE);
    }

    private static Message read(RawSource source, Limits limits, Runnable onClose, long mostGoneOver)
            throws IOException {
        if (source.size() > limits.messageBytes()) {
            onClose.run();
            return tooLarge(limits);
        }
        Message.Builder message = new Message.Builder();
        if (source.size() == 0) {
            message.problem(Code.MESSAGE_MALFORMED, "", "no bytes at all");
        }
        message.source(new RawContent(source));
        MimeEntity root = new MimeParser(source, limits, message).parse();
        if (source.size() > mostGoneOver / root.leaves()) {
            onClose.run();
            return new Message.Builder()
                    .problem(Code.LIMIT_EXCEEDED, "", "a message of many parts within a file")
                    .build(() -> {});
        }
        new MessageAssembly(source, limits, message).assemble(root);
        return message.build(onClose);
    }

    private static Message tooLarge(Limits limits) {
        return new Message.Builder()
                .problem(Code.LIMIT_EXCEEDED, "", "message over " + limits.messageBytes() + " bytes")
                .build(() -> {});
    }
}
