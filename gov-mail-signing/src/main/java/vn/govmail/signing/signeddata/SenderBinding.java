package vn.govmail.signing.signeddata;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.Mailbox;
import vn.govmail.address.MailboxList;
import vn.govmail.message.Message;
import vn.govmail.signature.Reason;

/**
 * Whether the signer is the sender: the one address of the one From field stands in the certificate, as rfc822Name or as
 * emailAddress of the subject (RFC 8550, section 3). Display names and the fields Sender and Reply-To never count. Immutable.
 */
public final class SenderBinding {
    private static final int RFC822_NAME = 1;
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

    private final @Nullable String sender;
    private final boolean one;

    private SenderBinding(@Nullable String sender, boolean one) {
        this.sender = sender;
        this.one = one;
    }

    /** Reads who sent a message. */
    public static SenderBinding of(Message message) {
        List<String> from = message.headers("From");
        boolean group = from.stream().anyMatch(SenderBinding::holdsGroup);
        MailboxList list = MailboxList.parse(from.size() == 1 && !group ? from.get(0) : "");
        List<Mailbox> senders = list.mailboxes();
        // what a display name claims is not looked at; anything else that is wrong may hide a second sender
        boolean clear = list.problems().stream().allMatch(p -> p.code() == MailboxList.Code.ADDRESS_IN_NAME);
        boolean one = senders.size() == 1 && clear;
        return new SenderBinding(
                one ? senders.get(0).address().map(SenderBinding::compared).orElse(null) : null, one);
    }

    /** Whether there is a colon that begins a group (RFC 5322, 3.4), whose name some show as the sender. */
    private static boolean holdsGroup(String from) {
        boolean quoted = false;
        int within = 0;
        for (int i = 0; i < from.length(); i++) {
            char each = from.charAt(i);
            if (each == '\\') {
                i++;
            } else if (each == '"') {
                quoted ^= within == 0;
            } else if (!quoted) {
                within += each == '(' || each == '<' ? 1 : 0;
                within -= (each == ')' || each == '>') && within > 0 ? 1 : 0;
                if (each == ':' && within == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What an address says: quotes and backslashes are a way to write it (RFC 5321, 4.1.2), every character within them counts. */
    private static String compared(MailAddress address) {
        String local = address.localPart();
        if (!local.startsWith("\"")) {
            return address.canonical();
        }
        StringBuilder said = new StringBuilder();
        for (int i = 1; i < local.length() - 1; i++) {
            char each = local.charAt(i);
            said.append(each == '\\' ? local.charAt(++i) : each);
        }
        return said.toString().toLowerCase(Locale.ROOT) + "@" + address.domain();
    }

    /** What speaks against a signer as the sender. */
    public Optional<Reason> objection(X509Certificate signer) {
        if (!one) {
            return Optional.of(Reason.MULTIPLE_FROM);
        }
        boolean same = sender != null && addresses(signer).contains(sender);
        return same ? Optional.empty() : Optional.of(Reason.SENDER_MISMATCH);
    }

    private static List<String> addresses(X509Certificate certificate) {
        List<String> found = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null) {
                for (List<?> name : names) {
                    if (Integer.valueOf(RFC822_NAME).equals(name.get(0))) {
                        add(name.get(1), found);
                    }
                }
            }
            String subject = certificate
                    .getSubjectX500Principal()
                    .getName(X500Principal.RFC2253, Map.of(EMAIL_ADDRESS, "emailAddress"));
            for (Rdn rdn : new LdapName(subject).getRdns()) {
                if (rdn.getType().equalsIgnoreCase("emailAddress")) {
                    add(rdn.getValue(), found);
                }
            }
        } catch (CertificateParsingException | InvalidNameException e) {
            // names that cannot be read are nobody's
        }
        return found;
    }

    private static void add(@Nullable Object name, List<String> found) {
        if (name instanceof String text) {
            List<Mailbox> parsed = MailboxList.parse(text).mailboxes();
            if (parsed.size() == 1) {
                parsed.get(0).address().map(SenderBinding::compared).ifPresent(found::add);
            }
        }
    }
}
