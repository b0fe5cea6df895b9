package vn.govmail.naming.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** The records of a database within one transaction; mailboxes that are read are locked. */
final class JdbcLedger implements Ledger {
    private final Connection connection;
    private final JdbcRegister register;

    JdbcLedger(Connection connection) {
        this.connection = connection;
        this.register = new JdbcRegister(connection);
    }

    /** Carries an SQL error out of a change, whose code knows nothing of SQL. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException sql;

        Failure(SQLException sql) {
            super(sql);
            this.sql = sql;
        }

        SQLException sql() {
            return sql;
        }
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private interface Command {
        void run() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    private static void run(Command command) {
        try {
            command.run();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return ask(() -> JdbcMailboxes.one(connection, "canonical=? for update", canonical));
    }

    @Override
    public List<Mailbox> mailboxesOf(String id) {
        // two questions: with one for both H2 goes through the whole table
        String first = "select * from mailbox where canonical=? and first_address is null for update";
        String later = "select * from mailbox where first_address=? order by canonical for update";
        return ask(() -> Stream.concat(
                        JdbcMailboxes.all(connection, first, List.of(id)).stream(),
                        JdbcMailboxes.all(connection, later, List.of(id)).stream())
                .sorted(MailboxFilter.BY_ADDRESS)
                .toList());
    }

    @Override
    public Optional<Mailbox> holder(String holderKey) {
        return ask(() -> JdbcMailboxes.one(connection, "holder_key=?", holderKey));
    }

    @Override
    public Optional<Mailbox> withOwnPart(String ownPart) {
        return ask(() -> JdbcMailboxes.one(connection, "own_part=?", ownPart));
    }

    @Override
    public Optional<Agency> agency(String id) {
        return ask(() -> Optional.ofNullable(register.agencies("a.id=?", id).get(id)));
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return ask(() -> register.parentOf(agencyId));
    }

    @Override
    public Optional<Person> person(String id) {
        return ask(() -> register.person(id));
    }

    @Override
    public void update(Mailbox mailbox) {
        run(() -> JdbcMailboxes.update(connection, mailbox));
    }

    @Override
    public void insert(Mailbox mailbox, @Nullable String ownPart, String series) {
        Claim claim = new MailboxClaim(mailbox, ownPart, series, Act.UNATTRIBUTED, Event.Kind.ADDRESS_RESERVED);
        run(() -> JdbcMailboxes.insert(connection, List.of(claim)));
    }

    @Override
    public void put(Agency agency, @Nullable String parentId) {
        run(() -> register.put(agency, parentId));
    }

    @Override
    public void put(Person person) {
        run(() -> register.putPeople(List.of(person)));
    }

    @Override
    public void put(Post post) {
        run(() -> register.putPosts(List.of(post)));
    }

    @Override
    public void putAll(List<Person> people, List<Post> posts) {
        run(() -> register.putPeople(people));
        run(() -> register.putPosts(posts));
    }

    @Override
    public void appendAll(List<Event> events) {
        run(() -> JdbcTrail.append(connection, events));
    }

    @Override
    public void allow(String broadcast, String sender, @Nullable LocalDate until) {
        run(() -> register.allow(broadcast, sender, until));
    }

    @Override
    public void append(Event.Kind kind, String subject, String before, String after, Act act) {
        run(() -> JdbcTrail.append(connection, List.of(new Event(0, kind, subject, before, after, act))));
    }
}
