package vn.govmail.example.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** {@code RuleSets.named}, for the first time in a process that is cold: it is loaded once and then remembered. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RuleFileBenchmark {

    /** Reads and checks one regulation. */
    @Benchmark
    public RuleSet firstUse() {
        return RuleSets.named("dak-nong-2012");
    }

    /** Reads and checks all that are shipped. */
    @Benchmark
    public List<RuleSet> firstUseOfAll() {
        List<RuleSet> all = new ArrayList<>();
        for (String id : RuleSets.shipped()) {
            all.add(RuleSets.named(id));
        }
        return all;
    }
}
