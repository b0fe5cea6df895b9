package vn.govmail.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.rule.Expression;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.verdict.Answer;

/**
 * Whether all who signed a document have certificates of authorities that the operator trusts. A document that nobody signed has
 * none that could be of another.
 */
final class SignerTrustCheck {
    private static final Set<Reason> UNTRUSTED =
            EnumSet.of(Reason.UNTRUSTED_ROOT, Reason.CHAIN_INCOMPLETE, Reason.ISSUER_NOT_ALLOWED);

    private SignerTrustCheck() {}

    static Answer ask(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        if (file.signatures() instanceof Fact.Unknown<SignatureReport> missing) {
            boolean unsigned = file.reading()
                    .signatureFields()
                    .toOptional()
                    .map(signed -> !signed)
                    .orElse(false);
            return unsigned ? Answers.satisfied("no signature") : Answers.unknown(missing);
        }
        SignatureReport report = file.signatures().toOptional().orElseThrow();
        List<SignatureResult> strangers = report.signatures().stream()
                .filter(s -> s.standing() == Standing.COUNTED || s.standing() == Standing.DECIDING)
                .filter(s -> s.reasons().stream().anyMatch(UNTRUSTED::contains))
                .toList();
        if (!strangers.isEmpty()) {
            return new Answer.Violated("", SignatureChecks.arguments(report), SignatureChecks.signers(report));
        }
        return report.overall() == Verdict.UNREADABLE
                ? Answers.unknown(Missing.FORM_NOT_SUPPORTED, file.label())
                : Answers.satisfied(report.overall().name());
    }
}
