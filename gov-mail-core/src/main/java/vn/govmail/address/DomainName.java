package vn.govmail.address;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain in the two spellings that comparing needs, mapped by UTS 46 (non-transitional): full-width letters, capitals,
 * ideographic dots and invisible characters are gone.
 *
 * @param ascii as DNS has it (A-labels)
 * @param unicode as people read it (U-labels)
 */
record DomainName(String ascii, String unicode) {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);

    /** Reads a domain of at least two labels, a final dot allowed; empty if it is none. */
    static Optional<DomainName> of(String text) {
        // a name cannot be longer after mapping than DNS allows; before it, invisible characters may make it so
        if (text.isEmpty() || text.length() > 4 * DomainSyntax.LONGEST) {
            return Optional.empty();
        }
        String domain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return isPlain(domain) ? plain(domain.toLowerCase(Locale.ROOT)) : mapped(domain);
    }

    /** Whether UTS 46 would change nothing but capitals, and no A-label has to be decoded. */
    private static boolean isPlain(String domain) {
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
            // a label with two hyphens in its third and fourth place may be an A-label
            if (!plain && (c != '-' || (i + 1 < domain.length() && domain.charAt(i + 1) == '-'))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<DomainName> plain(String domain) {
        AddressSyntax syntax = DomainSyntax.labels(domain, 0, domain.length());
        return syntax != null && syntax.isValid() ? Optional.of(new DomainName(domain, domain)) : Optional.empty();
    }

    private static Optional<DomainName> mapped(String domain) {
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            return Optional.empty();
        }
        IDNA.Info back = new IDNA.Info();
        String unicode = UTS46.nameToUnicode(ascii, new StringBuilder(), back).toString();
        String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (back.hasErrors() || !hasLabels(bare)) {
            return Optional.empty();
        }
        return Optional.of(
                new DomainName(bare, unicode.endsWith(".") ? unicode.substring(0, unicode.length() - 1) : unicode));
    }

    /** Whether a name that UTS 46 has made has two labels or more, the last of which is no number. */
    private static boolean hasLabels(String ascii) {
        int last = ascii.lastIndexOf('.');
        return last > 0
                && ascii.length() <= DomainSyntax.LONGEST
                && !ascii.substring(last + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isAscii() {
        return ascii.equals(unicode);
    }
}
