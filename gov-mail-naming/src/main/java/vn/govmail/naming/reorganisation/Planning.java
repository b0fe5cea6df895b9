package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.AddressPlan;
import vn.govmail.naming.Naming;
import vn.govmail.naming.NamingCode;
import vn.govmail.naming.NamingFinding;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.UnitRegister;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxQuery;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;

/** Makes one plan. Not thread-safe. */
final class Planning {
    /** Who held an address first comes first; the address decides only between those of one day, and then it is said. */
    private static final Comparator<Draft> BY_CLAIM = Comparator.comparing((Draft draft) -> draft.mailbox.heldFrom())
            .thenComparing(draft -> draft.mailbox.address());

    private final Reorganisation reorganisation;
    private final Directory directory;
    private final LocalDate day;
    private final UnitRegister units = new UnitRegister();
    private final Naming naming;
    private final List<PlanFinding> unknown = new ArrayList<>();
    private final Map<String, Destination> destinations = new LinkedHashMap<>();

    Planning(Reorganisation reorganisation, LocalDate day) {
        this.reorganisation = reorganisation;
        this.directory = reorganisation.directory();
        this.day = day;
        this.naming = reorganisation.naming().with(units);
    }

    ReorganisationPlan plan() {
        enterUnits();
        List<Draft> drafts = new ArrayList<>();
        for (MergeList.Merge merge : reorganisation.list().merges()) {
            collect(merge, drafts);
        }
        drafts.sort(BY_CLAIM);
        settle(drafts);
        drafts.forEach(this::finish);
        LocalDate end = aliasEnd();
        List<PlanStep> steps = drafts.stream().map(draft -> draft.step(end)).toList();
        return new ReorganisationPlan(steps, unknown, destinations, reorganisation.joins(), day);
    }

    private void settle(List<Draft> drafts) {
        Setting setting = new Setting(directory, reorganisation.source(), naming, reorganisation.list(), day);
        People people = new People(setting, drafts);
        UnitBoxes boxes = new UnitBoxes(setting);
        Successors successors = new Successors(setting);
        for (Draft draft : drafts) {
            if (draft.done || successors.isDecided(draft)) {
                continue;
            }
            if (draft.isPerson()) {
                people.settle(draft);
            } else {
                boxes.settle(draft);
            }
        }
        settleAddresses(drafts);
        successors.resolve(drafts);
        drafts.stream().filter(draft -> !draft.done && !draft.isPerson()).forEach(boxes::remark);
    }

    private @Nullable LocalDate aliasEnd() {
        return reorganisation
                .aliasEnd()
                .or(() -> directory
                        .policy()
                        .term(MailboxTerm.Name.ALIAS)
                        .map(MailboxTerm::period)
                        .map(day::plus))
                .orElse(null);
    }

    /** All units of the province are entered first, so that two with one short name are both told of. */
    private void enterUnits() {
        Set<String> ending = reorganisation.joins()
                ? Set.of()
                : reorganisation.list().merges().stream()
                        .map(MergeList.Merge::from)
                        .collect(Collectors.toSet());
        Map<String, Agency> agencies = new LinkedHashMap<>();
        directory.agencies().forEach(agency -> agencies.put(agency.id(), agency));
        for (MergeList.Merge merge : reorganisation.list().merges()) {
            if (ending.contains(merge.to()) && !merge.from().equals(merge.to())) {
                unknown.add(PlanFinding.of(PlanCode.DESTINATION_ENDS, Map.of("agency", merge.to())));
                continue;
            }
            Optional<Agency> known = Optional.ofNullable(agencies.get(merge.to()));
            if (known.isEmpty() && merge.name().isEmpty() && !destinations.containsKey(merge.to())) {
                unknown.add(PlanFinding.of(PlanCode.AGENCY_NOT_KNOWN, Map.of("agency", merge.to())));
                continue;
            }
            Agency agency = known.orElseGet(() -> Agency.named(merge.to(), merge.name(), ""));
            destinations.putIfAbsent(merge.to(), Destination.of(agency, merge));
        }
        for (Agency agency : agencies.values()) {
            if (!ending.contains(agency.id()) && !destinations.containsKey(agency.id())) {
                tryEnter(agency);
            }
        }
        destinations.values().forEach(destination -> units.enter(destination.unit()));
    }

    private void tryEnter(Agency agency) {
        boolean named = agency.name().chars().anyMatch(Character::isLetter);
        if (named && directory.parentOf(agency.id()).isEmpty()) {
            units.enter(Unit.agency(agency.id(), agency.name()));
        }
    }

    private void collect(MergeList.Merge merge, List<Draft> drafts) {
        Directory source = reorganisation.source();
        Destination destination = destinations.get(merge.to());
        if (source.agency(merge.from()).isEmpty()) {
            unknown.add(PlanFinding.of(PlanCode.AGENCY_NOT_KNOWN, Map.of("agency", merge.from())));
        }
        if (destination == null || (merge.from().equals(merge.to()) && !reorganisation.joins())) {
            return;
        }
        MailboxQuery all = MailboxQuery.all().ofAgency(merge.from());
        for (Mailbox mailbox : source.mailboxes(all)) {
            if (mailbox.kind().isEmpty()) {
                continue;
            }
            Draft draft = new Draft(mailbox, destination);
            if (mailbox.kind().get() == MailboxKind.BROADCAST) {
                draft.senders = source.sendersOf(mailbox.address()).stream()
                        .filter(sender -> sender.holdsOn(day))
                        .toList();
            }
            if (mailbox.state() == MailboxState.ALIAS) {
                draft.done = !reorganisation.joins() && isDone(mailbox, merge.to());
                draft.successor = mailbox.successor().orElse(null);
            } else if (reorganisation.joins()) {
                doneInJoined(draft);
            }
            if (draft.done || mailbox.state() != MailboxState.ALIAS) {
                drafts.add(draft);
            }
        }
    }

    private boolean isDone(Mailbox alias, String to) {
        return alias.successor()
                .flatMap(directory::mailbox)
                .flatMap(Mailbox::agencyId)
                .filter(to::equals)
                .isPresent();
    }

    /** The other directory is never changed; what was done stands in this one. */
    private void doneInJoined(Draft draft) {
        directory
                .mailbox(draft.mailbox.address())
                .filter(here -> here.state() == MailboxState.ALIAS)
                .ifPresent(here -> {
                    draft.done = true;
                    draft.successor = here.successor().orElse(null);
                });
    }

    private void settleAddresses(List<Draft> drafts) {
        List<Draft> claiming = drafts.stream()
                .filter(draft -> !draft.done && draft.proposal != null && !isOwn(draft))
                .toList();
        List<Proposal> wanted = new ArrayList<>();
        claiming.forEach(draft -> {
            if (draft.proposal != null) {
                wanted.add(draft.proposal);
            }
        });
        Map<String, Draft> first = new HashMap<>();
        Iterator<Proposal> settled =
                AddressPlan.of(wanted, this::isHeld).settled().iterator();
        for (Draft draft : claiming) {
            Proposal came = settled.next();
            String natural = came.naturalAddress().map(MailAddress::canonical).orElse("");
            clash(draft, came, natural, first.putIfAbsent(natural, draft));
            draft.proposal = came;
        }
    }

    /** Whether the address is the mailbox's own already, as main address or as alias. */
    private boolean isOwn(Draft draft) {
        return draft.proposal != null
                && draft.proposal
                        .address()
                        .flatMap(directory::mailbox)
                        .filter(held -> held.id().equals(draft.mailbox.id()) && held.state() != MailboxState.REVOKED)
                        .isPresent();
    }

    private boolean isHeld(String canonical) {
        return MailAddress.tryParse(canonical).flatMap(directory::mailbox).isPresent();
    }

    private void clash(Draft draft, Proposal came, String natural, @Nullable Draft before) {
        boolean taken = came.findings().stream()
                .map(NamingFinding::code)
                .anyMatch(code -> code == NamingCode.ADDRESS_TAKEN || code == NamingCode.ADDRESS_COLLISION_SUFFIX);
        if (!taken) {
            return;
        }
        Mailbox other = before == null
                ? MailAddress.tryParse(natural).flatMap(directory::mailbox).orElse(null)
                : before.mailbox;
        Map<String, String> arguments = Map.of(
                "natural",
                natural,
                "address",
                came.canonicalAddress(),
                "other",
                other == null ? "" : other.name() + " (" + other.address() + ")");
        PlanCode code = came.address().isPresent() ? PlanCode.CLASH_SETTLED : PlanCode.CLASH_OPEN;
        draft.findings.add(new PlanFinding(code, arguments, came.provision().orElse(null)));
        if (before != null && code == PlanCode.CLASH_OPEN && !before.open) {
            // where the regulation says nothing, not even who came first may decide
            String self = draft.mailbox.name() + " (" + draft.mailbox.address() + ")";
            before.open(code, Map.of("natural", natural, "address", "", "other", self));
        }
        if (before != null && before.mailbox.heldFrom().equals(draft.mailbox.heldFrom())) {
            draft.note(
                    PlanCode.CLASH_SAME_DAY,
                    Map.of("day", draft.mailbox.heldFrom().toString(), "other", before.mailbox.name()));
        }
    }

    private void finish(Draft draft) {
        if (draft.done) {
            return;
        }
        if (draft.proposal != null && !draft.isReplaced()) {
            draft.findings.addAll(draft.proposal.findings());
        }
        if (draft.heir != null && draft.heir.address() == null && !draft.open) {
            draft.open(
                    PlanCode.SUCCESSOR_OPEN,
                    Map.of("address", draft.heir.mailbox.address().toString()));
        }
        quota(draft);
    }

    private void quota(Draft draft) {
        MailAddress successor = draft.heir != null ? draft.heir.mailbox.address() : draft.successor;
        long own = size(draft.mailbox.address());
        long together = successor == null ? own : own + size(successor);
        MailboxKind kind = draft.mailbox.kind().orElse(MailboxKind.PERSON);
        directory
                .policy()
                .checkContent(kind, together)
                .forEach(finding -> draft.findings.add(
                        new PlanFinding(PlanCode.OVER_QUOTA, finding.arguments(), finding.provisionOrNull())));
    }

    private long size(MailAddress address) {
        return reorganisation.sizes().getOrDefault(address.canonical(), 0L);
    }
}
