package vn.govmail.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.MailAddress;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.document.recipient.RecipientBlock;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/** To whom a message goes that goes out from here, and whether those get it whom its documents name. */
final class RecipientChecks {
    /** So many names stand in a sentence at most. */
    private static final int SHOWN = 12;

    private RecipientChecks() {}

    static Answer goesOut(Expression.Check parameters, Dossier dossier, Item item) {
        return Answers.of(dossier.outgoing().isPresent(), dossier.outgoing().isPresent() ? "outgoing" : "incoming");
    }

    static Answer hasRecipient(Expression.Check parameters, Dossier dossier, Item item) {
        Set<MailAddress> addresses = dossier.addressed().addresses();
        return Answers.of(!addresses.isEmpty(), addresses.size() + " recipients");
    }

    static Answer paperIssued(Expression.Check parameters, Dossier dossier, Item item) {
        return dossier.outgoing()
                .flatMap(Outgoing::paperIssued)
                .map(issued -> Answers.of(issued, issued ? "paper" : "no paper"))
                .orElseGet(() -> Answers.unknown(Missing.NOT_STATED, "paper"));
    }

    static Answer contactGiven(Expression.Check parameters, Dossier dossier, Item item) {
        Optional<String> contact = dossier.outgoing().flatMap(Outgoing::contact);
        return Answers.of(contact.isPresent(), contact.orElse("no contact"));
    }

    /** Whether the file is what was issued, to the byte: that two files say the same no comparison of their texts would prove. */
    static Answer matchesIssued(Expression.Check parameters, Dossier dossier, Item item) {
        Set<String> issued = dossier.outgoing().map(Outgoing::issuedVersions).orElse(Set.of());
        if (issued.isEmpty()) {
            return Answers.unknown(Missing.NOT_STATED, Mechanisms.MATCHES_ISSUED);
        }
        ExaminedFile file = ((Item.OneDocument) item).file();
        String evidence = "SHA-256 " + file.content().sha256();
        return issued.contains(file.content().sha256())
                ? Answers.satisfied(evidence)
                : new Answer.Violated("", Map.of("file", file.name()), evidence);
    }

    /** Violated where somebody whose mailbox is known gets nothing; unknown where nobody knows who a name is. */
    static Answer namedGetIt(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        if (file.issued() instanceof Fact.Unknown<IssuedDocument> missing) {
            return Answers.unknown(missing);
        }
        IssuedDocument document = file.issued().toOptional().orElseThrow();
        if (document.recipients().isEmpty()) {
            return withoutBlock(file);
        }
        return among(parameters, dossier, document, document.recipients().get());
    }

    private static Answer among(
            Expression.Check parameters, Dossier dossier, IssuedDocument document, RecipientBlock block) {
        List<String> wanted = List.of(parameters.parameter("of").split(" ", -1));
        NamedRecipients named =
                new NamedRecipients(document, block, dossier.services().recipientsOrBook());
        Addressed addressed = dossier.addressed();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        if (wanted.contains("AGENCIES")) {
            for (ListedAgency agency : named.agencies()) {
                if (!addressed.reaches(agency)) {
                    (agency.address().isPresent() ? missing : open)
                            .add(agency.agency().name());
                }
            }
            open.addAll(unreached(named.open(), addressed));
        }
        if (wanted.contains("PERSONS")) {
            open.addAll(unreached(named.persons(), addressed));
        }
        String evidence = block.entries().size() + " entries, " + addressed.sorted();
        Map<String, String> arguments =
                Map.of("missing", list(missing), "open", list(open), "count", String.valueOf(missing.size()));
        if (!missing.isEmpty()) {
            return new Answer.Violated("", arguments, evidence);
        }
        return open.isEmpty()
                ? Answers.satisfied(evidence)
                : Answers.unknown(FindingCode.RECIPIENT_UNRESOLVED, arguments, evidence);
    }

    /** A text in which nobody is named charges with nothing; a picture with words laid over it may show more than those. */
    private static Answer withoutBlock(ExaminedFile file) {
        boolean written = file.form()
                .toOptional()
                .filter(form -> form == DocumentForm.EDITABLE || form == DocumentForm.BORN_DIGITAL_PDF)
                .isPresent();
        return written
                ? Answers.satisfied("no Nơi nhận in " + file.label())
                : Answers.unknown(Missing.CONTENT_NOT_EXAMINED, file.label());
    }

    private static List<String> unreached(Set<String> names, Addressed addressed) {
        return names.stream().filter(name -> !addressed.reaches(name)).toList();
    }

    private static String list(Set<String> names) {
        List<String> shown = new ArrayList<>(names.stream().limit(SHOWN).toList());
        if (names.size() > SHOWN) {
            shown.add("… (" + names.size() + ")");
        }
        return String.join("; ", shown);
    }
}
