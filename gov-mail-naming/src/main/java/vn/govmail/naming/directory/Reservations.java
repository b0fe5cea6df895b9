package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.naming.directory.Store.Taking;
import vn.govmail.rule.MailboxTerm.Name;

/** How requests for addresses are answered. */
final class Reservations {
    private final Store store;
    private final MailboxPolicy policy;
    private final Candidates candidates;
    private final @Nullable Period reissueAfter;
    private volatile Dated last = new Dated(Act.UNATTRIBUTED, Act.UNATTRIBUTED.day());

    private record Dated(Act act, LocalDate day) {}

    Reservations(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
        this.candidates = new Candidates(store);
        this.reissueAfter = policy.period(Name.REISSUE).orElse(null);
    }

    Reservation reserve(ReservationRequest request) {
        Proposal proposal = request.proposal();
        Optional<MailAddress> wanted = proposal.address();
        return wanted.isEmpty()
                ? refused(request, proposal)
                : settled(request, proposal, store.take(claim(request, proposal, wanted.get(), firstSeries(proposal))));
    }

    /** Only what has something added counts in a series. */
    private static String firstSeries(Proposal proposal) {
        return proposal.step() == 0 ? "" : Candidates.series(proposal);
    }

    List<Reservation> reserveAll(List<ReservationRequest> requests) {
        @Nullable Reservation[] answers = new Reservation[requests.size()];
        List<Integer> places = new ArrayList<>();
        List<Store.Claim> naturals = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            ReservationRequest request = requests.get(i);
            Optional<MailAddress> wanted = request.proposal().address();
            if (wanted.isEmpty()) {
                answers[i] = refused(request, request.proposal());
            } else if (request.proposal().step() == 0) {
                places.add(i);
                naturals.add(claim(request, request.proposal(), wanted.get(), ""));
            }
        }
        List<Taking> takings = store.takeAll(naturals);
        for (int i = 0; i < takings.size(); i++) {
            ReservationRequest request = requests.get(places.get(i));
            if (takings.get(i).result() != Taking.Result.HELD) {
                answers[places.get(i)] = settled(request, request.proposal(), takings.get(i));
            }
        }
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
                answers[i] = reserve(requests.get(i));
            }
        }
        return Arrays.stream(answers).map(Objects::requireNonNull).toList();
    }

    private Reservation settled(ReservationRequest request, Proposal wanted, Taking first) {
        Proposal proposal = wanted;
        Taking taking = first;
        String series = first.result() == Taking.Result.HELD ? Candidates.series(wanted) : "";
        Clash why = proposal.clash();
        List<DirectoryFinding> findings = new ArrayList<>();
        while (taking.result() == Taking.Result.HELD) {
            Mailbox holder = Objects.requireNonNull(taking.holder());
            if (why == Clash.NONE) {
                why = Candidates.clash(holder, request.owner().name());
                noteRevoked(holder, findings);
            }
            Optional<Proposal> next = candidates.next(proposal, series, why);
            Optional<MailAddress> address = next.flatMap(Proposal::address);
            if (next.isEmpty() || address.isEmpty()) {
                return new Reservation(Outcome.REFUSED, wanted.taken(why), request.owner(), findings);
            }
            proposal = next.get();
            taking = store.take(claim(request, proposal, address.get(), series));
        }
        return switch (taking.result()) {
            case REPEATED -> repeated(request, Objects.requireNonNull(taking.holder()));
            case SECOND -> second(request, Objects.requireNonNull(taking.holder()));
            case TAKEN, HELD -> {
                request.specialCase().ifPresent(special -> findings.add(specialCase(special)));
                yield new Reservation(Outcome.RESERVED, proposal, request.owner(), findings);
            }
        };
    }

    private void noteRevoked(Mailbox holder, List<DirectoryFinding> findings) {
        if (holder.state() == MailboxState.REVOKED) {
            findings.add(policy.finding(
                    DirectoryCode.ADDRESS_NOT_REISSUED,
                    Name.ADDRESS_GIVEN,
                    Map.of("address", holder.address().toString(), "until", written(holder.heldUntil()))));
        }
    }

    private static String written(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private DirectoryFinding specialCase(SpecialCase special) {
        return policy.finding(
                DirectoryCode.SPECIAL_CASE,
                Name.MAILBOXES_EACH,
                Map.of(
                        "reason",
                        special.reason(),
                        "decision",
                        special.decision().toString()));
    }

    /** An import reserves thousands of times by one act. */
    private LocalDate day(Act act) {
        Dated known = last;
        if (!known.act().equals(act)) {
            known = new Dated(act, act.day());
            last = known;
        }
        return known.day();
    }

    private Store.Claim claim(ReservationRequest request, Proposal proposal, MailAddress address, String series) {
        LocalDate day = day(request.act());
        MailboxDraft draft = MailboxDraft.of(address, request.owner(), day);
        draft.kind = proposal.kind();
        draft.ordinal = proposal.step();
        if (draft.ordinal > 0) {
            draft.natural = proposal.naturalAddress().orElse(address);
        }
        request.specialCase().ifPresent(special -> draft.specialCase = special.reason());
        LocalDate reissue = reissueAfter == null ? null : day.minus(reissueAfter);
        return new Store.Claim(
                draft.mailbox(),
                proposal.mailboxClaim().orElse(null),
                series,
                request.key(),
                request.act(),
                Event.Kind.ADDRESS_RESERVED,
                reissue);
    }

    private Reservation refused(ReservationRequest request, Proposal proposal) {
        DirectoryFinding none = new DirectoryFinding(
                DirectoryCode.NO_ADDRESS,
                DirectoryCode.NO_ADDRESS.effect(),
                Map.of(),
                proposal.provision().orElse(null));
        return new Reservation(Outcome.REFUSED, proposal, request.owner(), List.of(none));
    }

    /** The answer of the earlier request, if this is the same one: same natural address, same owner. */
    private Reservation repeated(ReservationRequest request, Mailbox holder) {
        Proposal proposal = request.proposal();
        Owner owner = request.owner();
        boolean same = proposal.naturalAddress().equals(Optional.of(holder.naturalAddress()))
                && holder.name().equals(owner.name())
                && holder.personId().orElse("").equals(owner.personId());
        if (!same) {
            DirectoryFinding reused = policy.finding(
                    DirectoryCode.REQUEST_KEY_REUSED,
                    Name.ADDRESS_GIVEN,
                    Map.of("key", request.key(), "address", holder.address().toString()));
            return new Reservation(Outcome.REFUSED, proposal, owner, List.of(reused));
        }
        boolean asProposed = holder.ordinal() == proposal.step();
        boolean reachable = holder.ordinal() > 0 && holder.ordinal() <= proposal.lastStep();
        Proposal settled = asProposed || !reachable ? proposal : proposal.atStep(holder.ordinal(), whyLetters(holder));
        return new Reservation(Outcome.REPEATED, settled, owner, List.of());
    }

    private Clash whyLetters(Mailbox holder) {
        return store.mailbox(holder.naturalAddress().canonical())
                .map(first -> Candidates.clash(first, holder.name()))
                .orElse(Clash.RESERVED);
    }

    private Reservation second(ReservationRequest request, Mailbox first) {
        DirectoryFinding finding = policy.finding(
                DirectoryCode.SECOND_MAILBOX,
                Name.MAILBOXES_EACH,
                Map.of("address", first.address().toString(), "name", first.name()));
        return new Reservation(Outcome.REFUSED, request.proposal(), request.owner(), List.of(finding));
    }
}
