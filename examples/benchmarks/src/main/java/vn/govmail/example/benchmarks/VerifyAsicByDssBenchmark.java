package vn.govmail.example.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** The containers of {@link VerifyAsicBenchmark}, validated by EU DSS with the same anchor and lists. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 2)
public class VerifyAsicByDssBenchmark {
    @Param
    public SignedContainer container = SignedContainer.XADES_KB_80;

    private byte[] file;
    private DssPeer.Check check;

    /** Signs the container, and makes sure that DSS finds it good. */
    @Setup
    @Initializer
    public void sign() throws Exception {
        Office office = new Office();
        file = container.of(office);
        check = DssPeer.trusting(office);
        if (!euDss().containsValue(container.dssLevel() + BothJudges.PASSED)) {
            throw new IllegalStateException("the signature is not found good: " + euDss());
        }
    }

    /** Everything that the default policy of DSS asks for. */
    @Benchmark
    public Map<String, String> euDss() {
        return check.of(file);
    }
}
