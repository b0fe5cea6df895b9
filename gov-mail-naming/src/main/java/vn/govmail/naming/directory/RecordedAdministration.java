package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Proposal;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;

/** Changes to the mailboxes of a store by one act. */
final class RecordedAdministration implements Administration {
    private static final Set<MailboxState> OPENED = Set.of(MailboxState.ACTIVE, MailboxState.LOCKED);

    private final Store store;
    private final MailboxPolicy policy;
    private final Act act;
    private final Documents documents;
    private final Moves moves;

    /** Enters the agency of an owner if it is new. */
    private final Consumer<Owner> register;

    RecordedAdministration(Store store, MailboxPolicy policy, Act act, Consumer<Owner> register) {
        this.register = register;
        this.store = store;
        this.policy = policy;
        this.act = act;
        this.documents = new Documents(policy, act);
        this.moves = new Moves(store, policy, act, documents);
    }

    @Override
    public Change open(MailAddress address) {
        return change(
                Event.Kind.MAILBOX_OPENED, address, Set.of(MailboxState.RESERVED), documents::forOpening, draft -> {
                    draft.state = MailboxState.ACTIVE;
                    draft.openedOn = act.day();
                    draft.password = PasswordState.ISSUED;
                    draft.passwordSince = act.day();
                });
    }

    @Override
    public Change rename(MailAddress address, Proposal proposal, String name) {
        return moves.move(Event.Kind.MAILBOX_RENAMED, address, proposal, name, draft -> draft.name = name);
    }

    @Override
    public Change transfer(MailAddress address, Proposal proposal, Owner owner) {
        return transfer(address, proposal, owner, null);
    }

    @Override
    public Change transfer(MailAddress address, Proposal proposal, Owner owner, @Nullable LocalDate aliasUntil) {
        register.accept(owner);
        Moves to = aliasUntil == null ? moves : moves.withAliasesUntil(aliasUntil);
        return to.move(Event.Kind.MAILBOX_TRANSFERRED, address, proposal, owner.name(), draft -> {
            String personId = owner.personId().isEmpty() ? draft.personId : owner.personId();
            draft.owner(owner);
            draft.personId = personId;
        });
    }

    @Override
    public Change replace(MailAddress address, MailAddress successor, @Nullable LocalDate until) {
        return change(
                Event.Kind.MAILBOX_REPLACED,
                address,
                Admission.LIVING,
                (ledger, mailbox) -> {
                    List<DirectoryFinding> findings = new ArrayList<>(documents.forMoving(ledger, mailbox));
                    boolean living = ledger.mailbox(successor.canonical())
                            .map(m -> Admission.LIVING.contains(m.state()) && !m.id().equals(mailbox.id()))
                            .orElse(false);
                    if (!living) {
                        findings.add(about(DirectoryCode.MAILBOX_UNKNOWN, Name.ADDRESS_GIVEN, successor));
                    }
                    return findings;
                },
                draft -> {
                    draft.state = MailboxState.ALIAS;
                    draft.successor = successor;
                    draft.heldUntil = until;
                });
    }

    @Override
    public Change lock(MailAddress address, String reason) {
        return change(
                Event.Kind.MAILBOX_LOCKED,
                address,
                Set.of(MailboxState.ACTIVE),
                (ledger, mailbox) -> List.of(),
                draft -> draft.state = MailboxState.LOCKED,
                reason);
    }

    @Override
    public Change unlock(MailAddress address) {
        return change(
                Event.Kind.MAILBOX_UNLOCKED, address, Set.of(MailboxState.LOCKED), (ledger, m) -> List.of(), draft -> {
                    draft.state = MailboxState.ACTIVE;
                    draft.lastUsedOn = act.day();
                });
    }

    @Override
    public Change revoke(MailAddress address, Departure why) {
        String canonical = address.canonical();
        return store.change(ledger -> {
            Admission admission = admission(
                    ledger,
                    address,
                    Set.of(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED, MailboxState.ALIAS),
                    (at, mailbox) -> documents.forRevoking(at, mailbox, why));
            if (!admission.isGranted()) {
                return admission.refusal();
            }
            Mailbox mailbox = admission.mailbox();
            List<Mailbox> ended =
                    mailbox.state() == MailboxState.ALIAS ? List.of(mailbox) : ledger.mailboxesOf(mailbox.id());
            for (Mailbox one : ended) {
                if (one.state() != MailboxState.REVOKED) {
                    end(ledger, one, Event.Kind.MAILBOX_REVOKED, why.name());
                }
            }
            return new Change(ledger.mailbox(canonical).orElse(mailbox), admission.findings());
        });
    }

    @Override
    public List<Mailbox> endAliases() {
        List<Mailbox> due = store.aliasesEndingBy(act.day());
        return store.change(ledger -> {
            List<Mailbox> ended = new ArrayList<>();
            for (Mailbox alias : due) {
                ledger.mailbox(alias.canonical())
                        .filter(m -> m.state() == MailboxState.ALIAS)
                        .ifPresent(m -> ended.add(end(ledger, m, Event.Kind.ALIAS_ENDED, "")));
            }
            return List.copyOf(ended);
        });
    }

    private Mailbox end(Ledger ledger, Mailbox mailbox, Event.Kind kind, String why) {
        MailboxDraft draft = mailbox.draft();
        draft.state = MailboxState.REVOKED;
        LocalDate planned = mailbox.state() == MailboxState.ALIAS ? draft.heldUntil : null;
        draft.heldUntil = planned == null || act.day().isBefore(planned) ? act.day() : planned;
        Mailbox ended = draft.mailbox();
        write(ledger, kind, mailbox, ended, why);
        return ended;
    }

    @Override
    public Change entrust(MailAddress address, Keeper keeper) {
        return change(
                Event.Kind.KEEPER_ENTRUSTED,
                address,
                Admission.LIVING,
                (ledger, mailbox) -> keeperFindings(mailbox, keeper),
                draft -> draft.keeper = keeper);
    }

    private List<DirectoryFinding> keeperFindings(Mailbox mailbox, Keeper keeper) {
        if (mailbox.kind().equals(Optional.of(MailboxKind.PERSON))) {
            return List.of(about(DirectoryCode.MAILBOX_KIND, Name.KEEPER, mailbox.address()));
        }
        return keeper.mayKeepOn(act.day()) || act.day().isBefore(keeper.from())
                ? List.of()
                : List.of(policy.finding(
                        DirectoryCode.MANAGER_NOT_AUTHORISED,
                        Name.KEEPER,
                        Map.of("address", mailbox.address().toString(), "name", keeper.name())));
    }

    @Override
    public Change handOver(MailAddress address, HandOver handOver) {
        String content =
                handOver.contentOrNull() == null ? "" : handOver.contentOrNull().toString();
        return change(
                Event.Kind.MAILBOX_HANDED_OVER,
                address,
                Admission.LIVING,
                (ledger, mailbox) -> {
                    List<DirectoryFinding> findings = new ArrayList<>(keeperFindings(mailbox, handOver.to()));
                    handOver.missing()
                            .forEach(what -> findings.add(policy.finding(
                                    DirectoryCode.HANDOVER_INCOMPLETE,
                                    Name.HAND_OVER,
                                    Map.of("address", address.toString(), "what", what))));
                    return findings;
                },
                draft -> {
                    draft.keeper = handOver.to();
                    draft.password = PasswordState.ISSUED;
                    draft.passwordSince = act.day();
                },
                "from " + handOver.from() + ", " + content);
    }

    @Override
    public Change passwordIssued(MailAddress address, List<String> reported) {
        return change(
                Event.Kind.PASSWORD_ISSUED,
                address,
                OPENED,
                (ledger, mailbox) -> mailbox.password() == PasswordState.NONE
                        ? List.of()
                        : ResetReports.missing(policy, address, reported),
                draft -> {
                    draft.password = PasswordState.ISSUED;
                    draft.passwordSince = act.day();
                },
                String.join(", ", reported));
    }

    @Override
    public Change passwordChanged(MailAddress address) {
        return change(Event.Kind.PASSWORD_CHANGED, address, OPENED, (ledger, mailbox) -> List.of(), draft -> {
            draft.password = PasswordState.CHANGED;
            draft.passwordSince = act.day();
        });
    }

    @Override
    public int used(Map<MailAddress, LocalDate> lastUses) {
        int[] known = {0};
        lastUses.forEach((address, day) -> known[0] += store.change(ledger -> used(ledger, address, day)) ? 1 : 0);
        return known[0];
    }

    private static boolean used(Ledger ledger, MailAddress address, LocalDate day) {
        Optional<Mailbox> mailbox = ledger.mailbox(address.canonical())
                .filter(m -> OPENED.contains(m.state()))
                .filter(m -> m.unusedSince().map(day::isAfter).orElse(true));
        mailbox.ifPresent(m -> {
            MailboxDraft draft = m.draft();
            draft.lastUsedOn = day;
            ledger.update(draft.mailbox());
        });
        return mailbox.isPresent();
    }

    @Override
    public Change allowSender(MailAddress broadcast, MailAddress sender, @Nullable LocalDate until) {
        return sender(Event.Kind.SENDER_ALLOWED, broadcast, sender, until);
    }

    @Override
    public Change removeSender(MailAddress broadcast, MailAddress sender) {
        return sender(Event.Kind.SENDER_REMOVED, broadcast, sender, act.day());
    }

    private Change sender(Event.Kind kind, MailAddress broadcast, MailAddress sender, @Nullable LocalDate until) {
        return store.change(ledger -> {
            Admission admission = admission(
                    ledger,
                    broadcast,
                    Admission.LIVING,
                    (at, mailbox) -> mailbox.kind().equals(Optional.of(MailboxKind.BROADCAST))
                            ? List.of()
                            : List.of(about(DirectoryCode.MAILBOX_KIND, Name.BROADCAST_SENDERS, broadcast)));
            if (!admission.isGranted()) {
                return admission.refusal();
            }
            ledger.allow(broadcast.canonical(), sender.canonical(), until);
            String after = "sender=" + sender + (until == null ? "" : "; until=" + until);
            ledger.append(kind, broadcast.canonical(), "", after, act);
            return new Change(admission.mailbox(), List.of());
        });
    }

    private Change change(
            Event.Kind kind,
            MailAddress address,
            Set<MailboxState> states,
            BiFunction<Ledger, Mailbox, List<DirectoryFinding>> check,
            Consumer<MailboxDraft> edit) {
        return change(kind, address, states, check, edit, "");
    }

    private Change change(
            Event.Kind kind,
            MailAddress address,
            Set<MailboxState> states,
            BiFunction<Ledger, Mailbox, List<DirectoryFinding>> check,
            Consumer<MailboxDraft> edit,
            String remark) {
        return store.change(ledger -> {
            Admission admission = admission(ledger, address, states, check);
            if (!admission.isGranted()) {
                return admission.refusal();
            }
            Mailbox before = admission.mailbox();
            MailboxDraft draft = before.draft();
            edit.accept(draft);
            Mailbox after = draft.mailbox();
            write(ledger, kind, before, after, remark);
            return new Change(after, admission.findings());
        });
    }

    private Admission admission(
            Ledger ledger,
            MailAddress address,
            Set<MailboxState> states,
            BiFunction<Ledger, Mailbox, List<DirectoryFinding>> check) {
        return Admission.of(ledger, policy, address, states, check);
    }

    private void write(Ledger ledger, Event.Kind kind, Mailbox before, Mailbox after, String remark) {
        ledger.update(after);
        String changes = Changes.after(before, after);
        ledger.append(
                kind,
                before.canonical(),
                Changes.before(before, after),
                remark.isEmpty() ? changes : changes + "; remark=" + remark,
                act);
    }

    private DirectoryFinding about(DirectoryCode code, Name name, MailAddress address) {
        return policy.finding(code, name, Map.of("address", address.toString()));
    }
}
