package vn.govmail.signing.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a URI names within a container: the path of an entry from the container's root, percent-encoded (RFC 3986, section 2.1). A
 * plus sign is a plus sign. Whatever leads out of the container, or into an entry, names nothing. Stateless.
 */
public final class EntryUri {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final int LONGEST = 8_192;

    private EntryUri() {}

    /** The name of the entry; empty if the URI is none of an entry. */
    public static Optional<String> name(String uri) {
        if (uri.isEmpty()
                || uri.length() > LONGEST
                || uri.startsWith("/")
                || SCHEME.matcher(uri).matches()
                || uri.chars().anyMatch(c -> c == '#' || c == '?' || c == '\\')) {
            return Optional.empty();
        }
        return decoded(uri).filter(EntryUri::staysInside);
    }

    /** The URI of an entry: everything encoded that has a meaning in URIs, or is not ASCII. */
    public static String of(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }

    private static Optional<String> decoded(String uri) {
        if (uri.indexOf('%') < 0) {
            return Optional.of(uri);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < uri.length()) {
            int percent = uri.indexOf('%', at);
            int end = percent < 0 ? uri.length() : percent;
            bytes.writeBytes(uri.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = end;
            if (percent >= 0) {
                int high = percent + 2 < uri.length() ? hex(uri.charAt(percent + 1)) : -1;
                int low = high < 0 ? -1 : hex(uri.charAt(percent + 2));
                if (low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                at = percent + 3;
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean staysInside(String name) {
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return name.indexOf('\\') < 0 && name.indexOf('\0') < 0;
    }
}
