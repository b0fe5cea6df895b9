package vn.govmail.naming.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Databases;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Event;
import vn.govmail.naming.directory.EventQuery;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.naming.directory.ReusedConnections;
import vn.govmail.naming.reorganisation.StepOutcome.Result;
import vn.govmail.rule.MailboxKind;

/**
 * Sixty agencies become twenty. {@code -Dgovmail.merger=30000} tries it with another number of mailboxes than 6,000.
 */
@Tag("slow")
class LargeMergerTest {
    private static final int MAILBOXES = Integer.getInteger("govmail.merger", 6_000);
    private static final int AGENCIES = 60;
    private static final int DESTINATIONS = 20;
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"};
    private static final String[] MIDDLES = {"Văn", "Thị", "Minh", "Thị Thanh", "Đức", "Quốc", "Ngọc"};
    private static final String[] GIVENS = {
        "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hùng", "Khoa", "Lan", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Tú",
    };

    static Stream<Arguments> directories() {
        MailboxPolicy policy = MailboxPolicy.under(Mergers.RULES, Mergers.DAY);
        return Stream.of(
                directory("memory", () -> Directory.inMemory(policy)),
                directory("H2", () -> Directory.in(ReusedConnections.of(Databases.h2()), policy)),
                directory("PostgreSQL", () -> Directory.in(ReusedConnections.of(Databases.postgres()), policy)));
    }

    private static Arguments directory(String name, Supplier<Directory> made) {
        return Arguments.of(Named.of(name, made));
    }

    private static Agency agency(int number) {
        return Agency.named("cq" + number, "Cơ quan số " + number, "UBND tỉnh Đắk Nông");
    }

    private static void fill(Directory directory) {
        List<ReservationRequest> requests = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            directory.register(agency(i));
            Unit unit = Unit.agency(agency(i).id());
            for (MailboxKind kind : new MailboxKind[] {MailboxKind.AGENCY, MailboxKind.BROADCAST}) {
                requests.add(ReservationRequest.of(Mergers.NAMING.propose(kind, unit), Owner.agency(agency(i))));
            }
        }
        for (int i = requests.size(); i < MAILBOXES; i++) {
            Agency agency = agency(i % AGENCIES);
            int one = i / AGENCIES;
            String name = FAMILIES[one % FAMILIES.length] + " " + MIDDLES[one / 3 % MIDDLES.length] + " "
                    + GIVENS[one / 7 % GIVENS.length];
            requests.add(ReservationRequest.of(
                    Mergers.NAMING.propose(PersonName.parse(name), Unit.agency(agency.id())),
                    Owner.official(agency, new Person("nv-" + i, name))));
        }
        for (int from = 0; from < requests.size(); from += 2_000) {
            directory.reserveAll(requests.subList(from, Math.min(requests.size(), from + 2_000)).stream()
                    .map(request -> request.by(Mergers.act(BEFORE)))
                    .toList());
        }
    }

    private static MergeList list() {
        List<MergeList.Merge> merges = new ArrayList<>();
        for (int i = DESTINATIONS; i < AGENCIES; i++) {
            merges.add(
                    MergeList.Merge.of(agency(i).id(), agency(i % DESTINATIONS).id()));
        }
        return MergeList.of(merges);
    }

    private static ReorganisationPlan plan(Directory directory) {
        return Reorganisation.of(directory, Mergers.NAMING, list())
                .aliasesUntil(Mergers.END)
                .plan(Mergers.DAY);
    }

    @ParameterizedTest
    @MethodSource("directories")
    void interruptedMergerIsFinishedByRunningItAgainAndNobodyIsLost(Supplier<Directory> made) {
        Directory directory = made.get();
        fill(directory);
        ReorganisationPlan plan = plan(directory);
        int moving = MAILBOXES * (AGENCIES - DESTINATIONS) / AGENCIES;
        assertThat(plan.steps()).hasSize(moving);
        assertThat(plan.isSettled()).isTrue();

        int[] left = {moving / 3};
        assertThatThrownBy(() -> plan.carryOut(directory, Mergers.ACT, outcome -> {
                    if (left[0]-- == 0) {
                        throw new IllegalStateException("the machine stops");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        Map<String, Integer> results = new java.util.TreeMap<>();
        plan(directory)
                .carryOut(
                        directory,
                        Mergers.ACT,
                        outcome -> results.merge(outcome.result().name(), 1, (a, b) -> a + b));

        assertThat(results).doesNotContainKey(Result.NOT_DONE.name());
        assertThat(results.get(Result.DONE_BEFORE.name())).isEqualTo(moving / 3 + 1);
        everybodyIsReached(directory, plan);
        int events = events(directory);
        plan.carryOut(
                directory, Mergers.ACT, outcome -> assertThat(outcome.result()).isEqualTo(Result.DONE_BEFORE));
        assertThat(events(directory)).isEqualTo(events);
    }

    /** Counted by pages: the whole trail of a large merger is no list to hold in memory. */
    private static int events(Directory directory) {
        int count = 0;
        List<Event> page = directory.events(EventQuery.all().page(0, 5_000));
        while (!page.isEmpty()) {
            count += page.size();
            page = directory.events(
                    EventQuery.all().page(page.get(page.size() - 1).number(), 5_000));
        }
        return count;
    }

    private static void everybodyIsReached(Directory directory, ReorganisationPlan plan) {
        Set<String> ids = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            Mailbox former = directory.mailbox(step.mailbox().address()).orElseThrow();
            MailAddress now = former.successor().orElseThrow();
            Mailbox holder = directory.mailbox(now).orElseThrow();
            assertThat(former.state()).isEqualTo(MailboxState.ALIAS);
            assertThat(holder.state()).isEqualTo(MailboxState.RESERVED);
            assertThat(holder.agencyId()).contains(step.agency());
            step.mailbox().personId().ifPresent(id -> {
                assertThat(holder.personId()).contains(id);
                assertThat(ids.add(now.canonical())).isTrue();
            });
        }
    }
}
