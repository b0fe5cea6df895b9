package vn.govmail.document.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.govmail.text.MailCharsets;

/**
 * Bytes as text: by their byte order mark, else as UTF-8, else as their own declaration says, else byte by byte.
 *
 * @param text the text
 * @param how for a person, which of these it was
 */
public record DecodedText(String text, String how) {
    private static final int DECLARED_WITHIN = 2_048;

    /**
     * Decodes a file.
     *
     * @param html whether a declaration inside counts
     */
    public static DecodedText of(byte[] bytes, boolean html) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3)
                    .map(text -> new DecodedText(text, "UTF-8 by its byte order mark"))
                    .orElseGet(() -> byteByByte(bytes));
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new DecodedText(new String(bytes, StandardCharsets.UTF_16), "UTF-16 by its byte order mark");
        }
        Optional<String> utf8 = utf8(bytes, 0);
        if (utf8.isPresent()) {
            return new DecodedText(utf8.get(), "UTF-8");
        }
        Optional<Charset> declared = html ? declared(bytes) : Optional.empty();
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            Charset charset = declared.get();
            return new DecodedText(new String(bytes, charset), charset.name() + " by its own declaration");
        }
        return byteByByte(bytes);
    }

    private static DecodedText byteByByte(byte[] bytes) {
        return new DecodedText(
                new String(bytes, StandardCharsets.ISO_8859_1), "read byte by byte as ISO-8859-1: it is not UTF-8");
    }

    private static Optional<String> utf8(byte[] bytes, int from) {
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = start.indexOf("charset");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + "charset".length();
        while ((from < start.length()) && (" =\"'".indexOf(start.charAt(from)) >= 0)) {
            from++;
        }
        int to = from;
        while ((to < start.length()) && (" \"'>;/".indexOf(start.charAt(to)) < 0)) {
            to++;
        }
        return MailCharsets.named(start.substring(from, to));
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
