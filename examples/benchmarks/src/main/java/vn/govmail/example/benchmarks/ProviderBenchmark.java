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
import vn.govmail.address.MailAddress;
import vn.govmail.address.Providers;
import vn.govmail.rule.RuleSets;

/** {@code Providers.classify}: whose mailbox an address is, for one address of a mix as an intake sees it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ProviderBenchmark {
    private static final int ADDRESSES = 16;
    private static final List<String> MIX = List.of(
            "annv.stttt@daknong.gov.vn",
            "syt@daknong.gov.vn",
            "annv.vp.cujut@daknong.gov.vn",
            "vanthu@moh.gov.vn",
            "vanthu@chinhphu.vn",
            "ubnd@binhdinh.gov.vn",
            "nguyenvanbinh@gmail.com",
            "soyte.daknong@gmail.com",
            "binh_nguyen@yahoo.com.vn",
            "khai.nguyen@outlook.com",
            "khai@fpt.vn",
            "lienhe@congty-abc.com.vn",
            "info@example.org",
            "tin@mail.co-quan.example",
            "stttt@daknong-gov.vn",
            "hop-thu@gmai1.com");

    private List<MailAddress> addresses;
    private Providers providers;

    /** Parses the addresses and loads the lists. */
    @Setup
    @Initializer
    public void load() {
        if (MIX.size() != ADDRESSES) {
            throw new IllegalStateException("the mix has " + MIX.size() + " addresses");
        }
        addresses = MIX.stream().map(MailAddress::parse).toList();
        providers = Providers.shipped().owning(RuleSets.named("dak-nong-2012").domains());
    }

    /** The time is that of one address. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void classify(Blackhole results) {
        for (MailAddress address : addresses) {
            results.consume(providers.classify(address));
        }
    }
}
