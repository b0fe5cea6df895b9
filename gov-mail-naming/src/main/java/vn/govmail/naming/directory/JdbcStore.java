package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.sql.Database;
import vn.govmail.naming.directory.sql.DatabaseException;
import vn.govmail.naming.directory.sql.Parameters;
import vn.govmail.naming.directory.sql.SqlWork;

/**
 * A directory in a database. A reservation is an insert that the unique constraints let through or not: nothing is looked for
 * beforehand, so nothing can come in between.
 */
final class JdbcStore implements Store {
    private static final int MOST_TRIES = 20;
    private static final int CHUNK = 500;

    private final Database database;

    JdbcStore(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Taking take(Claim claim) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.together(connection -> taken(connection, claim));
            } catch (DatabaseException e) {
                switch (e.kind()) {
                    case DUPLICATE -> {
                        Optional<Taking> why = whyNot(claim);
                        if (why.isPresent()) {
                            return why.get();
                        }
                        // whoever was in the way has just given up
                    }
                    case NOT_KNOWN, NOT_DONE -> {
                        if (claim.requestKey().isEmpty() || e.kind() == DatabaseException.Kind.NOT_DONE) {
                            throw unavailable(e);
                        }
                        // the key tells whether it was done
                    }
                }
                if (attempt == MOST_TRIES) {
                    throw unavailable(e);
                }
                Database.pause(1);
            }
        }
    }

    private static Taking taken(Connection connection, Claim claim) throws SQLException {
        JdbcMailboxes.insert(connection, claim, event(claim));
        return Taking.DONE;
    }

    private static Event event(Claim claim) {
        Mailbox mailbox = claim.mailbox();
        return new Event(0, claim.event(), mailbox.canonical(), "", Changes.of(mailbox), claim.act());
    }

    /** Who was in the way; empty if nobody is any more. */
    private Optional<Taking> whyNot(Claim claim) {
        Optional<Taking> why = answer(connection -> new JdbcObstacles(connection, List.of(claim)).of(claim));
        return why.map(Taking::holder).filter(m -> isFree(m, claim)).isEmpty()
                ? why
                : transaction(connection -> reissuedIfStillFree(connection, claim));
    }

    private static Optional<Taking> reissuedIfStillFree(Connection connection, Claim claim) throws SQLException {
        Optional<Mailbox> locked = JdbcMailboxes.one(connection, "canonical=? for update", claim.canonical());
        Optional<Taking> why = new JdbcObstacles(connection, List.of(claim)).of(claim);
        boolean free = locked.filter(m -> isFree(m, claim)).isPresent()
                && why.filter(w -> w.result() == Taking.Result.HELD).isPresent();
        return free ? Optional.of(reissued(connection, claim)) : why;
    }

    private static boolean isFree(Mailbox holder, Claim claim) {
        LocalDate reissue = claim.reissue();
        return reissue != null
                && holder.canonical().equals(claim.canonical())
                && holder.state() == MailboxState.REVOKED
                && !holder.heldUntil().orElse(LocalDate.MAX).isAfter(reissue);
    }

    private static Taking reissued(Connection connection, Claim claim) throws SQLException {
        String canonical = claim.canonical();
        String before = JdbcMailboxes.one(connection, "canonical=?", canonical)
                .map(Changes::of)
                .orElse("");
        JdbcMailboxes.setAside(connection, canonical);
        JdbcMailboxes.insert(connection, List.of(claim));
        Event event =
                new Event(0, Event.Kind.ADDRESS_REISSUED, canonical, before, Changes.of(claim.mailbox()), claim.act());
        JdbcTrail.append(connection, List.of(event));
        return Taking.DONE;
    }

    @Override
    public List<Taking> takeAll(List<Claim> claims) {
        List<Taking> takings = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += CHUNK) {
            takings.addAll(chunk(claims.subList(from, Math.min(claims.size(), from + CHUNK))));
        }
        return takings;
    }

    /** Many at once where nobody is in the way; where somebody was quicker, one by one, which is slower and settles everything. */
    private List<Taking> chunk(List<Claim> claims) {
        if (claims.size() == 1) {
            return List.of(take(claims.get(0)));
        }
        try {
            JdbcBatch batch = answer(connection -> JdbcBatch.of(claims, new JdbcObstacles(connection, claims)));
            List<Claim> free = batch.free();
            if (!free.isEmpty()) {
                database.transaction(connection -> {
                    JdbcMailboxes.insert(connection, free);
                    JdbcTrail.append(
                            connection, free.stream().map(JdbcStore::event).toList());
                    return true;
                });
            }
            return batch.takings(this::take);
        } catch (DatabaseException e) {
            return claims.stream().map(this::take).toList();
        }
    }

    @Override
    public int lastOrdinal(String series) {
        return answer(connection -> number(connection, "select max(ordinal) from mailbox where series=?", series));
    }

    private static int number(Connection connection, String sql, @Nullable String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (value != null) {
                Parameters.of(statement).text(value);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    @Override
    public <T> T change(Function<Ledger, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(connection -> work.apply(new JdbcLedger(connection)));
            } catch (DatabaseException e) {
                // what was free when it was looked for was taken meanwhile: look again
                if (e.kind() != DatabaseException.Kind.DUPLICATE || attempt == MOST_TRIES) {
                    throw unavailable(e);
                }
                Database.pause(1);
            } catch (JdbcLedger.Failure e) {
                DatabaseException failure = DatabaseException.before(e.sql());
                boolean again = failure.kind() == DatabaseException.Kind.DUPLICATE || failure.isPassing();
                if (!again || attempt == MOST_TRIES) {
                    throw unavailable(failure);
                }
                Database.pause(1);
            }
        }
    }

    private <T> T answer(SqlWork<T> question) {
        return known(() -> database.answer(question));
    }

    private <T> T transaction(SqlWork<T> work) {
        return known(() -> database.transaction(work));
    }

    private static <T> T known(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DatabaseException e) {
            throw unavailable(e);
        }
    }

    private static DirectoryUnavailableException unavailable(DatabaseException e) {
        boolean known = e.kind() != DatabaseException.Kind.NOT_KNOWN;
        return new DirectoryUnavailableException(
                known
                        ? DirectoryUnavailableException.Known.NOTHING_CHANGED
                        : DirectoryUnavailableException.Known.NOT_KNOWN,
                known
                        ? "the database did not do it; nothing was changed"
                        : "the connection broke during the commit; nobody knows whether it was done",
                e);
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return answer(connection -> JdbcMailboxes.one(connection, "canonical=?", canonical));
    }

    @Override
    public Optional<Mailbox> answered(String requestKey) {
        return answer(connection -> JdbcMailboxes.one(connection, "request_key=?", requestKey));
    }

    @Override
    public List<Mailbox> mailboxes(MailboxQuery query) {
        JdbcQuestion question = new JdbcQuestion(query, known(() -> database.byCharacters("canonical")));
        return answer(connection -> JdbcMailboxes.all(connection, question.sql(), question.values()));
    }

    @Override
    public List<Mailbox> earlier(String canonical) {
        return answer(connection -> JdbcMailboxes.all(
                connection, "select * from earlier_mailbox where canonical=? order by held_from", List.of(canonical)));
    }

    @Override
    public List<Mailbox> unusedSince(LocalDate day) {
        String sql = "select * from mailbox where unused_since<=? and state in ('ACTIVE','LOCKED')";
        return answer(connection -> JdbcMailboxes.all(connection, sql, List.of(day)));
    }

    @Override
    public List<Mailbox> aliasesEndingBy(LocalDate day) {
        String sql = "select * from mailbox where state='ALIAS' and held_until<=?";
        return answer(connection -> JdbcMailboxes.all(connection, sql, List.of(day))).stream()
                .sorted(MailboxFilter.BY_ADDRESS)
                .toList();
    }

    @Override
    public int size() {
        return answer(connection -> number(connection, "select count(*) from mailbox where state<>'REVOKED'", null));
    }

    @Override
    public Optional<Agency> agency(String id) {
        return transaction(connection -> Optional.ofNullable(
                new JdbcRegister(connection).agencies("a.id=?", id).get(id)));
    }

    @Override
    public Map<String, Agency> agencies() {
        return transaction(connection -> new JdbcRegister(connection).agencies("1=1", null));
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return answer(connection -> new JdbcRegister(connection).parentOf(agencyId));
    }

    @Override
    public List<Agency> agenciesByName(String nameKey) {
        return transaction(connection -> List.copyOf(new JdbcRegister(connection)
                .agencies("a.name_key=?", JdbcRegister.digest(nameKey))
                .values()));
    }

    @Override
    public List<Agency> agenciesByCertificate(Set<String> keys) {
        String bound = "a.id in (select c.agency_id from certificate_binding c where c.match_key=?)";
        return transaction(connection -> {
            Map<String, Agency> found = new TreeMap<>();
            for (String key : keys) {
                found.putAll(new JdbcRegister(connection).agencies(bound, JdbcRegister.digest(key)));
            }
            return List.copyOf(found.values());
        });
    }

    @Override
    public Optional<Person> person(String id) {
        return answer(connection -> new JdbcRegister(connection).person(id));
    }

    @Override
    public List<Post> postsOf(String personId) {
        return answer(connection -> new JdbcRegister(connection).posts("person_id=?", personId));
    }

    @Override
    public List<Post> postsIn(String agencyId) {
        return answer(connection -> new JdbcRegister(connection).posts("agency_id=?", agencyId));
    }

    @Override
    public Optional<LocalDate> allowedUntil(String broadcast, String sender) {
        return answer(connection -> new JdbcRegister(connection).allowedUntil(broadcast, sender));
    }

    @Override
    public SortedMap<String, LocalDate> senders(String broadcast) {
        return answer(connection -> new JdbcRegister(connection).senders(broadcast));
    }

    @Override
    public List<Event> events(EventQuery query) {
        return answer(connection -> JdbcTrail.events(connection, query));
    }
}
