package vn.govmail.operation.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.operation.report.StoredRecord.Direction;
import vn.govmail.operation.report.StoredRecord.Place;
import vn.govmail.rule.Effect;
import vn.govmail.verdict.Outcome;

/** Records for tests. */
final class Records {
    static final ReportPeriod YEAR = ReportPeriod.year(2015);
    static final Place HEALTH = Place.agency("syt", AgencyLevel.DEPARTMENT);

    private Records() {}

    static StoredRecord.Message sent(LocalDate day, Place place, ExchangeCounts documents) {
        return new StoredRecord.Message(
                day,
                place,
                Direction.SENT,
                place.agency() + "@khanhhoa.gov.vn",
                Outcome.LEGALLY_EQUIVALENT,
                documents,
                Map.of());
    }

    static UsageSummary summary(StoredRecord... records) {
        return UsageSummary.of(Stream.of(records), YEAR);
    }

    static Arbitrary<StoredRecord> any() {
        return Arbitraries.oneOf(messages(), papers(), checks(), filed());
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-40, 400)
                .map(n -> LocalDate.of(2015, 1, 1).plusDays(n));
    }

    private static Arbitrary<Place> places() {
        Arbitrary<@Nullable AgencyLevel> levels =
                Arbitraries.of(AgencyLevel.class).injectNull(0.3);
        return Combinators.combine(Arbitraries.of("syt", "stc", "=1+1", "Sở \"Y\""), Arbitraries.of("", "vp"), levels)
                .as(Place::new);
    }

    private static Arbitrary<ExchangeCounts> documents() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 4);
        return Combinators.combine(numbers, numbers, numbers, numbers).as(ExchangeCounts::new);
    }

    private static Arbitrary<StoredRecord> messages() {
        Arbitrary<FindingKey> keys = Combinators.combine(
                        Arbitraries.of("", "KH-12-2013.M2.e", "DN-12-2012.D9.K3"),
                        Arbitraries.of("UNTRUSTED_CA", "RECIPIENT_MISSING"),
                        Arbitraries.of(Effect.class))
                .as(FindingKey::new);
        return Combinators.combine(
                        days(),
                        places(),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of("a@x.gov.vn", "A@X.gov.vn", "b@x.gov.vn", ""),
                        Arbitraries.of(Outcome.class),
                        documents(),
                        Arbitraries.maps(keys, Arbitraries.longs().between(1, 9))
                                .ofMaxSize(3))
                .as(StoredRecord.Message::new);
    }

    private static Arbitrary<StoredRecord> papers() {
        return Combinators.combine(days(), places()).as(StoredRecord.PaperDocument::new);
    }

    private static Arbitrary<StoredRecord> checks() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5);
        return Combinators.combine(days(), places(), numbers, numbers)
                .as((day, place, met, missed) -> new StoredRecord.Checks(
                        day, place, "a@x.gov.vn", new CheckingSummary(met, 1, missed, 0, 2, Duration.ofSeconds(met))));
    }

    private static Arbitrary<StoredRecord> filed() {
        return days().map(day -> new StoredRecord.Filed(day, "KH-12-2013.M2.h", ReportPeriod.year(day.getYear())));
    }
}
