package vn.govmail.check;

import java.util.Arrays;
import java.util.Map;
import vn.govmail.address.ProviderClassification;
import vn.govmail.address.ProviderCode;
import vn.govmail.address.SenderRole;
import vn.govmail.fact.Fact;
import vn.govmail.rule.Expression;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/** In which capacity the sender writes, and from whose domain. */
final class SenderChecks {
    private SenderChecks() {}

    static Answer role(Expression.Check parameters, Dossier dossier, Item item) {
        Fact<SenderRole> role = dossier.sender().role();
        String from = dossier.sender().address().map(Object::toString).orElse("");
        return role.toOptional()
                .filter(r -> r != SenderRole.UNKNOWN)
                .map(r -> Answers.of(isIn(parameters.parameter("in"), r.name()), from + ": " + r))
                .orElseGet(() -> Answers.unknown(FindingCode.SENDER_ROLE_UNKNOWN, Map.of("from", from), from));
    }

    /** Unlike {@link #role}, never unknown: what is not on record is not on record. */
    static Answer knownAs(Expression.Check parameters, Dossier dossier, Item item) {
        Sender sender = dossier.sender();
        boolean known = sender.onRecord()
                && sender.role()
                        .toOptional()
                        .filter(r -> isIn(parameters.parameter("in"), r.name()))
                        .isPresent();
        return Answers.of(known, sender.address().map(Object::toString).orElse(""));
    }

    static Answer provider(Expression.Check parameters, Dossier dossier, Item item) {
        ProviderClassification provider = dossier.sender().classification().provider();
        int authors = dossier.sender().classification().mailboxes().size();
        if (authors > 1) {
            return Answers.unknown(FindingCode.SENDER_UNCLEAR, Map.of(), authors + " mailboxes");
        }
        String evidence = provider.domain() + ": " + provider.kind()
                + (provider.sources().isEmpty() ? "" : " (" + String.join(", ", provider.sources()) + ")");
        if (provider.code() == ProviderCode.PROVIDER_DISPUTED) {
            return Answers.unknown(FindingCode.SENDER_PROVIDER_DISPUTED, provider.arguments(), evidence);
        }
        return isIn(parameters.parameter("kinds"), provider.kind().name())
                ? new Answer.Satisfied(provider.arguments(), evidence)
                : Answers.of(false, evidence);
    }

    static Answer carriesAgencyDocument(Expression.Check parameters, Dossier dossier, Item item) {
        Fact<Boolean> fact = dossier.carriesAgencyDocument();
        if (fact instanceof Fact.Known<Boolean> known) {
            return Answers.of(known.value(), known.provenance());
        }
        return Answers.unknown(fact.missing().orElseThrow());
    }

    private static boolean isIn(String words, String word) {
        return Arrays.asList(words.split(" ", -1)).contains(word);
    }
}
