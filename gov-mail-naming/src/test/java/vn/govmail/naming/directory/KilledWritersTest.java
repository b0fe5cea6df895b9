package vn.govmail.naming.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.govmail.address.MailAddress;

/** Real processes over a real server, and SIGKILL for some of them and for the server: nothing is given twice, nothing is lost. */
@Tag("slow")
class KilledWritersTest {
    private static final int WRITERS = 16;
    private static final int PEOPLE = 60;
    private static final String SUPERUSER = "postgres";

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private final List<Process> writers = new ArrayList<>();

    private EmbeddedPostgres started(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    @Timeout(240)
    void nothingIsGivenTwiceAndNothingIsLostWhenWritersAndTheServerAreKilled() throws Exception {
        try {
            server = started(0);
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("no PostgreSQL server can be started here: " + e);
        }
        String url = server.getJdbcUrl(SUPERUSER, "postgres");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        Databases.migrated(source);
        assertThat(text(source, "show fsync")).isEqualTo("on");
        assertThat(text(source, "show synchronous_commit")).isEqualTo("on");
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(writer(url, i));
            }
            awaitReservations(source, WRITERS * PEOPLE / 5);
            for (int i = 0; i < 4; i++) {
                kill(i);
                writers.set(i, writer(url, i));
            }
            awaitReservations(source, WRITERS * PEOPLE / 2);
            killServer();
            kill(5);
            writers.set(5, writer(url, 5));
            for (Process writer : writers) {
                assertThat(writer.waitFor(150, TimeUnit.SECONDS)).isTrue();
                assertThat(writer.exitValue()).isZero();
            }
            check(source);
        } finally {
            writers.forEach(Process::destroyForcibly);
            server.close();
        }
    }

    private Process writer(String url, int number) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReservationWriter.class.getName(),
                        url,
                        "w" + number,
                        Integer.toString(PEOPLE),
                        answers(number).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("w" + number + ".log").toFile())
                .start();
    }

    private Path answers(int number) {
        return folder.resolve("w" + number + ".txt");
    }

    /** On Unix SIGKILL. */
    private void kill(int number) throws InterruptedException {
        writers.get(number).destroyForcibly().waitFor();
    }

    private void killServer() throws Exception {
        int port = server.getPort();
        String pid =
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : backends) {
            one.onExit().get(30, TimeUnit.SECONDS);
        }
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        try {
            server.close();
        } catch (IOException | RuntimeException e) {
            // it is dead already; only its lock is given back
        }
        server = started(port);
    }

    private static void awaitReservations(PGSimpleDataSource source, int count) throws Exception {
        while (Integer.parseInt(text(source, "select count(*) from mailbox")) < count) {
            Thread.sleep(100);
        }
    }

    private static String text(PGSimpleDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void check(PGSimpleDataSource source) throws IOException {
        Directory directory = Directory.in(source, MailboxPolicy.none());
        Map<String, MailAddress> byKey = new HashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Mailbox mailbox : directory.mailboxes(MailboxQuery.all())) {
            assertThat(addresses.add(mailbox.address().canonical())).isTrue();
            assertThat(byKey.put(mailbox.personId().orElseThrow(), mailbox.address()))
                    .as("one address for " + mailbox.personId())
                    .isNull();
        }
        assertThat(byKey).hasSize(WRITERS * PEOPLE);
        assertThat(directory.events(EventQuery.all().of(Event.Kind.ADDRESS_RESERVED)))
                .hasSize(WRITERS * PEOPLE);
        for (int i = 0; i < WRITERS; i++) {
            for (String line : Files.readAllLines(answers(i), StandardCharsets.UTF_8)) {
                if (!line.equals("done")) {
                    String key = line.substring(0, line.indexOf(' '));
                    // what a writer was told, before it was killed or after, is what stands in the database
                    assertThat(line.substring(line.indexOf(' ') + 1)).isEqualTo(String.valueOf(byKey.get(key)));
                }
            }
        }
    }
}
