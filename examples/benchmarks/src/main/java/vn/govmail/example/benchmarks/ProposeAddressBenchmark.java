package vn.govmail.example.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.rule.RuleSets;

/** {@code PersonName.parse} and {@code Naming.propose}: from a full name to the address that the regulation gives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ProposeAddressBenchmark {
    private static final int PEOPLE = 8;
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An",
            "Nguyễn Thị Minh Khai",
            "Trần Đức Thắng",
            "Lê Hoàng Ánh Dương",
            "Phạm Quỳnh",
            "Đặng Thùy Trâm",
            "Võ Thị Sáu",
            "Huỳnh Thúc Kháng");

    private Naming naming;
    private Unit unit;

    /** Takes the rules of the province. */
    @Setup
    @Initializer
    public void load() {
        if (NAMES.size() != PEOPLE) {
            throw new IllegalStateException("there are " + NAMES.size() + " names");
        }
        naming = Naming.under(RuleSets.named("dak-nong-2012"));
        unit = Unit.agency("stttt");
        String address = naming.propose(PersonName.parse("Nguyễn Văn An"), unit)
                .address()
                .orElseThrow()
                .toString();
        if (!address.equals("annv.stttt@daknong.gov.vn")) {
            throw new IllegalStateException("proposed " + address);
        }
    }

    /** The time is that of one name. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void propose(Blackhole results) {
        for (String name : NAMES) {
            results.consume(naming.propose(PersonName.parse(name), unit).address());
        }
    }
}
