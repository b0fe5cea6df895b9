package vn.govmail.naming.difference;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.difference.Difference.Kind;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;

/**
 * The differences of two directories. Immutable; as safe to use from several threads as the directories. Memory is bounded by
 * the aliases of the later directory, a page of mailboxes of each, and the agencies.
 */
public final class DirectoryDifference {
    private static final MailboxState[] IN_USE = {MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED};

    private final Directory before;
    private final Directory after;
    private final boolean publishedOnly;
    private final Set<Kind> kinds;

    private DirectoryDifference(Directory before, Directory after, boolean publishedOnly, Set<Kind> kinds) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.publishedOnly = publishedOnly;
        this.kinds = kinds;
    }

    /** Between two registers, or two states of one: all addresses, those taken back among them. */
    public static DirectoryDifference between(Directory before, Directory after) {
        return new DirectoryDifference(before, after, false, EnumSet.allOf(Kind.class));
    }

    /**
     * Between what was published and the register: only mailboxes of units and officials that are published count, and neither
     * states nor agencies without a mailbox.
     *
     * @param published the published list, as {@link PublishedList} reads it
     */
    public static DirectoryDifference published(Directory published, Directory register) {
        return new DirectoryDifference(
                published,
                register,
                true,
                EnumSet.of(Kind.ADDED, Kind.REMOVED, Kind.RENAMED, Kind.MOVED, Kind.OTHER_OWNER));
    }

    /**
     * Hands on each difference: first those of addresses, by address, then those of agencies, by id.
     *
     * @return how many there are; 0 if nothing is different
     */
    public long each(Consumer<Difference> sink) {
        long[] count = {0};
        Consumer<Difference> counting = difference -> {
            if (kinds.contains(difference.kind())) {
                count[0]++;
                sink.accept(difference);
            }
        };
        mailboxes(new MailboxComparison(before, after, publishedOnly, counting));
        if (!publishedOnly) {
            new AgencyComparison(before, after, counting).run();
        }
        return count[0];
    }

    private void mailboxes(MailboxComparison comparison) {
        MailboxState[] states = publishedOnly ? IN_USE : MailboxState.values();
        MailboxCursor left = new MailboxCursor(before, mailbox -> true, states);
        MailboxCursor right = new MailboxCursor(after, mailbox -> !publishedOnly || isPublished(mailbox), states);
        @Nullable Mailbox one = left.peek();
        @Nullable Mailbox other = right.peek();
        while (one != null || other != null) {
            int order = one == null
                    ? 1
                    : other == null
                            ? -1
                            : one.address()
                                    .canonical()
                                    .compareTo(other.address().canonical());
            if (order <= 0 && one != null) {
                left.advance();
            }
            if (order >= 0 && other != null) {
                right.advance();
            }
            comparison.compare(order <= 0 ? one : null, order >= 0 ? other : null);
            one = left.peek();
            other = right.peek();
        }
    }

    private static boolean isPublished(Mailbox mailbox) {
        boolean official = mailbox.role() == SenderRole.AGENCY || mailbox.role() == SenderRole.OFFICIAL;
        return official && mailbox.kind().isPresent();
    }
}
