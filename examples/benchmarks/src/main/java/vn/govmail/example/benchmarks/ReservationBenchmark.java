package vn.govmail.example.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Reservation;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.RuleSets;

/**
 * From the names of many people to unique addresses in memory, beside what people write instead: a map to which addresses are
 * put until one is new. {@link #putIfAbsentAsWritten} makes the mailbox name as people do who have no gov-mail, with NFD and a
 * regular expression; the other peers take it from gov-mail, so that their ratio is that of the reservation alone. All of them
 * keep neither kind nor agency, audit trail nor tombstones; their letters may take an address that a later person has by name.
 * One operation is the whole list.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class ReservationBenchmark {
    private static final int LETTERS = 26;
    private static final int LIST = 500;

    /** How many people in how many agencies. */
    @Param({"1000000/2000", "30000/1"})
    String people = "1000000/2000";

    /** Whether one agency comes after the other, as in staff lists, or each person is of another one than the person before. */
    @Param({"BY_AGENCY", "MIXED"})
    Order order = Order.BY_AGENCY;

    /** In which order people come. */
    public enum Order {
        BY_AGENCY,
        MIXED
    }

    private String[] names;
    private int[] agencyOf;
    private Agency[] agencies;
    private Unit[] units;
    private String[] tails;
    private Naming naming;

    /** Makes the list, the same each time. */
    @Setup
    @Initializer
    public void load() {
        String[] sizes = people.split("/", -1);
        names = MillionAddresses.names(Integer.parseInt(sizes[0]));
        int count = Integer.parseInt(sizes[1]);
        agencies = new Agency[count];
        units = new Unit[count];
        tails = new String[count];
        for (int i = 0; i < count; i++) {
            agencies[i] = Agency.named("cq" + i, "Cơ quan " + i, "UBND tỉnh Mẫu");
            units[i] = Unit.agency("cq" + i);
            tails[i] = ".cq" + i + "@daknong.gov.vn";
        }
        agencyOf = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            agencyOf[i] = order == Order.MIXED ? i % count : (int) ((long) i * count / names.length);
        }
        naming = Naming.under(RuleSets.named("dak-nong-2012"));
    }

    private Directory empty() {
        Directory directory = Directory.inMemory();
        for (Agency agency : agencies) {
            directory.register(agency);
        }
        return directory;
    }

    private Proposal proposal(int person) {
        return naming.propose(PersonName.parse(names[person]), units[agencyOf[person]]);
    }

    private Owner owner(int person) {
        return Owner.official(agencies[agencyOf[person]], names[person]);
    }

    /** One by one; answers how many addresses are held. */
    @Benchmark
    public int govMail() {
        Directory directory = empty();
        int reserved = 0;
        for (int i = 0; i < names.length; i++) {
            Reservation reservation = directory.reserve(proposal(i), owner(i));
            reserved += reservation.outcome() == Reservation.Outcome.RESERVED ? 1 : 0;
        }
        return reserved;
    }

    /** As an import does: in lists, in which nobody's letters take the address that another has by name. */
    @Benchmark
    public int govMailInLists() {
        Directory directory = empty();
        int reserved = 0;
        List<ReservationRequest> list = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            list.add(ReservationRequest.of(proposal(i), owner(i)));
            if (list.size() == LIST || i == names.length - 1) {
                for (Reservation reservation : directory.reserveAll(list)) {
                    reserved += reservation.outcome() == Reservation.Outcome.RESERVED ? 1 : 0;
                }
                list.clear();
            }
        }
        return reserved;
    }

    /** Put until an address is new: a, b, c behind the mailbox name. */
    @Benchmark
    public int putIfAbsent() {
        return putIfAbsent(name -> PersonName.parse(name).mailboxName());
    }

    /** The same from the name on without gov-mail. */
    @Benchmark
    public int putIfAbsentAsWritten() {
        return putIfAbsent(name -> NamingBenchmark.mailboxName(NamingBenchmark.withoutMarks(name)));
    }

    private int putIfAbsent(UnaryOperator<String> mailboxName) {
        Map<String, String> held = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String mailbox = mailboxName.apply(names[i]);
            String tail = tails[agencyOf[i]];
            String address = mailbox + tail;
            for (int step = 1; held.putIfAbsent(address, names[i]) != null; step++) {
                address = mailbox + letters(step) + tail;
            }
        }
        return held.size();
    }

    /** The same with a counter for each name, so that a thousand namesakes do not all begin with a. */
    @Benchmark
    public int putIfAbsentWithCounters() {
        Map<String, String> held = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String mailbox = PersonName.parse(names[i]).mailboxName();
            String tail = tails[agencyOf[i]];
            String natural = mailbox + tail;
            int step = last.merge(natural, 1, Integer::sum) - 1;
            String address = step == 0 ? natural : mailbox + letters(step) + tail;
            while (held.putIfAbsent(address, names[i]) != null) {
                step = last.merge(natural, 1, Integer::sum) - 1;
                address = mailbox + letters(step) + tail;
            }
        }
        return held.size();
    }

    /** Names alone: what all of the others begin with. */
    @Benchmark
    public int namesAlone() {
        int letters = 0;
        for (String name : names) {
            letters += PersonName.parse(name).mailboxName().length();
        }
        return letters;
    }

    private static String letters(int step) {
        StringBuilder letters = new StringBuilder();
        for (int rest = step; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('a' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }
}
