package vn.govmail.address;

import java.util.Objects;

/**
 * Whether a text is a mailbox address, how much of a mail system it asks for, and if it is none, the first thing that is wrong
 * with it (RFC 5321 clauses 4.1.2 and 4.5.3.1 on the wire, RFC 5322 clause 3.4.1 in a header field, RFC 6531 for letters beyond
 * ASCII, UTS 46 for internationalized domains). Looks at the text alone: asks no DNS, takes time in proportion to its length,
 * and fails for no text.
 *
 * <p>Stricter than the grammar in four places: a domain needs two labels (RFC 5321 clause 2.3.5), its last label is no number
 * (RFC 3696 clause 2), A-labels have to decode, and characters that nobody sees are refused.
 *
 * @param code what was found
 * @param index where, counted in {@code char}s from 0; the length of the text where something is missing at its end or
 *     nothing is wrong
 */
public record AddressSyntax(Code code, int index) {

    /** The findings. The names are stable codes; what is valid comes first, from the least demanding. */
    public enum Code {
        /** Fit for every mail system. */
        VALID,
        /** The domain has letters beyond ASCII: needs SMTPUTF8, or the domain written as A-labels. */
        VALID_IDN,
        /** The local part is a quoted string. */
        VALID_QUOTED,
        /** The local part has letters beyond ASCII: needs SMTPUTF8 on the whole way (RFC 6531). */
        VALID_SMTPUTF8,
        /** An IP address in place of the domain. */
        VALID_DOMAIN_LITERAL,
        /** With white space around it, as a header field allows, and SMTP does not. */
        HEADER_ONLY_SPACE,
        /** With a comment, as a header field allows, and SMTP does not. */
        HEADER_ONLY_COMMENT,
        /** In brackets, but no IP address: only a header field allows it. */
        HEADER_ONLY_LITERAL,
        /** In a form that RFC 5322 clause 4.4 lets programs read and nobody write. */
        HEADER_ONLY_OBSOLETE,
        EMPTY,
        NO_AT_SIGN,
        SEVERAL_AT_SIGNS,
        LOCAL_PART_EMPTY,
        LOCAL_PART_TOO_LONG,
        LOCAL_PART_DOT_FIRST,
        LOCAL_PART_DOT_LAST,
        LOCAL_PART_DOT_TWICE,
        LOCAL_PART_SPACE,
        LOCAL_PART_CONTROL,
        /** A character that nobody sees, or that turns the direction of writing. */
        LOCAL_PART_INVISIBLE,
        LOCAL_PART_CHARACTER,
        QUOTE_UNCLOSED,
        /** Text beside a quoted string, without a dot between them. */
        QUOTE_MISPLACED,
        COMMENT_UNCLOSED,
        DOMAIN_EMPTY,
        DOMAIN_TOO_LONG,
        DOMAIN_DOT_FIRST,
        DOMAIN_DOT_LAST,
        DOMAIN_DOT_TWICE,
        DOMAIN_SPACE,
        DOMAIN_CONTROL,
        /** A character that nobody sees, or that turns the direction of writing. */
        DOMAIN_INVISIBLE,
        DOMAIN_CHARACTER,
        DOMAIN_LABEL_TOO_LONG,
        DOMAIN_LABEL_HYPHEN,
        DOMAIN_SINGLE_LABEL,
        /** The last label is a number, as in an IP address without brackets. */
        DOMAIN_TOP_LEVEL_NUMERIC,
        /** Letters beyond ASCII, or an A-label, that UTS 46 does not allow. */
        DOMAIN_IDN,
        /** A domain that UTS 46 would first turn into another spelling, such as full-width letters. */
        DOMAIN_IDN_UNMAPPED,
        LITERAL_UNCLOSED,
        LITERAL_CHARACTER,
        ADDRESS_TOO_LONG;

        /** Whether it may stand on the wire (RFC 5321 with RFC 6531). */
        public boolean isValid() {
            return compareTo(VALID_DOMAIN_LITERAL) <= 0;
        }

        /** Whether it may stand in a header field (RFC 5322 with RFC 6532). */
        public boolean isValidInHeader() {
            return compareTo(HEADER_ONLY_OBSOLETE) <= 0;
        }
    }

    static final int LOCAL_PART_OCTETS = 64;
    static final int ADDRESS_OCTETS = 254;

    public AddressSyntax {
        Objects.requireNonNull(code, "code");
    }

    /** Looks at a text. */
    public static AddressSyntax of(String text) {
        int length = text.length();
        int position = 0;
        int labelStart = 0;
        // ordinary addresses are read here in one pass; the first character that is none of theirs goes to the grammar
        for (; position < length; position++) {
            char c = text.charAt(position);
            if (AddressCharacters.isAtom(c)) {
                continue;
            }
            boolean boundary = (c == '.' || c == '@') && position > labelStart;
            if (!boundary) {
                return new AddressGrammar(text).read();
            }
            if (c == '@') {
                break;
            }
            labelStart = position + 1;
        }
        if (position == length) {
            return length == 0 ? new AddressSyntax(Code.EMPTY, 0) : new AddressSyntax(Code.NO_AT_SIGN, length);
        }
        if (position > LOCAL_PART_OCTETS) {
            return new AddressSyntax(Code.LOCAL_PART_TOO_LONG, position);
        }
        AddressSyntax domain = DomainSyntax.labels(text, position + 1, length);
        if (domain == null) {
            return new AddressGrammar(text).read();
        }
        return length > ADDRESS_OCTETS && domain.isValid() ? new AddressSyntax(Code.ADDRESS_TOO_LONG, length) : domain;
    }

    /** Whether the text may stand on the wire. */
    public boolean isValid() {
        return code.isValid();
    }

    /** Whether the text may stand in a header field. */
    public boolean isValidInHeader() {
        return code.isValidInHeader();
    }
}
