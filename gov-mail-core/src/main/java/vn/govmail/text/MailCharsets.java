package vn.govmail.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one look-up of character sets by the names that mail carries. Stateless and thread-safe; never throws for a name.
 *
 * <p>Names are compared without regard to case, quotes, surrounding blanks and a language suffix (RFC 2231). The older
 * Vietnamese sets are those of {@link VietnameseCharsets}, all others those of the JDK: nothing is guessed from a name.
 */
public final class MailCharsets {
    private static final int LONGEST_NAME = 64;

    private static final Map<String, Charset> OWN_NAMES = Map.ofEntries(
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("utf_8", StandardCharsets.UTF_8),
            Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8),
            Map.entry("x-utf-8", StandardCharsets.UTF_8),
            Map.entry("utf16", StandardCharsets.UTF_16),
            Map.entry("ascii", StandardCharsets.US_ASCII),
            Map.entry("us_ascii", StandardCharsets.US_ASCII),
            Map.entry("ansi_x3.4-1968", StandardCharsets.US_ASCII),
            Map.entry("7bit", StandardCharsets.US_ASCII),
            Map.entry("latin1", StandardCharsets.ISO_8859_1),
            Map.entry("latin-1", StandardCharsets.ISO_8859_1),
            Map.entry("iso8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("iso-8859-1", StandardCharsets.ISO_8859_1));

    private static final Set<String> CONFORMANT = Set.of(
            "us-ascii", "utf-8", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-32be", "utf-32le", "x-utf-16le-bom");

    private MailCharsets() {}

    /**
     * The character set of a name.
     *
     * @param name the value of a {@code charset} parameter or of an encoded word (RFC 2047)
     * @return nothing for a name that is not known here
     */
    public static Optional<Charset> named(String name) {
        String clean = clean(name);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        Charset own = OWN_NAMES.get(clean);
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Charset> vietnamese = VietnameseCharsets.named(clean);
        if (vietnamese.isPresent()) {
            return vietnamese;
        }
        try {
            return Optional.of(Charset.forName(clean));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notHere) {
            return Optional.empty();
        }
    }

    /**
     * Whether text under this name can follow TCVN 6909:2001: US-ASCII and the encoding forms of Unicode (ISO/IEC 10646).
     * False for names that are not known.
     */
    public static boolean isConformant(String name) {
        return named(name)
                .map(charset -> CONFORMANT.contains(charset.name().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    /** Whether the name is one under which older Vietnamese encodings travel. */
    public static boolean isLegacyVietnamese(String name) {
        return VietnameseCharsets.named(clean(name)).isPresent();
    }

    private static String clean(String name) {
        if (name.length() > 4 * LONGEST_NAME) {
            return "";
        }
        String bare = name.strip();
        while (bare.length() >= 2 && isQuote(bare.charAt(0)) && isQuote(bare.charAt(bare.length() - 1))) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        int language = bare.indexOf('*');
        if (language > 0) {
            bare = bare.substring(0, language);
        }
        return bare.length() > LONGEST_NAME ? "" : bare.toLowerCase(Locale.ROOT);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
