package vn.govmail.message.jakarta;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/** Decodes the encoded words of a header field (RFC 2047). */
final class HeaderText {
    private HeaderText() {}

    static Fact<String> decode(String value, String field) {
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
