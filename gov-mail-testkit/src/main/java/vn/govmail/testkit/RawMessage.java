package vn.govmail.testkit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A message that GreenMail stores by its bytes. GreenMail describes each message to IMAP clients at delivery, walks down its
 * parts to do so, writing each out again, and fails on what it cannot read. A hostile or damaged structure is therefore
 * shown to it as one plain text, as IMAP servers do beyond their limits; {@code BODY[]} is not affected.
 */
final class RawMessage extends MimeMessage {
    private static final int MOST_PARTS = 500;
    private static final byte[] PART_MARK = "content-type:".getBytes(StandardCharsets.US_ASCII);

    private final byte[] raw;
    private final boolean opaque;

    private RawMessage(byte[] raw, boolean opaque) throws MessagingException {
        super(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        this.raw = raw;
        this.opaque = opaque;
    }

    static RawMessage described(byte[] raw) throws MessagingException {
        return new RawMessage(raw, countOfParts(raw) > MOST_PARTS);
    }

    static RawMessage opaque(byte[] raw) throws MessagingException {
        return new RawMessage(raw, true);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(raw);
    }

    @Override
    public String getContentType() throws MessagingException {
        return opaque ? "text/plain" : super.getContentType();
    }

    @Override
    public String getEncoding() throws MessagingException {
        return opaque ? "8bit" : super.getEncoding();
    }

    private static int countOfParts(byte[] raw) {
        int count = 0;
        for (int i = 0; i + PART_MARK.length <= raw.length; i++) {
            int matched = 0;
            while (matched < PART_MARK.length && (raw[i + matched] | 0x20) == (PART_MARK[matched] | 0x20)) {
                matched++;
            }
            count += matched == PART_MARK.length ? 1 : 0;
        }
        return count;
    }
}
