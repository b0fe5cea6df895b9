package vn.govmail.signing.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.govmail.signing.ooxml.opc.PartName;

/**
 * How a manifest names a part: {@code /word/styles.xml?ContentType=…} (ISO/IEC 29500-2, 10.5.5). Immutable.
 *
 * @param part its name
 * @param contentType the content type that was signed with it
 */
public record PartReference(PartName part, String contentType) {
    private static final String QUERY = "?ContentType=";

    /** The reference that a URI is; empty where it is none. */
    static Optional<PartReference> parse(String uri) {
        int query = uri.indexOf(QUERY);
        if ((query < 0) || (uri.indexOf('#') >= 0) || (uri.indexOf('&') >= 0)) {
            return Optional.empty();
        }
        Optional<String> type = decoded(uri.substring(query + QUERY.length()));
        return PartName.parse(uri.substring(0, query)).flatMap(part -> type.map(t -> new PartReference(part, t)));
    }

    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                return Optional.empty();
            }
            if (c != '%') {
                bytes[length++] = (byte) c;
                continue;
            }
            boolean whole = text.length() - i > 2;
            int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
            if ((high < 0) || (low < 0)) {
                return Optional.empty();
            }
            bytes[length++] = (byte) (high * 16 + low);
            i += 2;
        }
        return Optional.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** The URI of a part. */
    public static String uri(PartName part, String contentType) {
        return part + QUERY + contentType;
    }
}
