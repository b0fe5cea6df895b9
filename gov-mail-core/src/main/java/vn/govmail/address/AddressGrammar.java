package vn.govmail.address;

import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressSyntax.Code;

/**
 * Reads one address by the whole grammar: quoted strings, comments, folding white space, obsolete forms, literals, letters
 * beyond ASCII. One pass; serves one call.
 */
final class AddressGrammar {
    private final String text;
    private final int end;
    private final StringBuilder domain = new StringBuilder();

    private int position;
    private int octets;
    private int labelLength;
    private int labelPosition;
    private Code grade = Code.VALID;
    private @Nullable AddressSyntax error;

    AddressGrammar(String text) {
        this.text = text;
        this.end = text.length();
    }

    AddressSyntax read() {
        if (text.isBlank()) {
            return new AddressSyntax(Code.EMPTY, 0);
        }
        if (text.indexOf('@') < 0) {
            return new AddressSyntax(Code.NO_AT_SIGN, end);
        }
        localPart();
        int localOctets = octets;
        if (error == null && localOctets > AddressSyntax.LOCAL_PART_OCTETS) {
            fail(Code.LOCAL_PART_TOO_LONG, position);
        }
        if (error == null) {
            position++;
            octets++;
            domainPart();
        }
        if (error == null && octets > AddressSyntax.ADDRESS_OCTETS) {
            fail(Code.ADDRESS_TOO_LONG, end);
        }
        return error == null ? new AddressSyntax(grade, end) : error;
    }

    private void localPart() {
        boolean wordBefore = false;
        boolean quotedBefore = false;
        int words = 0;
        boolean gap = gap();
        while (error == null) {
            char c = position < end ? text.charAt(position) : '\0';
            if (position == end) {
                fail(Code.NO_AT_SIGN, end);
            } else if (c == '@' || c == '.') {
                if (!wordBefore) {
                    Code code = c == '@' ? Code.LOCAL_PART_DOT_LAST : Code.LOCAL_PART_DOT_TWICE;
                    Code first = c == '@' ? Code.LOCAL_PART_EMPTY : Code.LOCAL_PART_DOT_FIRST;
                    fail(words == 0 ? first : code, position);
                } else if (c == '@') {
                    return;
                }
                position++;
                octets++;
                raise(gap ? Code.HEADER_ONLY_OBSOLETE : Code.VALID);
                gap = gap();
                raise(gap ? Code.HEADER_ONLY_OBSOLETE : Code.VALID);
                wordBefore = false;
            } else {
                boolean quoted = c == '"';
                if (wordBefore) {
                    boolean beside = quoted || quotedBefore;
                    fail(beside && !gap ? Code.QUOTE_MISPLACED : Code.LOCAL_PART_SPACE, position);
                }
                word(quoted);
                words++;
                raise(words > 1 && (quoted || quotedBefore) ? Code.HEADER_ONLY_OBSOLETE : Code.VALID);
                quotedBefore |= quoted;
                wordBefore = true;
                gap = gap();
            }
        }
    }

    private void word(boolean quoted) {
        if (quoted) {
            quotedString();
        } else {
            atom();
        }
    }

    private void atom() {
        int start = position;
        while (position < end && error == null) {
            char c = text.charAt(position);
            if (c == '.' || c == '@' || c == '"' || c == '(' || isBlank(c)) {
                break;
            }
            localCharacter(AddressCharacters.isAtom(c));
        }
        if (start == position && error == null) {
            fail(Code.LOCAL_PART_CHARACTER, position);
        }
    }

    private void quotedString() {
        int start = position;
        raise(Code.VALID_QUOTED);
        position++;
        octets += 2;
        while (position < end && error == null) {
            char c = text.charAt(position);
            if (c == '"') {
                position++;
                return;
            }
            if (c == '\\') {
                position++;
                octets++;
                localCharacter(position < end && isPrintable(text.charAt(position)));
            } else if (c == '\t' || c == '\r') {
                raise(Code.HEADER_ONLY_SPACE);
                int before = position;
                white();
                if (position == before) {
                    fail(Code.LOCAL_PART_CONTROL, position);
                }
            } else {
                localCharacter(isPrintable(c));
            }
        }
        fail(Code.QUOTE_UNCLOSED, start);
    }

    /** Takes a character of the local part, of which the caller knows that ASCII allows it here, or not. */
    private void localCharacter(boolean allowed) {
        if (position >= end) {
            fail(Code.QUOTE_UNCLOSED, end);
            return;
        }
        int c = text.codePointAt(position);
        if (!allowed) {
            AddressCharacters.Kind kind = AddressCharacters.kind(c);
            if (kind != AddressCharacters.Kind.LETTER) {
                fail(
                        switch (kind) {
                            case SPACE -> Code.LOCAL_PART_SPACE;
                            case CONTROL -> Code.LOCAL_PART_CONTROL;
                            case INVISIBLE -> Code.LOCAL_PART_INVISIBLE;
                            default -> Code.LOCAL_PART_CHARACTER;
                        },
                        position);
                return;
            }
            raise(Code.VALID_SMTPUTF8);
        }
        octets += AddressCharacters.octets(c);
        position += Character.charCount(c);
    }

    private void domainPart() {
        gap();
        int start = position;
        if (error == null && position == end) {
            fail(Code.DOMAIN_EMPTY, end);
        }
        if (error == null && text.charAt(position) == '[') {
            literal();
            return;
        }
        while (error == null && position < end) {
            domainCharacter();
        }
        if (error != null) {
            return;
        }
        String name = domain.toString();
        AddressSyntax plain = DomainSyntax.labels(name, 0, name.length());
        if (plain == null) {
            Code code = DomainSyntax.mapped(name);
            if (code.isValid()) {
                raise(code);
            } else {
                fail(code, start);
            }
        } else if (plain.code() != Code.VALID) {
            boolean gaps = name.length() < end - start;
            fail(plain.code(), gaps ? start : start + plain.index());
        }
    }

    private void domainCharacter() {
        char c = text.charAt(position);
        if (isBlank(c) || c == '(') {
            boolean dotBefore = !domain.isEmpty() && domain.charAt(domain.length() - 1) == '.';
            int before = position;
            gap();
            if (position == before) {
                fail(Code.DOMAIN_CONTROL, position);
            } else if (error == null && position < end) {
                boolean dot = dotBefore || text.charAt(position) == '.';
                raise(dot ? Code.HEADER_ONLY_OBSOLETE : Code.VALID);
                if (!dot) {
                    fail(text.charAt(position) == '@' ? Code.SEVERAL_AT_SIGNS : Code.DOMAIN_SPACE, position);
                }
            }
            return;
        }
        int codePoint = text.codePointAt(position);
        boolean plain = c == '.' || AddressCharacters.isDomain(c);
        AddressCharacters.Kind kind = plain ? AddressCharacters.Kind.LETTER : AddressCharacters.kind(codePoint);
        if (kind != AddressCharacters.Kind.LETTER) {
            fail(
                    switch (kind) {
                        case SPACE -> Code.DOMAIN_SPACE;
                        case CONTROL -> Code.DOMAIN_CONTROL;
                        case INVISIBLE -> Code.DOMAIN_INVISIBLE;
                        default -> c == '@' ? Code.SEVERAL_AT_SIGNS : Code.DOMAIN_CHARACTER;
                    },
                    position);
            return;
        }
        domain.appendCodePoint(codePoint);
        octets += AddressCharacters.octets(codePoint);
        position += Character.charCount(codePoint);
        endLabel(c);
    }

    /** Looks at a label as soon as it ends, so that what is wrong first is told first. */
    private void endLabel(char c) {
        if (c != '.') {
            labelPosition = labelLength == 0 ? position - 1 : labelPosition;
            labelLength++;
            return;
        }
        int dot = domain.length() - 1;
        if (labelLength == 0) {
            fail(dot == 0 ? Code.DOMAIN_DOT_FIRST : Code.DOMAIN_DOT_TWICE, position - 1);
        } else {
            int start = domain.lastIndexOf(".", dot - 1) + 1;
            Code label = DomainSyntax.label(domain, start, dot);
            if (label != Code.VALID && label != Code.DOMAIN_IDN) {
                fail(label, labelPosition);
            }
        }
        labelLength = 0;
    }

    private void literal() {
        int start = position;
        int close = text.indexOf(']', start);
        if (close < 0) {
            fail(Code.LITERAL_UNCLOSED, start);
            return;
        }
        for (int i = start + 1; i < close; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '[' || c == '\\') {
                fail(Code.LITERAL_CHARACTER, i);
                return;
            }
        }
        raise(
                IpLiteral.isAddress(text.substring(start + 1, close))
                        ? Code.VALID_DOMAIN_LITERAL
                        : Code.HEADER_ONLY_LITERAL);
        octets += close + 1 - start;
        position = close + 1;
        gap();
        if (position < end) {
            fail(Code.DOMAIN_CHARACTER, position);
        }
    }

    /** Passes over comments and folding white space; whether there were any. */
    private boolean gap() {
        int start = position;
        while (position < end && error == null) {
            int before = position;
            if (text.charAt(position) == '(') {
                comment();
            } else {
                white();
                raise(position > before ? Code.HEADER_ONLY_SPACE : Code.VALID);
            }
            if (position == before) {
                break;
            }
        }
        return position > start;
    }

    /** Passes over spaces, tabs, and line ends that white space follows. */
    private void white() {
        while (position < end) {
            char c = text.charAt(position);
            boolean folded = c == '\r'
                    && position + 2 < end
                    && text.charAt(position + 1) == '\n'
                    && (text.charAt(position + 2) == ' ' || text.charAt(position + 2) == '\t');
            if (c != ' ' && c != '\t' && !folded) {
                return;
            }
            position += folded ? 3 : 1;
        }
    }

    private void comment() {
        int start = position;
        int after = AddressCharacters.afterComment(text, start);
        raise(Code.HEADER_ONLY_COMMENT);
        position = after < 0 ? end : after;
        if (after < 0) {
            fail(Code.COMMENT_UNCLOSED, start);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private void raise(Code code) {
        grade = code.compareTo(grade) > 0 ? code : grade;
    }

    private void fail(Code code, int index) {
        if (error == null) {
            error = new AddressSyntax(code, index);
        }
    }
}
