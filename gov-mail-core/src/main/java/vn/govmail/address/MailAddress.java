package vn.govmail.address;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A mailbox address, {@code localPart@domain} (RFC 5321 clause 4.1.2, RFC 6531 for letters beyond ASCII). Two addresses are
 * equal when they differ in letter case only: khoản 5 Điều 3 of 12/2012/QĐ-UBND wants them unique, and no provincial
 * system tells {@code An@} from {@code an@}.
 *
 * <p>The domain is held in lower case and without a final dot. Immutable.
 */
public final class MailAddress implements Comparable<MailAddress> {
    private final String localPart;
    private final String domain;

    private MailAddress(String localPart, String domain) {
        this.localPart = localPart;
        this.domain = domain;
    }

    /**
     * Reads an address as RFC 5321 writes it: no display name, no comments, no source route.
     *
     * @throws IllegalArgumentException if the text is not an address; the message says what is wrong
     */
    public static MailAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a mail address (" + AddressSyntax.of(text).code() + "): " + text));
    }

    /** Reads an address like {@link #parse}; empty if the text is none. A dot at the end of the domain is taken for DNS's root. */
    public static Optional<MailAddress> tryParse(String text) {
        AddressSyntax.Code code = AddressSyntax.of(text).code();
        if (code == AddressSyntax.Code.DOMAIN_DOT_LAST) {
            code = AddressSyntax.of(text.substring(0, text.length() - 1)).code();
        }
        return code.isValid() ? Optional.of(split(text)) : Optional.empty();
    }

    private static MailAddress split(String text) {
        int at = text.lastIndexOf('@');
        String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        if (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        return new MailAddress(text.substring(0, at), domain);
    }

    /** What stands before the last {@code @}, as it was written. */
    public String localPart() {
        return localPart;
    }

    /** What stands after the last {@code @}, in lower case, without a final dot. */
    public String domain() {
        return domain;
    }

    /** Whether the domain is the given one or lies below it, compared label by label. */
    public boolean isUnder(String parentDomain) {
        Objects.requireNonNull(parentDomain, "parentDomain");
        return domain.equals(parentDomain) || domain.endsWith("." + parentDomain);
    }

    /** The spelling by which addresses are compared: all in lower case. */
    public String canonical() {
        return localPart.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress that && canonical().equals(that.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public int compareTo(MailAddress other) {
        return canonical().compareTo(other.canonical());
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}
