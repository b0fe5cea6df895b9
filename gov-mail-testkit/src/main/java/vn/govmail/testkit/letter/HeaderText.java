package vn.govmail.testkit.letter;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.govmail.address.MailAddress;

/** Text within header fields: encoded words (RFC 2047), quoted strings (RFC 5322) and parameters (RFC 2231). */
final class HeaderText {
    private static final int SEGMENT = 54;

    private HeaderText() {}

    static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /** Free text such as a subject, beginning after a field name of the given length. */
    static String unstructured(String text, int nameLength) {
        return MimeUtility.fold(nameLength + 2, encoded(text));
    }

    static String mailbox(MailAddress address, String displayName) {
        if (displayName.isEmpty()) {
            return address.toString();
        }
        return (isPrintableAscii(displayName) ? quoted(displayName) : encoded(displayName)) + " <" + address + ">";
    }

    private static String encoded(String text) {
        try {
            return isPrintableAscii(text) ? text : MimeUtility.encodeText(text, "UTF-8", "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** {@code ; name=value} on a line of its own; in pieces if it is long, percent-encoded UTF-8 if it is not plain ASCII. */
    static String parameter(String name, String value) {
        if (isPrintableAscii(value) && value.length() <= SEGMENT) {
            return ";\r\n\t" + name + "=" + quoted(value);
        }
        String encoded = "UTF-8''" + percentEncoded(value);
        if (encoded.length() <= SEGMENT) {
            return ";\r\n\t" + name + "*=" + encoded;
        }
        StringBuilder out = new StringBuilder();
        int piece = 0;
        for (int start = 0; start < encoded.length(); piece++) {
            int end = Math.min(encoded.length(), start + SEGMENT);
            // a percent triplet must not be cut
            int percent = encoded.lastIndexOf('%', end - 1);
            end = end < encoded.length() && percent > end - 3 ? percent : end;
            out.append(";\r\n\t")
                    .append(name)
                    .append('*')
                    .append(piece)
                    .append("*=")
                    .append(encoded, start, end);
            start = end;
        }
        return out.toString();
    }

    private static String percentEncoded(String value) {
        StringBuilder out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || c == '.'
                    || c == '-'
                    || c == '_';
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
