package vn.govmail.testkit.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** How a part's bytes are written into the message: the values of Content-Transfer-Encoding (RFC 2045 clause 6). */
public enum TransferEncoding {
    /** As it is, said to be ASCII. */
    SEVEN_BIT("7bit"),
    /** As it is. */
    EIGHT_BIT("8bit"),
    /** ASCII stays readable, other bytes become {@code =XX}. */
    QUOTED_PRINTABLE("quoted-printable"),
    /** Lines of 76 characters. */
    BASE64("base64");

    private final String fieldValue;

    TransferEncoding(String fieldValue) {
        this.fieldValue = fieldValue;
    }

    String fieldValue() {
        return fieldValue;
    }

    byte[] encode(byte[] content) {
        return switch (this) {
            case SEVEN_BIT, EIGHT_BIT -> content.clone();
            case BASE64 -> Base64.getMimeEncoder().encode(content);
            case QUOTED_PRINTABLE -> quotedPrintable(content);
        };
    }

    private static byte[] quotedPrintable(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length * 2);
        try (OutputStream encoder = MimeUtility.encode(out, "quoted-printable")) {
            encoder.write(content);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
