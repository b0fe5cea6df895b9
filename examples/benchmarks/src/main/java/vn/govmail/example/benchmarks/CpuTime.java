package vn.govmail.example.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time per operation of the threads that run the benchmark, in microseconds: on a shared machine far steadier than the
 * time that passes. To be chosen with {@code -prof vn.govmail.example.benchmarks.CpuTime}. The work of the collector and of the
 * compiler runs in other threads and is not in it.
 */
public final class CpuTime implements InternalProfiler {
    private static final double NANOSECONDS_PER_MICROSECOND = 1000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of the benchmark's threads per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double each = (spent() - before)
                / NANOSECONDS_PER_MICROSECOND
                / Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult("cpu", each, "us/op", AggregationPolicy.AVG));
    }

    private long spent() {
        long spent = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if ((thread != null) && thread.getThreadName().contains("jmh-worker")) {
                spent += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return spent;
    }
}
