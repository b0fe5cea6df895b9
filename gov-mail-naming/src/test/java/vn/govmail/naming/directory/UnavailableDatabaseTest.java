package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.govmail.naming.directory.DirectoryUnavailableException.Known;
import vn.govmail.naming.directory.sql.DatabaseException;

class UnavailableDatabaseTest {
    @Test
    void serverThatIsDownChangesNothingAndSaysSo() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try (ServerSocket closed = new ServerSocket(0)) {
            source.setPortNumbers(new int[] {closed.getLocalPort()});
        }
        Directory directory = Directory.in(source, MailboxPolicy.none());

        assertNothingChanged(() -> directory.mailbox(DirectoryContract.ANNV));
    }

    @Test
    void wrongPasswordIsNotTriedAgain() {
        JdbcDataSource source = (JdbcDataSource) Databases.h2();
        source.setUser("nobody");
        source.setPassword("wrong");
        Directory directory = Directory.in(source, MailboxPolicy.none());
        long start = System.nanoTime();

        assertNothingChanged(
                () -> directory.reserve(DirectoryFixtures.request(DirectoryContract.AN, DirectoryContract.STTTT)));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void connectionThatIsKilledInTheMiddleChangesNothing() {
        DataSource source = Databases.postgres();
        Directory directory = Directory.in(source, MailboxPolicy.none());
        directory.register(DirectoryContract.STTTT);
        Store store = new JdbcStore(source);
        int[] tries = {0};

        assertNothingChanged(() -> store.change(ledger -> {
            tries[0]++;
            ledger.put(DirectoryContract.AN);
            killOthers(source);
            ledger.append(Event.Kind.PERSON_REGISTERED, "nv-1", "", "", DirectoryContract.ACT);
            return true;
        }));

        assertThat(tries[0]).isGreaterThan(1);
        assertThat(directory.person("nv-1")).isEmpty();
    }

    @Test
    void databaseWithoutTheTablesOrWithOthersSaysWhatToApply() throws SQLException {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1");
        DataSource older = Databases.postgres();
        try (Connection connection = older.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table mailbox drop column name_search");
            statement.execute("drop table person cascade");
        }
        Directory directory = Directory.in(older, MailboxPolicy.none());

        assertOtherTables(() -> Directory.in(empty, MailboxPolicy.none()).size());
        assertOtherTables(() -> directory.person("nv-1"));
        directory.register(DirectoryContract.STTTT);
        assertOtherTables(
                () -> directory.reserve(DirectoryFixtures.request(DirectoryContract.AN, DirectoryContract.STTTT)));
    }

    private static void assertOtherTables(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        DirectoryUnavailableException.class,
                        e -> assertThat(e.known()).isEqualTo(Known.OTHER_TABLES))
                .hasMessageContainingAll("db-migration", "SQL state 42")
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void whatPassesUnderLoadIsTriedAgain() {
        for (String state : new String[] {"40001", "40P01", "55P03", "53100", "53200", "53300", "08006", "57P01"}) {
            assertThat(DatabaseException.before(new SQLException("", state)).isPassing())
                    .as(state)
                    .isTrue();
        }
        assertThat(DatabaseException.before(new SQLException("", "28P01")).isPassing())
                .isFalse();
    }

    private static void killOthers(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNothingChanged(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        DirectoryUnavailableException.class,
                        e -> assertThat(e.known()).isEqualTo(Known.NOTHING_CHANGED));
    }
}
