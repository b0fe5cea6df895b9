package vn.govmail.operation.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.operation.report.StoredRecord.Direction;
import vn.govmail.operation.report.StoredRecord.Place;

/**
 * The figures of many agencies and units, and which reports were filed. The summary of two halves of the records is the merge of
 * their summaries, in any order; {@link #NONE} adds nothing. Immutable.
 *
 * @param counts the figures of each agency and unit
 * @param filed the reports that were filed
 */
public record UsageSummary(Map<Part, UsageCounts> counts, Set<StoredRecord.Filed> filed) {
    /** No record. */
    public static final UsageSummary NONE = new UsageSummary(Map.of(), Set.of());

    /**
     * An agency, or a unit of it. Sorted by agency, then unit.
     *
     * @param agency the id of the agency
     * @param unit the id of the unit; empty for the agency itself
     */
    public record Part(String agency, String unit) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::agency).thenComparing(Part::unit);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }

    public UsageSummary {
        counts = Map.copyOf(counts);
        filed = Set.copyOf(filed);
    }

    /**
     * The summary of some records.
     *
     * @param period the days that count; reports count whenever they were filed
     */
    public static UsageSummary of(Stream<StoredRecord> records, ReportPeriod period) {
        Map<Part, UsageCounts> counts = new HashMap<>();
        Set<StoredRecord.Filed> filed = new HashSet<>();
        records.forEach(stored -> {
            if (stored instanceof StoredRecord.Filed report) {
                filed.add(report);
            } else if (period.includes(stored.day())) {
                Place place = placeOf(stored);
                counts.merge(new Part(place.agency(), place.unit()), countsOf(stored), UsageCounts::and);
            }
        });
        return new UsageSummary(counts, filed);
    }

    private static Place placeOf(StoredRecord stored) {
        if (stored instanceof StoredRecord.Message message) {
            return message.place();
        }
        return stored instanceof StoredRecord.Checks checks
                ? checks.place()
                : ((StoredRecord.PaperDocument) stored).place();
    }

    private static UsageCounts countsOf(StoredRecord stored) {
        if (stored instanceof StoredRecord.Message message) {
            boolean counted = message.place().isAboveCommunes();
            boolean sent = message.direction() == Direction.SENT;
            return new UsageCounts(
                    Map.of(message.outcome(), 1L),
                    counted && sent ? message.documents() : ExchangeCounts.NONE,
                    counted && !sent ? message.documents() : ExchangeCounts.NONE,
                    counted ? ExchangeCounts.NONE : message.documents(),
                    message.findings(),
                    CheckingSummary.NONE,
                    message.mailbox().isEmpty()
                            ? Set.of()
                            : Set.of(message.mailbox().toLowerCase(Locale.ROOT)));
        }
        if (stored instanceof StoredRecord.Checks checks) {
            return new UsageCounts(
                    Map.of(),
                    ExchangeCounts.NONE,
                    ExchangeCounts.NONE,
                    ExchangeCounts.NONE,
                    Map.of(),
                    checks.summary(),
                    Set.of());
        }
        boolean counted = placeOf(stored).isAboveCommunes();
        return new UsageCounts(
                Map.of(),
                counted ? ExchangeCounts.onPaper() : ExchangeCounts.NONE,
                ExchangeCounts.NONE,
                counted ? ExchangeCounts.NONE : ExchangeCounts.onPaper(),
                Map.of(),
                CheckingSummary.NONE,
                Set.of());
    }

    /** Both together. */
    public UsageSummary and(UsageSummary other) {
        Map<Part, UsageCounts> both = new HashMap<>(counts);
        other.counts.forEach((part, more) -> both.merge(part, more, UsageCounts::and));
        Set<StoredRecord.Filed> reports = new HashSet<>(filed);
        reports.addAll(other.filed);
        return new UsageSummary(both, reports);
    }

    /** The figures of each agency and unit, sorted. */
    public SortedMap<Part, UsageCounts> sorted() {
        return new TreeMap<>(counts);
    }

    /** The figures of each agency with its units, sorted. */
    public SortedMap<String, UsageCounts> byAgency() {
        SortedMap<String, UsageCounts> agencies = new TreeMap<>();
        counts.forEach((part, each) -> agencies.merge(part.agency(), each, UsageCounts::and));
        return agencies;
    }

    /** The figures of all together. */
    public UsageCounts total() {
        return counts.values().stream().reduce(UsageCounts.NONE, UsageCounts::and);
    }
}
