package vn.govmail.naming.publication;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Post;
import vn.govmail.rule.MailboxKind;

/** Goes through what a directory publishes, page by page, by address. */
final class Entries {
    private static final int PAGE = 50_000;

    private final Directory directory;
    private final LocalDate day;
    private final boolean withAliases;
    private final MailboxState[] states;
    private final String agencyId;
    private final Map<String, Optional<Agency>> agencies = new HashMap<>();

    Entries(Directory directory, LocalDate day, boolean withAliases, boolean withReserved, String agencyId) {
        this.directory = directory;
        this.day = day;
        this.withAliases = withAliases;
        this.agencyId = agencyId;
        this.states = withReserved
                ? new MailboxState[] {MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED}
                : new MailboxState[] {MailboxState.ACTIVE, MailboxState.LOCKED};
    }

    void each(EntrySink sink) throws IOException {
        Map<MailAddress, Set<MailAddress>> aliases = withAliases ? aliases() : Map.of();
        pages(states, mailbox -> {
            @Nullable MailboxKind kind = mailbox.kind().orElse(null);
            boolean official = mailbox.role() == SenderRole.AGENCY || mailbox.role() == SenderRole.OFFICIAL;
            if (kind != null && official) {
                sink.take(entry(mailbox, kind, aliases.getOrDefault(mailbox.address(), Set.of())));
            }
        });
    }

    private PublishedEntry entry(Mailbox mailbox, MailboxKind kind, Set<MailAddress> aliases) {
        Agency agency = mailbox.agencyId().flatMap(this::agency).orElse(null);
        return new PublishedEntry(
                mailbox.address(), kind, mailbox.name(), agency, duty(mailbox).orElse(null), List.copyOf(aliases));
    }

    private Optional<Agency> agency(String id) {
        return agencies.computeIfAbsent(id, directory::agency);
    }

    private Optional<Duty> duty(Mailbox mailbox) {
        Optional<String> person = mailbox.personId();
        return person.isEmpty()
                ? Optional.empty()
                : directory.postsOf(person.get()).stream()
                        .filter(post -> post.holdsOn(day) && mailbox.agencyId().equals(Optional.of(post.agencyId())))
                        .map(Post::duty)
                        .min(Duty::compareTo);
    }

    /** Aliases that hold on the day, by the mailbox to which their mail goes in the end. */
    private Map<MailAddress, Set<MailAddress>> aliases() throws IOException {
        Map<MailAddress, MailAddress> next = new HashMap<>();
        pages(new MailboxState[] {MailboxState.ALIAS}, mailbox -> {
            if (mailbox.heldOn(day)) {
                mailbox.successor().ifPresent(successor -> next.put(mailbox.address(), successor));
            }
        });
        Map<MailAddress, Set<MailAddress>> aliases = new TreeMap<>();
        for (MailAddress alias : next.keySet()) {
            MailAddress end = alias;
            for (int hops = 0; hops < next.size() && next.containsKey(end); hops++) {
                end = next.get(end);
            }
            aliases.computeIfAbsent(end, address -> new TreeSet<>()).add(alias);
        }
        return aliases;
    }

    private interface MailboxSink {
        void take(Mailbox mailbox) throws IOException;
    }

    private void pages(MailboxState[] wanted, MailboxSink sink) throws IOException {
        MailboxQuery query = MailboxQuery.all().in(wanted).atMost(PAGE);
        query = agencyId.isEmpty() ? query : query.ofAgency(agencyId);
        List<Mailbox> page = directory.mailboxes(query);
        while (!page.isEmpty()) {
            for (Mailbox mailbox : page) {
                sink.take(mailbox);
            }
            page = page.size() < PAGE
                    ? List.of()
                    : directory.mailboxes(query.after(page.get(PAGE - 1).address()));
        }
    }
}
