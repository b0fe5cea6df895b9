package vn.govmail.naming.difference;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.difference.Difference.Kind;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;

/** Compares what two directories say of one address. */
final class MailboxComparison {
    private static final int MOST_HOPS = 20;

    private final Directory after;
    private final boolean publishedOnly;
    private final Consumer<Difference> sink;

    /** The later addresses of mailboxes that the earlier directory has under an alias: told there, not as new. */
    private final Set<String> continued = new HashSet<>();

    MailboxComparison(Directory before, Directory after, boolean publishedOnly, Consumer<Difference> sink) {
        this.after = after;
        this.publishedOnly = publishedOnly;
        this.sink = sink;
        MailboxCursor aliases = new MailboxCursor(after, mailbox -> true, MailboxState.ALIAS);
        for (Mailbox alias = aliases.peek(); alias != null; alias = aliases.peek()) {
            aliases.advance();
            boolean wasInUse = before.mailbox(alias.address())
                    .filter(m -> isInUse(m.state()))
                    .isPresent();
            if (wasInUse) {
                end(alias).ifPresent(end -> continued.add(end.address().canonical()));
            }
        }
    }

    private static boolean isInUse(MailboxState state) {
        return state == MailboxState.RESERVED || state == MailboxState.ACTIVE || state == MailboxState.LOCKED;
    }

    /** The mailbox to which mail to an alias goes in the end. */
    private Optional<Mailbox> end(Mailbox alias) {
        Optional<Mailbox> end = Optional.of(alias);
        for (int hops = 0; hops < MOST_HOPS && end.isPresent(); hops++) {
            if (end.get().state() != MailboxState.ALIAS) {
                return end.filter(m -> isInUse(m.state()));
            }
            end = end.get().successor().flatMap(after::mailbox);
        }
        return Optional.empty();
    }

    void compare(@Nullable Mailbox one, @Nullable Mailbox other) {
        if (one != null && other != null) {
            both(one, other);
        } else if (one != null) {
            gone(one);
        } else if (other != null && !continued.contains(other.address().canonical())) {
            tell(Kind.ADDED, other, "", holder(other));
        }
    }

    private void gone(Mailbox one) {
        Optional<Mailbox> now = after.mailbox(one.address());
        Optional<Mailbox> end = publishedOnly
                ? now.filter(m -> m.state() == MailboxState.ALIAS).flatMap(this::end)
                : Optional.empty();
        if (end.isPresent()) {
            readdressed(one, end.get());
        } else {
            tell(Kind.REMOVED, one, holder(one), "");
        }
    }

    private void readdressed(Mailbox one, Mailbox end) {
        String address = end.address().toString();
        if (one.agencyId().equals(end.agencyId())) {
            tell(Kind.RENAMED, one, one.address().toString(), address);
        } else {
            tell(Kind.MOVED, one, one.agencyId().orElse(""), address + " " + end.agencyId().orElse(""));
        }
    }

    private void both(Mailbox one, Mailbox other) {
        boolean nowAlias = isInUse(one.state()) && other.state() == MailboxState.ALIAS;
        Optional<Mailbox> end = nowAlias ? end(other) : Optional.empty();
        if (end.isPresent()) {
            readdressed(one, end.get());
            return;
        }
        if (!one.agencyId().equals(other.agencyId())) {
            tell(Kind.MOVED, one, one.agencyId().orElse(""), other.agencyId().orElse(""));
        }
        boolean samePerson = one.personId().isEmpty()
                || other.personId().isEmpty()
                || one.personId().equals(other.personId());
        if (!samePerson || one.role() != other.role() || !name(one).equals(name(other))) {
            tell(Kind.OTHER_OWNER, one, holder(one), holder(other));
        }
        if (one.state() != other.state()) {
            tell(Kind.OTHER_STATE, one, one.state().name(), other.state().name());
        }
    }

    private static String name(Mailbox mailbox) {
        return Normalizer.normalize(mailbox.name(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The holder for people; a staff id only where the register is compared with a register. */
    private String holder(Mailbox mailbox) {
        String person = publishedOnly ? "" : mailbox.personId().map(id -> " [" + id + "]").orElse("");
        return name(mailbox) + person
                + mailbox.agencyId().map(id -> " (" + id + ")").orElse("");
    }

    private void tell(Kind kind, Mailbox about, String was, String is) {
        sink.accept(new Difference(kind, about.address().canonical(), was, is));
    }
}
