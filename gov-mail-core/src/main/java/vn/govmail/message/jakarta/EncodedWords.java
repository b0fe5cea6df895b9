package vn.govmail.message.jakarta;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.text.MailCharsets;

/** Decodes the encoded words of header fields (RFC 2047). Stateless and thread-safe. */
public final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,80})\\?([BbQq])\\?([^?\\s]*)\\?=");

    private static final int MANY = 500;

    private EncodedWords() {}

    /**
     * Decodes the value of a field.
     *
     * @param value the value, unfolded
     * @param field the field's name, for the provenance
     * @return the text; unknown where one of its character sets is not known here
     */
    public static Fact<String> decode(String value, String field) {
        if (!value.contains("=?")) {
            // the decoder looks its provider up on each call, which costs more than reading the message
            return Fact.known(value, field + " field");
        }
        if (isDecodedHere(value)) {
            return decodeHere(value, field);
        }
        try {
            return Fact.known(MimeUtility.decodeText(value), field + " field");
        } catch (UnsupportedEncodingException e) {
            return notKnown(field);
        }
    }

    private static Fact<String> notKnown(String field) {
        return Fact.unknown(Missing.TEXT_NOT_READ, "character set of the " + field + " field is not known here");
    }

    /** Words of older Vietnamese sets; and very many words, for each of which Jakarta Mail would look its provider up. */
    private static boolean isDecodedHere(String value) {
        return legacyCharset(value).isPresent()
                || WORD.matcher(value).results().skip(MANY).findAny().isPresent();
    }

    /** The first older Vietnamese character set that the encoded words of a field name. */
    public static Optional<String> legacyCharset(String value) {
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            if (MailCharsets.isLegacyVietnamese(word.group(1))) {
                return Optional.of(word.group(1));
            }
        }
        return Optional.empty();
    }

    /** By our own look-up: the JDK's does not see a provider in a web application, and its windows-1258 does not compose. */
    private static Fact<String> decodeHere(String value, String field) {
        StringBuilder text = new StringBuilder(value.length());
        Matcher word = WORD.matcher(value);
        int end = 0;
        while (word.find()) {
            String between = value.substring(end, word.start());
            if ((end == 0) || !between.isBlank()) {
                text.append(between);
            }
            Optional<Charset> charset = MailCharsets.named(word.group(1));
            if (charset.isEmpty()) {
                return notKnown(field);
            }
            text.append(new String(bytes(word.group(2), word.group(3)), charset.get()));
            end = word.end();
        }
        return Fact.known(text.append(value, end, value.length()).toString(), field + " field");
    }

    private static byte[] bytes(String encoding, String encoded) {
        if (encoding.equalsIgnoreCase("B")) {
            return decodedBase64(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            boolean escaped = (c == '=')
                    && (i + 2 < encoded.length())
                    && HexFormat.isHexDigit(encoded.charAt(i + 1))
                    && HexFormat.isHexDigit(encoded.charAt(i + 2));
            if (escaped) {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] decodedBase64(String encoded) {
        String digits = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        // a single digit left over holds no byte
        return Base64.getDecoder().decode(digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits);
    }

    /** Decodes a file name; one that cannot be decoded stays as it is. */
    static String decodeName(String value) {
        return decode(value, "file name").toOptional().orElse(value);
    }
}
