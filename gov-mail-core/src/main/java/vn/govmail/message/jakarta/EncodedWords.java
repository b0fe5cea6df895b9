package vn.govmail.message.jakarta;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/** Decodes the encoded words of header fields (RFC 2047). Stateless and thread-safe. */
public final class EncodedWords {
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
        try {
            return Fact.known(MimeUtility.decodeText(value), field + " field");
        } catch (UnsupportedEncodingException e) {
            return Fact.unknown(Missing.TEXT_NOT_READ, "character set of the " + field + " field is not known here");
        }
    }

    /** Decodes a file name; one that cannot be decoded stays as it is. */
    static String decodeName(String value) {
        return decode(value, "file name").toOptional().orElse(value);
    }
}
