package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** The records of a rehearsal: what was tried goes before what is real, and only what is tried is written. */
final class RehearsalLedger implements Ledger {
    private final Store real;
    private final Ledger tried;

    RehearsalLedger(Store real, Ledger tried) {
        this.real = real;
        this.tried = tried;
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return tried.mailbox(canonical).or(() -> real.mailbox(canonical));
    }

    @Override
    public List<Mailbox> mailboxesOf(String id) {
        Map<String, Mailbox> all = new LinkedHashMap<>();
        real.change(ledger -> ledger.mailboxesOf(id)).forEach(mailbox -> all.put(mailbox.canonical(), mailbox));
        tried.mailboxesOf(id).forEach(mailbox -> all.put(mailbox.canonical(), mailbox));
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Agency> agency(String id) {
        return tried.agency(id).or(() -> real.agency(id));
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return tried.parentOf(agencyId).or(() -> real.parentOf(agencyId));
    }

    @Override
    public Optional<Person> person(String id) {
        return tried.person(id).or(() -> real.person(id));
    }

    @Override
    public void update(Mailbox mailbox) {
        if (tried.mailbox(mailbox.canonical()).isPresent()) {
            tried.update(mailbox);
        } else {
            tried.insert(mailbox, null, "");
        }
    }

    /** A real mailbox that was changed in the rehearsal is no holder by what it was. */
    @Override
    public Optional<Mailbox> holder(String holderKey) {
        return tried.holder(holderKey).or(() -> untouched(real.change(ledger -> ledger.holder(holderKey))));
    }

    private Optional<Mailbox> untouched(Optional<Mailbox> mailbox) {
        return mailbox.filter(one -> tried.mailbox(one.canonical()).isEmpty());
    }

    @Override
    public Optional<Mailbox> withOwnPart(String ownPart) {
        return tried.withOwnPart(ownPart)
                .or(() -> real.change(ledger -> ledger.withOwnPart(ownPart)).flatMap(one -> mailbox(one.canonical())));
    }

    @Override
    public void insert(Mailbox mailbox, @Nullable String ownPart, String series) {
        tried.insert(mailbox, ownPart, series);
    }

    @Override
    public void put(Agency agency, @Nullable String parentId) {
        tried.put(agency, parentId);
    }

    @Override
    public void put(Person person) {
        tried.put(person);
    }

    @Override
    public void put(Post post) {
        tried.put(post);
    }

    @Override
    public void allow(String broadcast, String sender, @Nullable LocalDate until) {
        tried.allow(broadcast, sender, until);
    }

    @Override
    public void append(Event.Kind kind, String subject, String before, String after, Act act) {
        tried.append(kind, subject, before, after, act);
    }
}
