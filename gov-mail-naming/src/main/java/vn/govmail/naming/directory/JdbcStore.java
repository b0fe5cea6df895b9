package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.sql.Database;
import vn.govmail.naming.directory.sql.DatabaseException;
import vn.govmail.naming.directory.sql.Parameters;
import vn.govmail.naming.directory.sql.SqlWork;

/** A directory in a database. */
final class JdbcStore implements Store {
    private static final int MOST_TRIES = 20;

    private final Database database;
    private final JdbcReservations reservations;

    JdbcStore(DataSource source) {
        this.database = new Database(source);
        this.reservations = new JdbcReservations(database);
    }

    @Override
    public Taking take(Claim claim) {
        return reservations.take(claim);
    }

    @Override
    public List<Taking> takeAll(List<Claim> claims) {
        return reservations.takeAll(claims);
    }

    @Override
    public List<Optional<Taking>> obstacles(List<Claim> claims) {
        return reservations.obstacles(claims);
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
                    throw DirectoryUnavailableException.because(e);
                }
                Database.pause(1);
            } catch (JdbcLedger.Failure e) {
                DatabaseException failure = DatabaseException.before(e.sql());
                boolean again = failure.kind() == DatabaseException.Kind.DUPLICATE || failure.isPassing();
                if (!again || attempt == MOST_TRIES) {
                    throw DirectoryUnavailableException.because(failure);
                }
                Database.pause(1);
            }
        }
    }

    private <T> T answer(SqlWork<T> question) {
        return DirectoryUnavailableException.from(() -> database.answer(question));
    }

    private <T> T transaction(SqlWork<T> work) {
        return DirectoryUnavailableException.from(() -> database.transaction(work));
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return answer(connection -> JdbcMailboxes.one(connection, "canonical=?", canonical));
    }

    @Override
    public List<Mailbox> mailboxes(Collection<String> canonicals) {
        List<Mailbox> found = new ArrayList<>();
        for (List<String> part : InList.parts(canonicals.stream().distinct().toList())) {
            String sql = "select * from mailbox where " + InList.condition("canonical", part.size());
            found.addAll(answer(connection -> JdbcMailboxes.all(connection, sql, InList.padded(part))));
        }
        return found;
    }

    @Override
    public Optional<Mailbox> answered(String requestKey) {
        return answer(connection -> JdbcMailboxes.one(connection, "request_key=?", requestKey));
    }

    @Override
    public List<Mailbox> mailboxes(MailboxQuery query) {
        JdbcQuestion question =
                new JdbcQuestion(query, DirectoryUnavailableException.from(() -> database.byCharacters("canonical")));
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
        return answer(connection -> new JdbcRegister(connection).posts("person_id", List.of(personId)));
    }

    @Override
    public Map<String, List<Post>> postsOf(Collection<String> personIds) {
        List<String> ids = personIds.stream().distinct().toList();
        return answer(connection -> new JdbcRegister(connection).posts("person_id", ids)).stream()
                .collect(Collectors.groupingBy(Post::personId));
    }

    @Override
    public Map<String, Person> people(Collection<String> ids) {
        return answer(connection ->
                new JdbcRegister(connection).people(ids.stream().distinct().toList()));
    }

    @Override
    public List<Post> postsIn(String agencyId) {
        return answer(connection -> new JdbcRegister(connection).posts("agency_id", List.of(agencyId)));
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
