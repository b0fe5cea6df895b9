package vn.govmail.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressSyntax.Code;

/** The grammar of domains: labels of letters, digits and hyphens, and what UTS 46 makes of the others. */
final class DomainSyntax {
    static final int LONGEST = 253;
    private static final int LABEL = 63;

    private DomainSyntax() {}

    /**
     * Looks at a domain of which only ASCII letters, digits, hyphens and dots are taken; null where another character stands
     * in it, or an A-label, on which {@link #mapped} has to say more.
     */
    static @Nullable AddressSyntax labels(String text, int start, int end) {
        int labelStart = start;
        boolean numeric = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (i == labelStart) {
                    return new AddressSyntax(i == start ? Code.DOMAIN_DOT_FIRST : Code.DOMAIN_DOT_TWICE, i);
                }
                Code label = label(text, labelStart, i);
                if (label != Code.VALID) {
                    return label == Code.DOMAIN_IDN ? null : new AddressSyntax(label, labelStart);
                }
                labelStart = i + 1;
                numeric = true;
            } else if (AddressCharacters.isDomain(c)) {
                numeric &= c <= '9' && c != '-';
            } else {
                return null;
            }
        }
        if (start == end) {
            return new AddressSyntax(Code.DOMAIN_EMPTY, end);
        }
        return whole(text, start, labelStart, end, numeric);
    }

    private static @Nullable AddressSyntax whole(String text, int start, int last, int end, boolean numeric) {
        if (last == end) {
            return new AddressSyntax(Code.DOMAIN_DOT_LAST, end - 1);
        }
        Code label = label(text, last, end);
        if (label != Code.VALID) {
            return label == Code.DOMAIN_IDN ? null : new AddressSyntax(label, last);
        }
        if (end - start > LONGEST) {
            return new AddressSyntax(Code.DOMAIN_TOO_LONG, end);
        }
        if (last == start) {
            return new AddressSyntax(Code.DOMAIN_SINGLE_LABEL, end);
        }
        return numeric ? new AddressSyntax(Code.DOMAIN_TOP_LEVEL_NUMERIC, last) : new AddressSyntax(Code.VALID, end);
    }

    /** What a label is; {@link Code#DOMAIN_IDN} where it claims to be an A-label. */
    static Code label(CharSequence text, int start, int end) {
        if (end - start > LABEL) {
            return Code.DOMAIN_LABEL_TOO_LONG;
        }
        if (text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return Code.DOMAIN_LABEL_HYPHEN;
        }
        boolean decodes = end - start > 4
                && text.charAt(start + 2) == '-'
                && text.charAt(start + 3) == '-'
                && (text.charAt(start) | 0x20) == 'x'
                && (text.charAt(start + 1) | 0x20) == 'n';
        return decodes ? Code.DOMAIN_IDN : Code.VALID;
    }

    /** Looks at a domain with letters beyond ASCII or with A-labels. */
    static Code mapped(String domain) {
        if (domain.length() > 4 * LONGEST) {
            return Code.DOMAIN_TOO_LONG;
        }
        Code dots = dots(domain);
        if (dots != Code.VALID) {
            return dots;
        }
        Optional<DomainName> name = DomainName.of(domain);
        if (name.isEmpty() || !name.get().unicode().codePoints().allMatch(DomainSyntax::isOfLabels)) {
            return Code.DOMAIN_IDN;
        }
        String[] written = Normalizer.normalize(domain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .split("\\.", -1);
        String[] ascii = name.get().ascii().split("\\.", -1);
        String[] unicode = name.get().unicode().split("\\.", -1);
        boolean same = written.length == ascii.length && written.length == unicode.length;
        Code code = Code.VALID;
        for (int i = 0; same && i < written.length; i++) {
            same = written[i].equals(ascii[i]) || written[i].equals(unicode[i]);
            code = written[i].equals(ascii[i]) ? code : Code.VALID_IDN;
        }
        return same ? code : Code.DOMAIN_IDN_UNMAPPED;
    }

    /** Whether IDNA 2008 may have a character in a label: UTS 46 alone lets symbols pass. */
    private static boolean isOfLabels(int c) {
        int type = Character.getType(c);
        return c == '-'
                || c == '.'
                || Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || "\u00B7\u0375\u05F3\u05F4\u30FB".indexOf(c) >= 0;
    }

    private static Code dots(String domain) {
        if (domain.startsWith(".")) {
            return Code.DOMAIN_DOT_FIRST;
        }
        if (domain.endsWith(".")) {
            return Code.DOMAIN_DOT_LAST;
        }
        if (domain.contains("..")) {
            return Code.DOMAIN_DOT_TWICE;
        }
        return domain.indexOf('.') < 0 && domain.indexOf('\u3002') < 0 ? Code.DOMAIN_SINGLE_LABEL : Code.VALID;
    }
}
