package vn.govmail.naming.directory;

import java.util.Comparator;
import java.util.Locale;
import vn.govmail.address.MailAddress;
import vn.govmail.text.TextFolding;

/** Which mailboxes a query asks for. */
final class MailboxFilter {
    static final Comparator<Mailbox> BY_ADDRESS = Comparator.comparing(m -> m.canonical());

    private final MailboxQuery query;
    private final String nameKey;
    private final String addressKey;
    private final String after;

    MailboxFilter(MailboxQuery query) {
        this.query = query;
        this.nameKey = TextFolding.search(query.text());
        this.addressKey = query.text().strip().toLowerCase(Locale.ROOT);
        this.after = query.after().map(MailAddress::canonical).orElse("");
    }

    /** What a name has to contain; empty where no name can be asked for so. */
    String nameKey() {
        return nameKey;
    }

    /** What an address has to contain. */
    String addressKey() {
        return addressKey;
    }

    boolean matches(Mailbox mailbox) {
        return query.states().contains(mailbox.state())
                && (query.agencyIdOrNull() == null || mailbox.agencyId().equals(query.agencyId()))
                && (query.personIdOrNull() == null || mailbox.personId().equals(query.personId()))
                && (query.kindOrNull() == null || mailbox.kind().equals(query.kind()))
                && (after.isEmpty() || mailbox.canonical().compareTo(after) > 0)
                && (addressKey.isEmpty() || containsText(mailbox));
    }

    private boolean containsText(Mailbox mailbox) {
        boolean named = !nameKey.isEmpty() && TextFolding.search(mailbox.name()).contains(nameKey);
        return named || mailbox.canonical().contains(addressKey);
    }
}
