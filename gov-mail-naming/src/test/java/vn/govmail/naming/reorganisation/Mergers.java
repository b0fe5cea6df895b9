package vn.govmail.naming.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Observation;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DocumentReference;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxPolicy;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** Two departments of a province, their mailboxes, and what a merger of them asks. */
final class Mergers {
    static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    static final Naming NAMING = Naming.under(RULES);
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final LocalDate END = LocalDate.of(2027, 3, 1);
    static final Agency STTTT = Agency.named("stttt", "Sở Thông tin và Truyền thông", "UBND tỉnh Đắk Nông");
    static final Agency SKHCN = Agency.named("skhcn", "Sở Khoa học và Công nghệ", "UBND tỉnh Đắk Nông");
    static final DocumentReference DECISION =
            new DocumentReference("215/QĐ-UBND", LocalDate.of(2026, 2, 20), "UBND tỉnh Đắk Nông");
    static final DocumentReference REQUEST =
            new DocumentReference("12/CV-SKHCN", LocalDate.of(2026, 2, 25), "Sở Khoa học và Công nghệ");
    static final Act ACT = act(DAY).under(DECISION).askedFor(REQUEST);

    private Mergers() {}

    static Act act(LocalDate day) {
        return Act.by("quantri", Instant.parse(day + "T02:00:00Z"));
    }

    static Directory directory() {
        Directory directory = Directory.inMemory(MailboxPolicy.under(RULES, DAY));
        directory.register(STTTT);
        directory.register(SKHCN);
        return directory;
    }

    static String person(Directory in, Agency agency, String id, String name, String since) {
        Owner owner = id.isEmpty() ? Owner.official(agency, name) : Owner.official(agency, new Person(id, name));
        MailAddress address = in.reserve(ReservationRequest.of(
                                NAMING.propose(PersonName.parse(name), Unit.agency(agency.id(), agency.name())), owner)
                        .by(act(LocalDate.parse(since))))
                .address()
                .orElseThrow();
        in.by(ACT).open(address);
        return address.toString();
    }

    static String unit(Directory in, MailboxKind kind, Agency agency, Unit unit) {
        return in.reserve(ReservationRequest.of(NAMING.propose(kind, unit), Owner.agency(agency))
                        .by(ACT))
                .address()
                .orElseThrow()
                .toString();
    }

    static Mailbox at(Directory in, String address) {
        return in.mailbox(MailAddress.parse(address)).orElseThrow();
    }

    static PlanStep step(ReorganisationPlan plan, String address) {
        return plan.steps().stream()
                .filter(step -> step.mailbox().address().toString().equals(address))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(List<? extends Observation> findings) {
        return findings.stream().map(finding -> finding.code().name()).toList();
    }

    static String address(PlanStep step) {
        return step.address().map(MailAddress::toString).orElse("");
    }

    static List<StepOutcome> carriedOut(ReorganisationPlan plan, Directory in, Act act) {
        List<StepOutcome> outcomes = new ArrayList<>();
        plan.carryOut(in, act, outcomes::add);
        return outcomes;
    }
}
