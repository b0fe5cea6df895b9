package vn.govmail.example.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.intake.ImportSummary;
import vn.govmail.naming.intake.RowOutcome;
import vn.govmail.naming.intake.StaffFile;
import vn.govmail.naming.intake.StaffImport;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/**
 * A province's staff list into PostgreSQL with fsync and synchronous_commit on, the same list again, and what is due in the
 * directory: how long it takes, what processor time here and in the server, and how often the database is asked, which has to
 * stay far below the number of people.
 * {@code java -cp … vn.govmail.example.benchmarks.ProvinceOnPostgres [people] [agencies]}.
 */
public final class ProvinceOnPostgres {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Act ACT = Act.by("benchmark", Instant.parse("2026-03-02T02:00:00Z"));

    private final ConnectionPool pool;

    private ProvinceOnPostgres(ConnectionPool pool) {
        this.pool = pool;
    }

    /** What is measured; answers what to say of it. */
    @FunctionalInterface
    private interface Work {
        String run() throws IOException;
    }

    /** Prints one line for each step. */
    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 30_000;
        int agencies = args.length > 1 ? Integer.parseInt(args[1]) : 415;
        try (PostgresServer server = PostgresServer.start()) {
            new ProvinceOnPostgres(server.pool()).run(people, agencies);
        }
    }

    private void run(int people, int agencies) throws IOException, SQLException {
        RuleSet rules = RuleSets.named("dak-nong-2012");
        Directory directory = Directory.in(pool, MailboxPolicy.under(rules, DAY));
        for (int i = 0; i < agencies; i++) {
            directory.register(Agency.named("cq" + i, "Cơ quan " + i, "UBND tỉnh Mẫu"), ACT);
        }
        StaffFile list = list(people, agencies);
        StaffImport intake = StaffImport.into(directory, Naming.under(rules), ACT);
        measured("rehearsal", () -> told(intake.rehearse(list, row -> {})));
        measured("import", () -> told(intake.run(list, row -> {})));
        measured("the same again", () -> told(intake.run(list, row -> {})));
        measured("dueOn", () -> due(directory));
        measured("inactiveOn", () -> directory.inactiveOn(DAY).size() + " inactive");
    }

    private static StaffFile list(int people, int agencies) {
        StringBuilder list = new StringBuilder("Họ và tên,Mã cán bộ,Mã đơn vị\r\n");
        String[] names = MillionAddresses.names(people);
        for (int i = 0; i < people; i++) {
            list.append(names[i] + ",CB" + i + ",cq" + (int) ((long) i * agencies / people) + "\r\n");
        }
        return StaffFile.of("list.csv", list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String told(ImportSummary summary) {
        return summary.rows() + " rows, " + summary.count(RowOutcome.RESERVED) + " reserved, "
                + summary.count(RowOutcome.REPEATED) + " repeated";
    }

    private static String due(Directory directory) {
        AtomicInteger due = new AtomicInteger();
        directory.dueOn(DAY, one -> due.incrementAndGet());
        return due + " due";
    }

    private void measured(String what, Work work) throws IOException, SQLException {
        Duration serverBefore = pool.processorTime();
        int asked = pool.taken();
        long cpu = processorTime();
        long start = System.nanoTime();
        String result = work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        int questions = pool.taken() - asked;
        double here = (processorTime() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-14s %6.2f s, processor %.2f s here and %.2f s in the server, database asked %,d times: %s%n",
                what,
                seconds,
                here,
                pool.processorTime().minus(serverBefore).toNanos() / 1e9,
                questions,
                result);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
