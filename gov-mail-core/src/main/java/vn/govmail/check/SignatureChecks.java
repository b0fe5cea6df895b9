package vn.govmail.check;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.address.Agency;
import vn.govmail.document.Format;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.rule.Expression;
import vn.govmail.signature.CertificateOwner;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/** What the signatures on a document prove. */
final class SignatureChecks {
    private SignatureChecks() {}

    /** The document bears the valid electronic signature of the sending unit. */
    static Answer signedByUnit(Expression.Check parameters, Dossier dossier, Item item) {
        return confirmedReport(dossier, item, report -> boundToUnit(report, dossier));
    }

    /** The document bears a person's valid electronic signature; the one of a unit is none. */
    static Answer signedByPerson(Expression.Check parameters, Dossier dossier, Item item) {
        return confirmedReport(dossier, item, report -> ofPerson(report, dossier));
    }

    private static Answer ofPerson(SignatureReport report, Dossier dossier) {
        LocalDate day = dossier.times().dayOfValidation();
        boolean unclear = false;
        for (SignatureResult signature : report.signatures()) {
            X509Certificate certificate = signature.certificate().orElse(null);
            if (signature.verdict() != Verdict.VALID || certificate == null) {
                continue;
            }
            CertificateOwner owner = CertificateOwner.of(certificate);
            if (owner == CertificateOwner.PERSON) {
                return Answers.satisfied(evidence(signature));
            }
            unclear |= owner == CertificateOwner.UNKNOWN
                    && dossier.services()
                            .addressBook()
                            .agenciesBoundTo(certificate, day)
                            .isEmpty();
        }
        return unclear
                ? Answers.unknown(FindingCode.PERSON_SIGNATURE_MISSING, Map.of(), signers(report))
                : Answers.violated(FindingCode.PERSON_SIGNATURE_MISSING, Map.of(), signers(report));
    }

    /** A verifier that is independent of the file has found the signature valid. */
    static Answer confirmed(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        return confirmedReport(
                dossier,
                item,
                report -> Answers.satisfied(dossier.services()
                        .verifierOf(file.format())
                        .or(() -> dossier.services().verifierOf(Format.CMS))
                        .map(v -> v.name() + " " + v.version())
                        .orElse("")));
    }

    /** No signature on the document is broken; a file that cannot be signed has none. */
    static Answer noneBroken(Expression.Check parameters, Dossier dossier, Item item) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        if (file.format().editability() == Format.Editability.FIXED) {
            return Answers.satisfied("no signature in " + file.format());
        }
        if (file.signatures() instanceof Fact.Unknown<SignatureReport> missing) {
            return withoutVerifier(file, missing, true);
        }
        SignatureReport report = file.signatures().toOptional().orElseThrow();
        return switch (report.overall()) {
            case VALID, UNSIGNED -> Answers.satisfied(report.overall().name());
            case INVALID -> broken(report);
            case INDETERMINATE, UNREADABLE -> notProven(report);
        };
    }

    private interface ValidReport {
        Answer judge(SignatureReport report);
    }

    private static Answer confirmedReport(Dossier dossier, Item item, ValidReport valid) {
        ExaminedFile file = ((Item.OneDocument) item).file();
        if (file.signatures() instanceof Fact.Unknown<SignatureReport> missing) {
            return orSignedElsewhere(withoutVerifier(file, missing, false), file, dossier, valid);
        }
        SignatureReport report = file.signatures().toOptional().orElseThrow();
        return switch (report.overall()) {
            case VALID -> valid.judge(report);
            case INVALID -> broken(report);
            case UNSIGNED ->
                orSignedElsewhere(
                        Answers.violated(FindingCode.SIGNATURE_MISSING, Map.of(), file.label()), file, dossier, valid);
            case INDETERMINATE, UNREADABLE -> notProven(report);
        };
    }

    /** No verifier judges files of this format: then it matters whether the file is signed at all. */
    private static Answer withoutVerifier(
            ExaminedFile file, Fact.Unknown<SignatureReport> missing, boolean unsignedSatisfies) {
        if (missing.reason() != Missing.CHECK_NOT_AVAILABLE) {
            return Answers.unknown(missing);
        }
        Fact<Boolean> signed = file.reading().signatureFields();
        if (signed instanceof Fact.Unknown<Boolean> unread) {
            return Answers.unknown(unread);
        }
        if (signed.toOptional().orElse(true)) {
            return Answers.unknown(Missing.FORM_NOT_SUPPORTED, file.format().name());
        }
        return unsignedSatisfies
                ? Answers.satisfied("no signature in " + file.label())
                : Answers.violated(FindingCode.SIGNATURE_MISSING, Map.of(), file.label());
    }

    /**
     * A signature may lie in a file that belongs to no document for certain: that leaves it open. One over the message is one of every
     * file that it covers (the reading "covers-its-files" of the clause); where it is broken, it changes nothing.
     */
    private static Answer orSignedElsewhere(Answer answer, ExaminedFile file, Dossier dossier, ValidReport valid) {
        if (!(answer instanceof Answer.Violated)) {
            return answer;
        }
        if (dossier.mayBeSignedBeside()) {
            return Answers.unknown(Missing.FORM_NOT_SUPPORTED, ".p7s, .p7m");
        }
        MessageSignature over = dossier.messageSignature();
        if (!over.isOver(file)) {
            return answer;
        }
        if (over.report() instanceof Fact.Unknown<SignatureReport> missing) {
            return Answers.unknown(Missing.FORM_NOT_SUPPORTED, missing.detail());
        }
        SignatureReport report = over.report().toOptional().orElseThrow();
        return switch (report.overall()) {
            case VALID -> valid.judge(report);
            case INVALID, UNSIGNED -> answer;
            case INDETERMINATE, UNREADABLE -> notProven(report);
        };
    }

    private static Answer boundToUnit(SignatureReport report, Dossier dossier) {
        Optional<Agency> unit = dossier.sender().agency();
        if (unit.isEmpty()) {
            return Answers.unknown(FindingCode.SENDING_UNIT_UNKNOWN, Map.of(), signers(report));
        }
        if (report.deciding().isPresent()) {
            // the verifier was told which certificates are the unit's, and found one of them
            return Answers.satisfied(evidence(report.deciding().get()));
        }
        LocalDate day = dossier.times().dayOfValidation();
        List<SignatureResult> proving = report.signatures().stream()
                .filter(s -> s.verdict() == Verdict.VALID && s.coverage() == Coverage.ENTIRE_DOCUMENT)
                .toList();
        Agency other = null;
        for (SignatureResult signature : proving) {
            List<Agency> bound = signature
                    .certificate()
                    .map(c -> dossier.services().addressBook().agenciesBoundTo(c, day))
                    .orElse(List.of());
            if (bound.size() == 1 && bound.get(0).id().equals(unit.get().id())) {
                return Answers.satisfied(evidence(signature));
            }
            other = bound.isEmpty() ? other : bound.get(0);
        }
        String evidence = signers(report);
        if (other != null) {
            return Answers.unknown(
                    FindingCode.SIGNED_BY_ANOTHER_UNIT,
                    Map.of("signer", other.name(), "unit", unit.get().name()),
                    evidence);
        }
        return Answers.unknown(
                FindingCode.SIGNER_NOT_BOUND_TO_UNIT,
                Map.of("certificate", evidence, "unit", unit.get().name()),
                evidence);
    }

    /** Whether the signature that decides covers everything in the file, to which nothing was added but proofs of it. */
    static boolean isOverAll(SignatureReport report) {
        return report.deciding()
                .map(SignatureChecks::isOverAll)
                .orElseGet(() -> report.signatures().stream()
                        .filter(s -> s.verdict() == Verdict.VALID)
                        .anyMatch(SignatureChecks::isOverAll));
    }

    private static boolean isOverAll(SignatureResult signature) {
        return signature.modification() == Modification.LTV_ONLY
                || (signature.modification() == Modification.NONE && signature.coverage() == Coverage.ENTIRE_DOCUMENT);
    }

    private static String evidence(SignatureResult signature) {
        return signature.id() + ": " + signature.signer().orElse("") + ", SHA-256 "
                + signature.certificateSha256().orElse("");
    }

    private static Answer broken(SignatureReport report) {
        return Answers.violated(FindingCode.SIGNATURE_BROKEN, arguments(report), signers(report));
    }

    private static Answer notProven(SignatureReport report) {
        if (report.reasons().contains(Reason.PASSWORD_REQUIRED)) {
            return Answers.unknown(Missing.PASSWORD_REQUIRED, report.overall().name());
        }
        return Answers.unknown(FindingCode.SIGNATURE_NOT_PROVEN, arguments(report), signers(report));
    }

    static Map<String, String> arguments(SignatureReport report) {
        List<SignatureResult> counted = report.signatures().stream()
                .filter(s -> s.standing() == Standing.COUNTED || s.standing() == Standing.DECIDING)
                .toList();
        String reasons = Stream.concat(
                        report.reasons().stream(), counted.stream().flatMap(s -> s.reasons().stream()))
                .distinct()
                .map(Reason::name)
                .collect(Collectors.joining(", "));
        String ids = counted.stream()
                .filter(s -> s.verdict() != Verdict.VALID)
                .map(SignatureResult::id)
                .collect(Collectors.joining(", "));
        return Map.of(
                "why.reasons",
                reasons.isEmpty() ? report.overall().name() : reasons,
                "signature",
                ids.isEmpty() ? "-" : ids);
    }

    static String signers(SignatureReport report) {
        return report.signatures().stream()
                .map(s -> s.id() + ": " + s.verdict()
                        + s.signer().map(n -> ", " + n).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
