package vn.govmail.naming.difference;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;

/** Goes through the mailboxes of a directory by address, a page at a time. */
final class MailboxCursor {
    private static final int PAGE = 10_000;

    private final Directory directory;
    private final MailboxQuery query;
    private final Predicate<Mailbox> wanted;
    private List<Mailbox> page;
    private int at;

    MailboxCursor(Directory directory, Predicate<Mailbox> wanted, MailboxState... states) {
        this.directory = directory;
        this.query = MailboxQuery.all().in(states).atMost(PAGE);
        this.wanted = wanted;
        this.page = directory.mailboxes(query);
    }

    /** The next mailbox, which {@link #advance} leaves behind; null at the end. */
    @Nullable
    Mailbox peek() {
        while (!page.isEmpty()) {
            while (at < page.size()) {
                if (wanted.test(page.get(at))) {
                    return page.get(at);
                }
                at++;
            }
            Mailbox last = page.get(page.size() - 1);
            page = page.size() < PAGE ? List.of() : directory.mailboxes(query.after(last.address()));
            at = 0;
        }
        return null;
    }

    void advance() {
        at++;
    }
}
