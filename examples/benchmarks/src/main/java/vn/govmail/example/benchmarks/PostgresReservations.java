package vn.govmail.example.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.RuleSets;

/**
 * Writers that reserve at once in PostgreSQL with fsync and synchronous_commit on; each has a connection of its own and writes
 * address, keys and audit trail. Prints how many reservations a second are durable, one in a transaction and in lists:
 * {@code java -cp … vn.govmail.example.benchmarks.PostgresReservations [writers] [people of each] [length of a list]}.
 */
public final class PostgresReservations {
    private static final Act ACT = Act.by("benchmark", Instant.parse("2026-03-02T02:00:00Z"));

    private PostgresReservations() {}

    /** Prints one line for each way. */
    public static void main(String[] args) throws Exception {
        int writers = args.length > 0 ? Integer.parseInt(args[0]) : 16;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int list = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .locations("classpath:vn/govmail/naming/directory/db-migration")
                    .load()
                    .migrate();
            String url = server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            run(url, "warm", writers, people / 4, 1);
            run(url, "single", writers, people, 1);
            run(url, "lists", writers, people * 4, list);
        }
    }

    private static void run(String url, String prefix, int writers, int people, int list) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        long start = System.nanoTime();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String writer = prefix + i;
            all.add(pool.submit(() -> write(url, writer, people, list)));
        }
        int reserved = 0;
        for (Future<Integer> one : all) {
            reserved += one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        System.out.printf(
                Locale.ROOT,
                "%-6s %d writers, %d in a transaction: %,d reserved in %.2f s, %,.0f a second%n",
                prefix,
                writers,
                list,
                reserved,
                seconds,
                reserved / seconds);
    }

    private static int write(String url, String writer, int people, int list) {
        Directory directory = Directory.in(oneConnection(url), MailboxPolicy.none());
        Naming naming = Naming.under(RuleSets.named("dak-nong-2012"));
        Agency agency = Agency.named(writer, "Cơ quan " + writer, "");
        String[] names = MillionAddresses.names(people);
        List<ReservationRequest> waiting = new ArrayList<>();
        int reserved = 0;
        for (int i = 0; i < people; i++) {
            Owner owner = Owner.official(agency, new Person(writer + "-" + i, names[i]));
            waiting.add(ReservationRequest.of(naming.propose(PersonName.parse(names[i]), Unit.agency(writer)), owner)
                    .by(ACT)
                    .withKey(writer + "-" + i));
            if (list == 1) {
                reserved += directory.reserve(waiting.remove(0)).address().isPresent() ? 1 : 0;
            } else if (waiting.size() == list || i == people - 1) {
                reserved += (int) directory.reserveAll(waiting).stream()
                        .filter(r -> r.address().isPresent())
                        .count();
                waiting.clear();
            }
        }
        return reserved;
    }

    /** What a pool does for one thread: the connection stays open. */
    private static DataSource oneConnection(String url) {
        return new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;
            private transient @Nullable Connection kept;

            @Override
            public Connection getConnection() throws SQLException {
                if (kept == null) {
                    setUrl(url);
                    setUser("postgres");
                    kept = super.getConnection();
                }
                Connection real = kept;
                return (Connection) Proxy.newProxyInstance(
                        PostgresReservations.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, args) -> {
                            try {
                                return method.getName().equals("close") ? null : method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}
