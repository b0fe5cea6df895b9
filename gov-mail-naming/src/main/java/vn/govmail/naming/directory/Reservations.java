package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.Reservation.Outcome;
import vn.govmail.naming.directory.Store.Taking;
import vn.govmail.rule.MailboxTerm.Name;

/** How requests for addresses are answered. */
final class Reservations {
    private final Store store;
    private final MailboxPolicy policy;
    private final @Nullable Period reissueAfter;
    private volatile Dated last = new Dated(Act.UNATTRIBUTED, Act.UNATTRIBUTED.day());

    private record Dated(Act act, LocalDate day) {}

    Reservations(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
        this.reissueAfter = policy.period(Name.REISSUE).orElse(null);
    }

    Reservation reserve(ReservationRequest request) {
        if (request.proposal().canonicalAddress().isEmpty()) {
            return refused(request, request.proposal());
        }
        Taking first = store.take(claim(request, request.proposal()));
        Reservation answer = atOnce(request, first);
        if (answer == null) {
            Attempt attempt = new Attempt(request);
            answer = attempt.answer(first);
            while (answer == null) {
                answer = attempt.answer(store.take(attempt.claim()));
            }
        }
        return answer;
    }

    /** The answer to almost all requests: the address was free and there is nothing to say. Otherwise null. */
    private static @Nullable Reservation atOnce(ReservationRequest request, Taking taking) {
        boolean plain = taking.result() == Taking.Result.TAKEN && request.specialCaseOrNull() == null;
        return plain ? new Reservation(Outcome.RESERVED, request.proposal(), request.owner(), List.of()) : null;
    }

    /**
     * First all natural addresses at once, in the order of the list; then in rounds those who need something added, of each
     * series the one whose turn it is: so nobody's addition depends on how a list is cut, and a thousand namesakes do not
     * all ask for the same letter.
     */
    List<Reservation> reserveAll(List<ReservationRequest> requests) {
        @Nullable Reservation[] answers = new Reservation[requests.size()];
        Map<Integer, Attempt> waiting = new LinkedHashMap<>();
        naturals(requests, answers, waiting);
        Map<String, Deque<Integer>> queues = new LinkedHashMap<>();
        waiting.forEach((place, attempt) -> queues.computeIfAbsent(attempt.series, series -> new ArrayDeque<>())
                .add(place));
        while (!queues.isEmpty()) {
            Map<Integer, Attempt> round = new TreeMap<>();
            queues.values().forEach(queue -> round.put(queue.getFirst(), waiting.get(queue.getFirst())));
            take(round, answers);
            queues.values().removeIf(queue -> answers[queue.getFirst()] != null && isLast(queue));
        }
        return List.of(answers);
    }

    /** Answers those who get what they ask for at once; the others wait. */
    private void naturals(
            List<ReservationRequest> requests, @Nullable Reservation[] answers, Map<Integer, Attempt> waiting) {
        List<Claim> claims = new ArrayList<>(answers.length);
        for (ReservationRequest request : requests) {
            Proposal wanted = request.proposal();
            if ((wanted.step() == 0) && !wanted.canonicalAddress().isEmpty()) {
                claims.add(claim(request, wanted));
            }
        }
        Iterator<Taking> takings = store.takeAll(claims).iterator();
        for (int i = 0; i < answers.length; i++) {
            ReservationRequest request = requests.get(i);
            if (request.proposal().canonicalAddress().isEmpty()) {
                answers[i] = refused(request, request.proposal());
                continue;
            }
            Taking taking = request.proposal().step() == 0 ? takings.next() : null;
            answers[i] = taking == null ? null : atOnce(request, taking);
            if (answers[i] == null) {
                Attempt attempt = new Attempt(request);
                answers[i] = taking == null ? null : attempt.answer(taking);
                if (answers[i] == null) {
                    waiting.put(i, attempt);
                }
            }
        }
    }

    private static boolean isLast(Deque<Integer> queue) {
        queue.removeFirst();
        return queue.isEmpty();
    }

    private void take(Map<Integer, Attempt> attempts, @Nullable Reservation[] answers) {
        List<Claim> claims = attempts.values().stream().map(Attempt::claim).toList();
        Iterator<Taking> takings = store.takeAll(claims).iterator();
        attempts.forEach((place, attempt) -> answers[place] = attempt.answer(takings.next()));
    }

    /** A request on its way from one address to the next. Not thread-safe. */
    private final class Attempt {
        private final ReservationRequest request;
        private final String series;
        private Proposal proposal;
        private Clash why;
        private List<DirectoryFinding> findings = List.of();

        Attempt(ReservationRequest request) {
            this.request = request;
            this.proposal = request.proposal();
            this.series = Candidates.series(proposal);
            this.why = proposal.clash();
        }

        Claim claim() {
            return Reservations.this.claim(request, proposal);
        }

        /** The answer, or null where the next address is to be tried. */
        @Nullable
        Reservation answer(Taking taking) {
            return switch (taking.result()) {
                case REPEATED -> repeated(request, Objects.requireNonNull(taking.holder()));
                case SECOND -> second(request, Objects.requireNonNull(taking.holder()));
                case HELD -> next(Objects.requireNonNull(taking.holder()), taking.lastOrdinal());
                case TAKEN -> {
                    request.specialCase().ifPresent(special -> add(specialCase(special)));
                    yield new Reservation(Outcome.RESERVED, proposal, request.owner(), findings);
                }
            };
        }

        private @Nullable Reservation next(Mailbox holder, int lastOrdinal) {
            if (why == Clash.NONE) {
                why = Candidates.clash(holder, request.owner().name());
                if (holder.state() == MailboxState.REVOKED) {
                    add(notReissued(holder));
                }
            }
            Optional<Proposal> next = Candidates.next(proposal, lastOrdinal, why);
            if (next.isEmpty()) {
                return new Reservation(Outcome.REFUSED, request.proposal().taken(why), request.owner(), findings);
            }
            proposal = next.get();
            return null;
        }

        private void add(DirectoryFinding finding) {
            findings = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        }
    }

    private DirectoryFinding notReissued(Mailbox holder) {
        return policy.finding(
                DirectoryCode.ADDRESS_NOT_REISSUED,
                Name.ADDRESS_GIVEN,
                Map.of("address", holder.address().toString(), "until", written(holder.heldUntil())));
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

    private Claim claim(ReservationRequest request, Proposal proposal) {
        LocalDate day = day(request.act());
        return new RequestClaim(request, proposal, day, reissueAfter == null ? null : day.minus(reissueAfter));
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
