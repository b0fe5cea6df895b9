package vn.govmail.signing.ooxml.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a part, for example {@code /word/document.xml} (ISO/IEC 29500-2, 6.2.2). Two names that differ only in the case of
 * ASCII letters, or in whether other characters are percent-encoded, name the same part and are equal here. Immutable.
 */
public final class PartName {
    /** The package itself, as the source of the relationships in {@code /_rels/.rels}. */
    public static final PartName PACKAGE = new PartName("/");

    private static final String RELATIONSHIPS_FOLDER = "_rels/";
    private static final String RELATIONSHIPS_SUFFIX = ".rels";

    private final String name;
    private final String folded;

    private PartName(String name) {
        this.name = name;
        this.folded = name.toLowerCase(Locale.ROOT);
    }

    /** The part that an item of the container holds; empty where the item's name is not a part name. */
    static Optional<PartName> ofEntry(String entryName) {
        return parse("/" + entryName);
    }

    /** A name; empty where the text breaks a rule for part names. */
    public static Optional<PartName> parse(String text) {
        String encoded = encoded(text);
        if ((encoded == null) || encoded.isEmpty() || (encoded.charAt(0) != '/')) {
            return Optional.empty();
        }
        int start = 1;
        for (int i = 1; i <= encoded.length(); i++) {
            if ((i == encoded.length()) || (encoded.charAt(i) == '/')) {
                if (!isSegment(encoded, start, i)) {
                    return Optional.empty();
                }
                start = i + 1;
            }
        }
        return Optional.of(new PartName(encoded));
    }

    /** Percent-encodes what is beyond ASCII; null where a character is not allowed in a name at all. */
    private static @Nullable String encoded(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (!isPathCharacter(c)) {
                    return null;
                }
                if (encoded != null) {
                    encoded.append(c);
                }
                continue;
            }
            int codePoint = text.codePointAt(i);
            if ((codePoint >= 0xD800) && (codePoint <= 0xDFFF)) {
                return null;
            }
            if (encoded == null) {
                encoded = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append(hex(b >> 4)).append(hex(b));
            }
            i += Character.charCount(codePoint) - 1;
        }
        return encoded == null ? text : encoded.toString();
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xF, 16));
    }

    /** RFC 3986, 3.3: pchar, the slash, and the percent sign, whose digits are looked at with the segment. */
    private static boolean isPathCharacter(char c) {
        return isUnreserved(c) || ("!$&'()*+,;=:@/%".indexOf(c) >= 0);
    }

    private static boolean isUnreserved(int c) {
        return ((c >= 'a') && (c <= 'z'))
                || ((c >= 'A') && (c <= 'Z'))
                || ((c >= '0') && (c <= '9'))
                || (c == '-')
                || (c == '.')
                || (c == '_')
                || (c == '~');
    }

    private static boolean isSegment(String text, int start, int end) {
        if ((start == end) || (text.charAt(end - 1) == '.')) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '%') {
                if (end - i < 3) {
                    return false;
                }
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                int value = high * 16 + low;
                if ((high < 0) || (low < 0) || (value == '/') || (value == '\\') || isUnreserved(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * What the target of an internal relationship of this part names (RFC 3986, 5.2). A fragment is left out; a target that is
     * only a fragment is this part itself.
     *
     * @return empty where the target is no relative reference to a part
     */
    Optional<PartName> resolve(String target) {
        int fragment = target.indexOf('#');
        String path = fragment < 0 ? target : target.substring(0, fragment);
        if (path.isEmpty()) {
            return fragment < 0 ? Optional.empty() : Optional.of(this);
        }
        if (path.startsWith("//") || (path.indexOf('?') >= 0) || hasScheme(path)) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        String base = path.charAt(0) == '/' ? "" : name.substring(1, name.lastIndexOf('/') + 1);
        for (String segment : (base + (path.charAt(0) == '/' ? path.substring(1) : path)).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return parse("/" + String.join("/", segments));
    }

    private static boolean hasScheme(String path) {
        int colon = path.indexOf(':');
        int slash = path.indexOf('/');
        return (colon >= 0) && ((slash < 0) || (colon < slash));
    }

    /** The part whose relationships this part holds; empty where this is no part of relationships. */
    public Optional<PartName> relationshipsSource() {
        int slash = folded.lastIndexOf('/');
        String folder = name.substring(0, slash + 1);
        if (!folded.endsWith(RELATIONSHIPS_SUFFIX)
                || !folder.toLowerCase(Locale.ROOT).endsWith("/" + RELATIONSHIPS_FOLDER)) {
            return Optional.empty();
        }
        String parent = folder.substring(0, folder.length() - RELATIONSHIPS_FOLDER.length());
        String file = name.substring(slash + 1, name.length() - RELATIONSHIPS_SUFFIX.length());
        if (file.isEmpty()) {
            return parent.equals("/") ? Optional.of(PACKAGE) : Optional.empty();
        }
        return Optional.of(new PartName(parent + file));
    }

    /** The part that holds the relationships of this one, or of the package. */
    public PartName relationshipsPart() {
        int slash = name.lastIndexOf('/');
        return new PartName(
                name.substring(0, slash + 1) + RELATIONSHIPS_FOLDER + name.substring(slash + 1) + RELATIONSHIPS_SUFFIX);
    }

    /** What follows the last full stop of the last segment, in lower case; empty where there is none. */
    String extension() {
        int dot = folded.lastIndexOf('.');
        return dot > folded.lastIndexOf('/') ? folded.substring(dot + 1) : "";
    }

    /** The folder that the name stands in, as a name; null above the root. */
    @Nullable
    PartName folder() {
        int slash = name.lastIndexOf('/');
        return slash <= 0 ? null : new PartName(name.substring(0, slash));
    }

    /** Whether the part lies in a folder, given in lower case with its slashes. */
    public boolean isBelow(String lowerCaseFolder) {
        return folded.startsWith(lowerCaseFolder);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof PartName that) && folded.equals(that.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** The name as it is written, beyond ASCII percent-encoded. */
    @Override
    public String toString() {
        return name;
    }
}
