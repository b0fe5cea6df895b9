package vn.govmail.example.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Reservation;
import vn.govmail.rule.RuleSets;

/**
 * A million people in 2,000 agencies, from the name to the reserved address in memory: how long it takes and how many bytes an
 * address keeps. A program of its own, since JMH measures neither a growing heap nor one long run:
 * {@code java -Xmx1g -cp … vn.govmail.example.benchmarks.MillionAddresses [people] [agencies] [runs]}.
 */
public final class MillionAddresses {
    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
        "Lý"
    };
    private static final String[] MIDDLE = {
        "Văn", "Thị", "Đức", "Minh", "Hữu", "Ngọc", "Thanh", "Quốc", "Xuân", "Thị Thu", "Thị Mỹ", "Hoàng", "Anh", "Gia"
    };
    private static final String[] GIVEN = {
        "An", "Anh", "Bình", "Châu", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hiếu", "Hoa", "Hòa",
        "Hùng", "Hương", "Huy", "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngọc", "Nhung", "Phong",
        "Phúc", "Phương", "Quân", "Quang", "Sơn", "Tâm", "Thảo", "Thắng", "Thành", "Thu", "Thủy", "Trang", "Trung",
        "Tuấn", "Tùng", "Vân", "Yến"
    };

    private MillionAddresses() {}

    /** Prints one line for each run. */
    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int agencies = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        String[] names = names(people);
        for (int run = 0; run < runs; run++) {
            once(names, agencies);
        }
    }

    static String[] names(int people) {
        Random random = new Random(2012);
        String[] names = new String[people];
        for (int i = 0; i < people; i++) {
            names[i] = FAMILY[random.nextInt(FAMILY.length)] + " " + MIDDLE[random.nextInt(MIDDLE.length)] + " "
                    + GIVEN[random.nextInt(GIVEN.length)];
        }
        return names;
    }

    private static void once(String[] names, int agencies) {
        Naming naming = Naming.under(RuleSets.named("dak-nong-2012"));
        List<Unit> units = new ArrayList<>();
        List<Agency> owners = new ArrayList<>();
        for (int i = 0; i < agencies; i++) {
            units.add(Unit.agency("cq" + i));
            owners.add(Agency.named("cq" + i, "Cơ quan " + i, "UBND tỉnh Mẫu"));
        }
        long before = used();
        Directory directory = Directory.inMemory();
        owners.forEach(directory::register);
        long start = System.nanoTime();
        long startCpu = cpu();
        int reserved = 0;
        for (int i = 0; i < names.length; i++) {
            int agency = i % agencies;
            Proposal proposal = naming.propose(PersonName.parse(names[i]), units.get(agency));
            Reservation reservation = directory.reserve(proposal, Owner.official(owners.get(agency), names[i]));
            reserved += reservation.outcome() == Reservation.Outcome.RESERVED ? 1 : 0;
        }
        long whole = System.nanoTime() - start;
        long wholeCpu = cpu() - startCpu;
        long again = cpu();
        for (int i = 0; i < names.length; i++) {
            Proposal proposal = naming.propose(PersonName.parse(names[i]), units.get(i % agencies));
            reserved += proposal.canonicalAddress().isEmpty() ? 1 : 0;
        }
        long namesCpu = cpu() - again;
        long bytes = used() - before;
        System.out.printf(
                java.util.Locale.ROOT,
                "%,d of %,d reserved in %,d agencies: %.3f s, %.3f s of processor time (%.3f s for the names alone);"
                        + " %.1f bytes each%n",
                reserved,
                names.length,
                agencies,
                whole / 1e9,
                wholeCpu / 1e9,
                namesCpu / 1e9,
                (double) bytes / directory.size());
    }

    /** Processor time of this thread: steadier than the clock on a machine that others use. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
