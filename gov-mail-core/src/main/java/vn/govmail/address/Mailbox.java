package vn.govmail.address;

import java.util.Objects;
import java.util.Optional;

/**
 * One mailbox of an address list (RFC 5322 clause 3.4), as far as it can be told. The parts are what a tolerant mail program
 * would use; whether they are an address at all, {@link #address()} says.
 *
 * @param displayName the name for people without quotes and comments; encoded words (RFC 2047) are left as they are; empty
 *     where there is none
 * @param localPart what stands before the {@code @}, quoted where it was quoted; empty where it is missing
 * @param domain what stands after it, without comments, spaces and invisible characters; a literal in its brackets
 * @param written the text that it was read from
 */
public record Mailbox(String displayName, String localPart, String domain, String written) {
    public Mailbox {
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(localPart, "localPart");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(written, "written");
    }

    /** The address, where the parts are one by RFC 5321 and RFC 6531. */
    public Optional<MailAddress> address() {
        return MailAddress.tryParse(localPart + "@" + domain);
    }
}
