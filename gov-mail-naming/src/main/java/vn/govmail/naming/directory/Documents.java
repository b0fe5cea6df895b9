package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.Agency;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;

/** Whether an act rests on the documents that a change needs (Điều 6 and 7 of 12/2012/QĐ-UBND). */
final class Documents {
    private final MailboxPolicy policy;
    private final Act act;

    Documents(MailboxPolicy policy, Act act) {
        this.policy = policy;
        this.act = act;
    }

    /** What is missing for the opening of a mailbox. */
    List<DirectoryFinding> forOpening(Ledger ledger, Mailbox mailbox) {
        return check(ledger, mailbox, Name.OPENING_DOCUMENTS, DirectoryCode.REGISTRATION_DOCUMENT_MISSING);
    }

    /** What is missing for a new name or a new agency. */
    List<DirectoryFinding> forMoving(Ledger ledger, Mailbox mailbox) {
        return check(
                ledger,
                mailbox,
                isOfUnit(mailbox) ? Name.UNIT_CHANGE_DOCUMENTS : Name.TRANSFER_DOCUMENTS,
                DirectoryCode.LIFECYCLE_DOCUMENT_MISSING);
    }

    /** What is missing for taking a mailbox back. */
    List<DirectoryFinding> forRevoking(Ledger ledger, Mailbox mailbox, Departure why) {
        boolean byTheClauseItself = why == Departure.UNUSED || why == Departure.MISTAKE;
        return byTheClauseItself
                ? List.of()
                : check(
                        ledger,
                        mailbox,
                        isOfUnit(mailbox) ? Name.UNIT_CHANGE_DOCUMENTS : Name.CANCELLATION_DOCUMENTS,
                        DirectoryCode.LIFECYCLE_DOCUMENT_MISSING);
    }

    private static boolean isOfUnit(Mailbox mailbox) {
        return !mailbox.kind().equals(Optional.of(MailboxKind.PERSON));
    }

    private List<DirectoryFinding> check(Ledger ledger, Mailbox mailbox, Name name, DirectoryCode missing) {
        List<DirectoryFinding> findings = new ArrayList<>();
        policy.term(name)
                .ifPresent(needed -> missing(needed)
                        .forEach(document -> findings.add(policy.finding(
                                missing,
                                name,
                                Map.of("address", mailbox.address().toString(), "document", document)))));
        act.decision()
                .flatMap(decision ->
                        act.request().filter(request -> request.date().isBefore(decision.date())))
                .ifPresent(request -> findings.add(policy.finding(
                        DirectoryCode.REQUEST_BEFORE_DECISION,
                        name,
                        Map.of(
                                "request",
                                request.toString(),
                                "address",
                                mailbox.address().toString()))));
        if (isOfUnit(mailbox)) {
            wrongRequester(ledger, mailbox).ifPresent(findings::add);
        }
        return List.copyOf(findings);
    }

    private List<String> missing(MailboxTerm needed) {
        List<String> missing = new ArrayList<>();
        if (needed.has("DECISION") && act.decision().isEmpty()) {
            missing.add("DECISION");
        }
        if (needed.has("REQUEST") && act.request().isEmpty()) {
            missing.add("REQUEST");
        }
        return missing;
    }

    /** For a subordinate unit the agency above it asks. */
    private Optional<DirectoryFinding> wrongRequester(Ledger ledger, Mailbox mailbox) {
        Optional<Agency> parent = mailbox.agencyId().flatMap(ledger::parentOf).flatMap(ledger::agency);
        return parent.filter(above -> policy.term(Name.UNIT_REQUESTER).isPresent())
                .flatMap(above -> act.request().filter(request -> !isFrom(above, request)))
                .map(request -> policy.finding(
                        DirectoryCode.WRONG_REQUESTER,
                        Name.UNIT_REQUESTER,
                        Map.of(
                                "requester",
                                request.issuer(),
                                "parent",
                                parent.map(Agency::name).orElse(""),
                                "address",
                                mailbox.address().toString())));
    }

    private static boolean isFrom(Agency agency, DocumentReference document) {
        return Names.same(document.issuer(), agency.name()) || document.issuer().equals(agency.id());
    }
}
