package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;

/**
 * Which mailboxes wait for another password or for their end (Điều 7 and 12 of 12/2012/QĐ-UBND). Goes through all mailboxes, a
 * page at a time, whose holders are asked for together.
 */
final class DueMailboxes {
    private static final int PAGE = 10_000;

    private final Store store;
    private final MailboxPolicy policy;

    DueMailboxes(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    void on(LocalDate day, Consumer<Due> sink) {
        MailboxQuery query = MailboxQuery.all()
                .in(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED)
                .atMost(PAGE);
        List<Mailbox> page = store.mailboxes(query);
        while (!page.isEmpty()) {
            Map<String, List<Post>> posts = store.postsOf(
                    page.stream().flatMap(mailbox -> holder(mailbox).stream()).toList());
            for (Mailbox mailbox : page) {
                password(mailbox, day).ifPresent(sink);
                holder(mailbox)
                        .flatMap(person -> cancellation(mailbox, posts.getOrDefault(person, List.of()), day))
                        .ifPresent(sink);
            }
            page = page.size() < PAGE
                    ? List.of()
                    : store.mailboxes(query.after(page.get(PAGE - 1).address()));
        }
    }

    private Optional<Due> password(Mailbox mailbox, LocalDate day) {
        Optional<LocalDate> since = mailbox.passwordSince().filter(from -> !from.isAfter(day));
        if (mailbox.password() == PasswordState.ISSUED) {
            return since.flatMap(from -> issued(mailbox, from, day));
        }
        return since.filter(from -> mailbox.password() == PasswordState.CHANGED)
                .filter(from -> policy.period(Name.PASSWORD_ROTATION)
                        .map(from::plus)
                        .filter(day::isAfter)
                        .isPresent())
                .map(from -> due(mailbox, from, DirectoryCode.PASSWORD_TOO_OLD, Name.PASSWORD_ROTATION));
    }

    /** Before the first login nothing is wrong yet; after it the clause is broken. */
    private Optional<Due> issued(Mailbox mailbox, LocalDate since, LocalDate day) {
        Optional<LocalDate> lock = policy.period(Name.PASSWORD_ISSUED_LOCK).map(since::plus);
        if (mailbox.state() != MailboxState.LOCKED
                && lock.filter(from -> !from.isAfter(day)).isPresent()) {
            return Optional.of(due(mailbox, since, DirectoryCode.PASSWORD_KEPT_TOO_LONG, Name.PASSWORD_ISSUED_LOCK));
        }
        if (policy.term(Name.PASSWORD_FIRST_LOGIN).isEmpty()) {
            return Optional.empty();
        }
        boolean used =
                mailbox.lastUsedOn().filter(last -> !last.isBefore(since)).isPresent();
        DirectoryFinding finding = policy.finding(
                DirectoryCode.PASSWORD_NOT_CHANGED,
                used ? DirectoryCode.PASSWORD_NOT_CHANGED.effect() : Effect.WARN,
                Name.PASSWORD_FIRST_LOGIN,
                arguments(mailbox, since));
        return Optional.of(new Due(mailbox, since, finding));
    }

    private static Optional<String> holder(Mailbox mailbox) {
        boolean personal =
                mailbox.kind().filter(kind -> kind == MailboxKind.PERSON).isPresent();
        return personal ? mailbox.personId() : Optional.empty();
    }

    /** Of whom no post is known, nobody can tell whether the last one is over. */
    private Optional<Due> cancellation(Mailbox mailbox, List<Post> posts, LocalDate day) {
        boolean over = !posts.isEmpty()
                && posts.stream()
                        .allMatch(post -> post.until() != null && !post.until().isAfter(day));
        return over
                ? posts.stream()
                        .map(Post::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(since -> due(
                                mailbox, since, DirectoryCode.MAILBOX_MUST_BE_CANCELLED, Name.CANCELLATION_DOCUMENTS))
                : Optional.empty();
    }

    private Due due(Mailbox mailbox, LocalDate since, DirectoryCode code, Name term) {
        return new Due(mailbox, since, policy.finding(code, term, arguments(mailbox, since)));
    }

    private static Map<String, String> arguments(Mailbox mailbox, LocalDate since) {
        return Map.of("address", mailbox.address().toString(), "since", since.toString());
    }
}
