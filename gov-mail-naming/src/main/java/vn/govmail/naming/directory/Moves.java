package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;
import vn.govmail.rule.MailboxTerm.Name;

/** Renamings and transfers: a mailbox gets a new address, and the old one becomes an alias of it. */
final class Moves {
    private final Store store;
    private final MailboxPolicy policy;
    private final Act act;
    private final Documents documents;

    /** The day on which earlier addresses end; null while none is set. */
    private final @Nullable LocalDate aliasEnd;

    Moves(Store store, MailboxPolicy policy, Act act, Documents documents) {
        this(
                store,
                policy,
                act,
                documents,
                policy.period(Name.ALIAS).map(act.day()::plus).orElse(null));
    }

    private Moves(Store store, MailboxPolicy policy, Act act, Documents documents, @Nullable LocalDate aliasEnd) {
        this.aliasEnd = aliasEnd;
        this.store = store;
        this.policy = policy;
        this.act = act;
        this.documents = documents;
    }

    Moves withAliasesUntil(LocalDate day) {
        return new Moves(store, policy, act, documents, day);
    }

    /** What came of one try: a change, or who has the address. */
    private record Try(@Nullable Change change, @Nullable Mailbox holder) {}

    Change move(Event.Kind kind, MailAddress from, Proposal wanted, String name, Consumer<MailboxDraft> edit) {
        Optional<Proposal> proposal = Optional.of(wanted);
        Clash why = wanted.clash();
        String series = Candidates.series(wanted);
        while (proposal.isPresent() && proposal.get().address().isPresent()) {
            Proposal candidate = proposal.get();
            Try tried = store.change(ledger -> attempt(ledger, kind, from, candidate, series, edit));
            if (tried.change() != null) {
                return tried.change();
            }
            if (why == Clash.NONE && tried.holder() != null) {
                why = Candidates.clash(tried.holder(), name);
            }
            proposal = Candidates.next(candidate, store.lastOrdinal(series), why);
        }
        DirectoryCode code = wanted.address().isPresent() ? DirectoryCode.ADDRESS_TAKEN : DirectoryCode.NO_ADDRESS;
        String address = wanted.address().map(MailAddress::toString).orElse("");
        return new Change(
                store.mailbox(from.canonical()).orElse(null),
                List.of(policy.finding(code, Name.ADDRESS_GIVEN, Map.of("address", address))));
    }

    private Try attempt(
            Ledger ledger,
            Event.Kind kind,
            MailAddress from,
            Proposal proposal,
            String series,
            Consumer<MailboxDraft> edit) {
        Admission admission = Admission.of(ledger, policy, from, Admission.LIVING, documents::forMoving);
        if (!admission.isGranted()) {
            return new Try(admission.refusal(), null);
        }
        Mailbox before = admission.mailbox();
        Mailbox after = moved(before, proposal, edit);
        boolean sameAddress = after.address().equals(before.address());
        String ownPart = proposal.mailboxClaim().orElse(null);
        Optional<Mailbox> holder = sameAddress
                ? Optional.empty()
                : ledger.mailbox(after.canonical()).or(() -> otherOwner(ledger, ownPart, before));
        boolean ownAlias = holder.filter(m -> m.state() == MailboxState.ALIAS && m.id().equals(before.id()))
                .isPresent();
        if (holder.isPresent() && !ownAlias) {
            return new Try(null, holder.get());
        }
        String holderKey = after.holderKey();
        Optional<Mailbox> second = holderKey == null ? Optional.empty() : ledger.holder(holderKey);
        if (second.isPresent() && !second.get().id().equals(before.id())) {
            DirectoryFinding finding = policy.finding(
                    DirectoryCode.SECOND_MAILBOX,
                    Name.MAILBOXES_EACH,
                    Map.of("address", second.get().address().toString()));
            return new Try(new Change(before, List.of(finding)), null);
        }
        write(ledger, before, after, sameAddress, ownAlias, ownPart, series);
        ledger.append(kind, from.canonical(), Changes.before(before, after), Changes.after(before, after), act);
        return new Try(new Change(after, admission.findings()), null);
    }

    /** Who else has the own part; a mailbox keeps its own part through transfers. */
    private static Optional<Mailbox> otherOwner(Ledger ledger, @Nullable String ownPart, Mailbox before) {
        return ownPart == null
                ? Optional.empty()
                : ledger.withOwnPart(ownPart).filter(m -> !m.id().equals(before.id()));
    }

    private Mailbox moved(Mailbox before, Proposal proposal, Consumer<MailboxDraft> edit) {
        MailboxDraft draft = before.draft();
        draft.address(proposal.address().orElseThrow());
        proposal.naturalAddress().ifPresent(draft::natural);
        draft.ordinal = proposal.step();
        if (!draft.address().equals(before.address())) {
            draft.heldFrom = act.day();
        }
        edit.accept(draft);
        return draft.mailbox();
    }

    private void write(
            Ledger ledger,
            Mailbox before,
            Mailbox after,
            boolean sameAddress,
            boolean ownAlias,
            @Nullable String ownPart,
            String series) {
        if (sameAddress) {
            ledger.update(after);
            return;
        }
        List<Mailbox> aliases = new ArrayList<>(ledger.mailboxesOf(before.id()));
        aliases.removeIf(m -> m.address().equals(before.address()) || m.state() != MailboxState.ALIAS);
        MailboxDraft old = before.draft();
        old.state = MailboxState.ALIAS;
        old.heldUntil = aliasEnd;
        old.successor = after.address();
        ledger.update(old.mailbox());
        for (Mailbox alias : aliases) {
            if (!alias.address().equals(after.address())) {
                MailboxDraft draft = alias.draft();
                draft.successor = after.address();
                ledger.update(draft.mailbox());
            }
        }
        if (ownAlias) {
            ledger.update(after);
        } else {
            ledger.insert(after, ownPart, series);
        }
    }
}
