package vn.govmail.address;

import java.util.Objects;

/**
 * Whether a text is a mailbox address, and if not, the first thing that is wrong with it (RFC 5321 clauses 4.1.2 and 4.5.3.1,
 * RFC 6531 for letters beyond ASCII). Looks at the text alone: asks no DNS.
 *
 * @param code what was found
 * @param index where, counted in {@code char}s from 0; the length of the text where something is missing at its end
 */
public record AddressSyntax(Code code, int index) {

    /** The findings. The names are stable codes. */
    public enum Code {
        VALID,
        EMPTY,
        NO_AT_SIGN,
        LOCAL_PART_EMPTY,
        LOCAL_PART_TOO_LONG,
        LOCAL_PART_CHARACTER,
        LOCAL_PART_DOT,
        DOMAIN_EMPTY,
        DOMAIN_TOO_LONG,
        DOMAIN_CHARACTER,
        DOMAIN_LABEL_EMPTY,
        DOMAIN_LABEL_TOO_LONG,
        DOMAIN_LABEL_HYPHEN,
        DOMAIN_SINGLE_LABEL,
        ADDRESS_TOO_LONG
    }

    private static final int LOCAL_PART_OCTETS = 64;
    private static final int ADDRESS_OCTETS = 254;
    private static final int LABEL_OCTETS = 63;

    public AddressSyntax {
        Objects.requireNonNull(code, "code");
    }

    /** Looks at a text. */
    public static AddressSyntax of(String text) {
        if (text.isEmpty()) {
            return new AddressSyntax(Code.EMPTY, 0);
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return new AddressSyntax(Code.NO_AT_SIGN, text.length());
        }
        AddressSyntax local = localPart(text, at);
        if (local.code != Code.VALID) {
            return local;
        }
        AddressSyntax domain = domain(text, at + 1);
        if (domain.code != Code.VALID) {
            return domain;
        }
        return octets(text, 0, text.length()) > ADDRESS_OCTETS
                ? new AddressSyntax(Code.ADDRESS_TOO_LONG, text.length())
                : domain;
    }

    private static AddressSyntax localPart(String text, int end) {
        if (end == 0) {
            return new AddressSyntax(Code.LOCAL_PART_EMPTY, 0);
        }
        if (octets(text, 0, end) > LOCAL_PART_OCTETS) {
            return new AddressSyntax(Code.LOCAL_PART_TOO_LONG, end);
        }
        if (text.charAt(0) == '"') {
            return quoted(text, end);
        }
        boolean dotBefore = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (dotBefore) {
                    return new AddressSyntax(Code.LOCAL_PART_DOT, i);
                }
            } else if (!isAtomCharacter(c)) {
                return new AddressSyntax(Code.LOCAL_PART_CHARACTER, i);
            }
            dotBefore = c == '.';
        }
        return new AddressSyntax(dotBefore ? Code.LOCAL_PART_DOT : Code.VALID, end - 1);
    }

    private static AddressSyntax quoted(String text, int end) {
        for (int i = 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                if (i == end - 1) {
                    return new AddressSyntax(Code.LOCAL_PART_CHARACTER, i);
                }
            } else if (c == '"' || c < ' ' || c == 0x7F) {
                return new AddressSyntax(Code.LOCAL_PART_CHARACTER, i);
            }
        }
        boolean closed = end > 2 && text.charAt(end - 1) == '"';
        return new AddressSyntax(closed ? Code.VALID : Code.LOCAL_PART_CHARACTER, end - 1);
    }

    private static AddressSyntax domain(String text, int start) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        if (start >= end) {
            return new AddressSyntax(Code.DOMAIN_EMPTY, text.length());
        }
        if (octets(text, start, end) > ADDRESS_OCTETS) {
            return new AddressSyntax(Code.DOMAIN_TOO_LONG, end);
        }
        int labelStart = start;
        int labels = 0;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '.') {
                Code code = label(text, labelStart, i);
                if (code != Code.VALID) {
                    return new AddressSyntax(code, labelStart);
                }
                labels++;
                labelStart = i + 1;
            } else if (!isDomainCharacter(text.charAt(i))) {
                return new AddressSyntax(Code.DOMAIN_CHARACTER, i);
            }
        }
        return new AddressSyntax(labels < 2 ? Code.DOMAIN_SINGLE_LABEL : Code.VALID, end);
    }

    private static Code label(String text, int start, int end) {
        if (start == end) {
            return Code.DOMAIN_LABEL_EMPTY;
        }
        if (octets(text, start, end) > LABEL_OCTETS) {
            return Code.DOMAIN_LABEL_TOO_LONG;
        }
        return text.charAt(start) == '-' || text.charAt(end - 1) == '-' ? Code.DOMAIN_LABEL_HYPHEN : Code.VALID;
    }

    private static boolean isAtomCharacter(char c) {
        return isAsciiAlphanumeric(c) || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0 || isLetterBeyondAscii(c);
    }

    private static boolean isDomainCharacter(char c) {
        return isAsciiAlphanumeric(c) || c == '-' || isLetterBeyondAscii(c);
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isLetterBeyondAscii(char c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isSurrogate(c)
                || Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The number of octets in UTF-8. */
    private static int octets(String text, int start, int end) {
        int octets = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            octets += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return octets;
    }
}
