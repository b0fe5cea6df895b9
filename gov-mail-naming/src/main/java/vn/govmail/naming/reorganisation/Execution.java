package vn.govmail.naming.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.Change;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Duty;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.Post;
import vn.govmail.naming.directory.Reservation;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.naming.reorganisation.StepOutcome.Result;
import vn.govmail.rule.MailboxKind;

/** Carries a plan out, one step after the other. Not thread-safe. */
final class Execution {
    private final ReorganisationPlan plan;
    private final Directory directory;
    private final Act act;
    private final Administration by;
    private final Senders senders;

    /** A plan has thousands of steps to a few agencies. */
    private final Map<String, Agency> agencies = new HashMap<>();

    Execution(ReorganisationPlan plan, Directory directory, Act act) {
        this.plan = plan;
        this.directory = directory;
        this.act = act;
        this.by = directory.by(act);
        this.senders = new Senders(directory, by, act.day());
    }

    void run(Consumer<StepOutcome> sink) {
        for (Destination destination : plan.destinations().values()) {
            if (directory.agency(destination.agency().id()).isEmpty()) {
                directory.register(destination.agency(), act);
            }
        }
        for (boolean replaced : new boolean[] {false, true}) {
            for (PlanStep step : plan.steps()) {
                if ((step.action() == Action.REPLACE) == replaced) {
                    sink.accept(withSenders(outcome(step)));
                }
            }
        }
        senders.follow();
    }

    private StepOutcome withSenders(StepOutcome outcome) {
        return outcome.result() == Result.NOT_DONE
                ? outcome
                : outcome.finding(senders.after(outcome.step(), plan.joins()));
    }

    private StepOutcome outcome(PlanStep step) {
        Optional<MailAddress> address = step.address();
        if (step.action() == Action.DONE) {
            return new StepOutcome(step, Result.DONE_BEFORE, List.of());
        }
        if (step.action() == Action.DECIDE || address.isEmpty()) {
            Map<String, String> arguments =
                    Map.of("address", step.mailbox().address().toString());
            return StepOutcome.of(step, List.of(PlanFinding.of(PlanCode.LEFT_TO_A_PERSON, arguments)));
        }
        Map<MailAddress, Mailbox> there = new HashMap<>();
        directory
                .mailboxes(List.of(step.mailbox().address(), address.get()))
                .forEach(mailbox -> there.put(mailbox.address(), mailbox));
        Optional<Mailbox> present = Optional.ofNullable(there.get(step.mailbox().address()));
        if (isDone(step, present, address.get())) {
            return new StepOutcome(step, Result.DONE_BEFORE, List.of());
        }
        boolean gone = present.filter(
                        mailbox -> mailbox.state() == MailboxState.ALIAS || mailbox.state() == MailboxState.REVOKED)
                .isPresent();
        if (gone || isTaken(step, Optional.ofNullable(there.get(address.get())), address.get())) {
            return overtaken(step);
        }
        return step.action() == Action.REPLACE ? replace(step, address.get()) : move(step, address.get());
    }

    private static boolean isDone(PlanStep step, Optional<Mailbox> present, MailAddress address) {
        if (step.action() == Action.KEEP) {
            return present.flatMap(Mailbox::agencyId)
                    .filter(step.agency()::equals)
                    .isPresent();
        }
        return present.filter(mailbox -> mailbox.state() == MailboxState.ALIAS)
                .flatMap(Mailbox::successor)
                .filter(address::equals)
                .isPresent();
    }

    /** Whether somebody has the planned address since; what a repeated run reserved is its own. */
    private boolean isTaken(PlanStep step, Optional<Mailbox> holder, MailAddress address) {
        if (step.action() != Action.MOVE) {
            return false;
        }
        boolean own =
                holder.filter(mailbox -> mailbox.id().equals(step.mailbox().id()))
                                .isPresent()
                        || (holder.isPresent()
                                && directory
                                        .answered(key(step))
                                        .map(Mailbox::address)
                                        .filter(address::equals)
                                        .isPresent());
        return holder.isPresent() && !own;
    }

    private static StepOutcome overtaken(PlanStep step) {
        Map<String, String> arguments = Map.of(
                "address", step.mailbox().address().toString(),
                "planned", step.address().map(MailAddress::toString).orElse(""));
        return StepOutcome.of(step, List.of(PlanFinding.of(PlanCode.PLAN_OVERTAKEN, arguments)));
    }

    private static String key(PlanStep step) {
        return "reorganisation|" + step.mailbox().address().canonical();
    }

    private StepOutcome move(PlanStep step, MailAddress address) {
        if (plan.joins()) {
            return takeIn(step, address);
        }
        Proposal proposal = Objects.requireNonNull(step.proposalOrNull(), "a mailbox that moves has a proposal");
        Change change = by.transfer(
                step.mailbox().address(),
                proposal,
                owner(step),
                step.aliasUntil().orElse(null));
        if (change.done()) {
            posts(step);
        }
        return StepOutcome.of(step, change.findings());
    }

    private StepOutcome replace(PlanStep step, MailAddress successor) {
        MailAddress old = step.mailbox().address();
        if (plan.joins()) {
            directory.add(old, owner(step));
        }
        Change change = by.replace(old, successor, step.aliasUntil().orElse(null));
        if (change.done()) {
            posts(step);
        }
        return StepOutcome.of(step, change.findings());
    }

    /** A mailbox of the other directory: a new one here, and the earlier address as an alias of it. */
    private StepOutcome takeIn(PlanStep step, MailAddress address) {
        Proposal proposal = Objects.requireNonNull(step.proposalOrNull(), "a mailbox that moves has a proposal");
        Owner owner = owner(step);
        Reservation reservation =
                directory.reserve(ReservationRequest.of(proposal, owner).by(act).withKey(key(step)));
        List<Observation> findings = new ArrayList<>(reservation.findings());
        Optional<MailAddress> given = reservation.address();
        if (given.isEmpty() || !given.get().equals(address)) {
            return given.isEmpty() ? StepOutcome.of(step, findings) : overtaken(step);
        }
        if (directory
                .mailbox(address)
                .filter(mailbox -> mailbox.state() == MailboxState.RESERVED)
                .isPresent()) {
            Change opened = by.open(address);
            findings.addAll(opened.findings());
            if (!opened.done()) {
                return StepOutcome.of(step, findings);
            }
            step.mailbox()
                    .keeper()
                    .ifPresent(keeper ->
                            findings.addAll(by.entrust(address, keeper).findings()));
        }
        directory.add(step.mailbox().address(), owner);
        findings.addAll(
                by.replace(step.mailbox().address(), address, step.aliasUntil().orElse(null))
                        .findings());
        posts(step);
        return StepOutcome.of(step, findings);
    }

    private Owner owner(PlanStep step) {
        Mailbox mailbox = step.mailbox();
        Agency agency = agencies.computeIfAbsent(
                step.agency(), id -> directory.agency(id).orElseThrow());
        if (mailbox.kind().equals(Optional.of(MailboxKind.PERSON))) {
            return mailbox.personId()
                    .map(id -> Owner.official(agency, new Person(id, mailbox.name())))
                    .orElseGet(() -> Owner.official(agency, mailbox.name()));
        }
        boolean division = mailbox.kind().equals(Optional.of(MailboxKind.DEPARTMENT));
        return division ? new Owner(mailbox.role(), agency, mailbox.name(), "") : Owner.agency(agency);
    }

    /** Posts go along and end where they were. Who heads the merged agency is for a decision of its own to say. */
    private void posts(PlanStep step) {
        String person = step.mailbox().personId().orElse("");
        String former = step.mailbox().agencyId().orElse("");
        if (person.isEmpty() || plan.joins() || former.equals(step.agency())) {
            return;
        }
        List<Post> posts = directory.postsOf(person);
        Set<Duty> there = new HashSet<>();
        posts.stream()
                .filter(post -> post.agencyId().equals(step.agency()) && post.holdsOn(act.day()))
                .forEach(post -> there.add(post.duty()));
        for (Post post : posts) {
            if (post.agencyId().equals(former)
                    && post.holdsOn(act.day())
                    && post.from().isBefore(act.day())) {
                directory.assign(new Post(person, former, post.duty(), post.from(), act.day()), act);
                Duty duty = post.duty() == Duty.HEAD || post.duty() == Duty.DEPUTY_HEAD ? Duty.STAFF : post.duty();
                if (there.add(duty)) {
                    directory.assign(new Post(person, step.agency(), duty, act.day(), post.until()), act);
                }
            }
        }
    }
}
