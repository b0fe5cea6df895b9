package vn.govmail.example.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
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
 * Writers that reserve at once in PostgreSQL with fsync and synchronous_commit on, and write address, keys and audit trail. Prints
 * how many reservations a second are durable and what processor time they took here and in the server, which tells more on a
 * machine that others use: one by one, each writer with a directory of its own as in processes of its own; one by one, all
 * writers with one directory, as threads of a server; in lists.
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
        try (PostgresServer server = PostgresServer.start()) {
            ConnectionPool pool = server.pool();
            Supplier<Directory> own = () -> Directory.in(pool, MailboxPolicy.none());
            Directory one = own.get();
            run(pool, own, "warm", writers, people / 2, 1);
            run(pool, () -> one, "warm-shared", writers, people, 1);
            run(pool, own, "own", writers, people, 1);
            run(pool, () -> one, "shared", writers, people * 2, 1);
            run(pool, own, "lists", writers, people * 4, list);
        }
    }

    private static void run(
            ConnectionPool source, Supplier<Directory> directory, String prefix, int writers, int people, int list)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        Duration serverBefore = source.processorTime();
        long before = processorTime();
        long start = System.nanoTime();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String writer = prefix + i;
            all.add(threads.submit(() -> write(directory.get(), writer, people, list)));
        }
        int reserved = 0;
        for (Future<Integer> one : all) {
            reserved += one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        System.out.printf(
                Locale.ROOT,
                "%-11s %d writers, %d at a time: %,d reserved in %.2f s, %,.0f a second; processor time of each %.0f us"
                        + " here, %.0f us in the server%n",
                prefix,
                writers,
                list,
                reserved,
                seconds,
                reserved / seconds,
                (processorTime() - before) / 1e3 / reserved,
                source.processorTime().minus(serverBefore).toNanos() / 1e3 / reserved);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static int write(Directory directory, String writer, int people, int list) {
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
}
