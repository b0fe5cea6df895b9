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
