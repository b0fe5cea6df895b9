package vn.govmail.operation;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** When somebody looked into a mailbox. */
final class CheckTimes {
    private final NavigableSet<Instant> times;

    private CheckTimes(NavigableSet<Instant> times) {
        this.times = times;
    }

    static CheckTimes of(AccessLog log) {
        NavigableSet<Instant> times = new TreeSet<>();
        log.events().stream()
                .filter(e -> e.kind().isCheck())
                .map(AccessEvent::at)
                .forEach(times::add);
        return new CheckTimes(times);
    }

    /** The first one in a range. */
    Optional<Instant> first(Instant from, Instant until) {
        return Optional.ofNullable(times.ceiling(from)).filter(time -> time.isBefore(until));
    }
}
