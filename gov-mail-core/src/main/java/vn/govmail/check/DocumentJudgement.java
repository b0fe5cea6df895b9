package vn.govmail.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.document.OfficialHeading;
import vn.govmail.fact.Fact;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Expression;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.Route;
import vn.govmail.rule.Rule;
import vn.govmail.rule.Subject;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.ConditionResult;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.FindingCode;
import vn.govmail.verdict.RouteResult;

/** Finds out what each document is worth: tries the routes of validity, then the rules for what meets none. */
final class DocumentJudgement {
    private final Dossier dossier;
    private final Evaluation evaluation;
    private final List<Regulation> regulations;
    private final List<String> superseded;

    DocumentJudgement(Dossier dossier, Evaluation evaluation, List<Regulation> regulations) {
        this.dossier = dossier;
        this.evaluation = evaluation;
        this.regulations = regulations;
        this.superseded = LaterLaws.superseded(regulations, dossier.times().daySent());
    }

    /** One assessment for each document; files with the same number, issuer and date represent one document, the best counts. */
    List<DocumentAssessment> judge() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (ExaminedFile file : dossier.documents()) {
            day(file)
                    .ifPresent(day -> days.computeIfAbsent(key(file), k -> new HashSet<>())
                            .add(day));
        }
        Map<String, List<ExaminedFile>> byDocument = new LinkedHashMap<>();
        for (ExaminedFile file : dossier.documents()) {
            boolean severalDays = days.getOrDefault(key(file), Set.of()).size() > 1;
            // numbers begin anew each year: of which day an undated file is, nobody knows then
            String key = severalDays
                    ? key(file) + "|" + day(file).map(LocalDate::toString).orElse(file.label())
                    : key(file);
            byDocument.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
        }
        return byDocument.values().stream()
                .map(files -> stated(judgeRepresentations(files), files))
                .toList();
    }

    private static String key(ExaminedFile file) {
        return file.heading().flatMap(OfficialHeading::key).orElse(file.label());
    }

    private static Optional<LocalDate> day(ExaminedFile file) {
        return file.heading().flatMap(OfficialHeading::date);
    }

    /** With what the document says of itself, where a rule had that read. */
    private static DocumentAssessment stated(DocumentAssessment document, List<ExaminedFile> files) {
        return files.stream()
                .flatMap(file -> file.issuedIfAsked().stream())
                .findFirst()
                .map(issued -> document.stating(issued.statement()))
                .orElse(document);
    }

    /** Without rules: what is there, with nothing said about it. Used where a message must not be acted on at all. */
    List<DocumentAssessment> leaveOpen() {
        return dossier.documents().stream()
                .map(f -> new DocumentAssessment(
                        List.of(f.name()), number(f), LegalValue.UNDETERMINED, List.of(), List.of()))
                .toList();
    }

    private DocumentAssessment judgeRepresentations(List<ExaminedFile> files) {
        List<DocumentAssessment> single = files.stream().map(this::judge).toList();
        DocumentAssessment best = best(single);
        if (files.size() == 1) {
            return best;
        }
        List<String> names = files.stream().map(ExaminedFile::name).toList();
        List<Finding> findings = new ArrayList<>(best.findings());
        long differentTexts = files.stream()
                .map(f -> f.reading()
                        .text()
                        .toOptional()
                        .map(t -> t.replaceAll("\\s+", ""))
                        .orElse(""))
                .distinct()
                .count();
        if (differentTexts > 1) {
            String all = String.join(", ", names);
            findings.add(Finding.technical(
                    Effect.WARN,
                    files.get(0).label(),
                    FindingCode.REPRESENTATIONS_DIFFER.name(),
                    Map.of("files", all),
                    all));
        }
        return new DocumentAssessment(names, best.number().orElse(null), best.legalValue(), best.routes(), findings);
    }

    /** The best one, but nothing worse than what is proved is certain while another one may yet prove better. */
    private static DocumentAssessment best(List<DocumentAssessment> single) {
        DocumentAssessment best = single.stream()
                .min(Comparator.comparing(DocumentAssessment::legalValue))
                .orElseThrow();
        boolean proved = best.route().isPresent();
        return single.stream()
                .filter(d -> !proved && d.legalValue() == LegalValue.UNDETERMINED)
                .findFirst()
                .orElse(best);
    }

    private DocumentAssessment judge(ExaminedFile file) {
        if (dossier.sender().hasRole(SenderRole.PUBLIC)) {
            return fromPublic(file);
        }
        List<RouteResult> routes = regulations.stream()
                .filter(regulation -> !superseded.contains(regulation.id()))
                .flatMap(regulation -> routes(regulation, file).stream())
                .toList();
        Optional<RouteResult> met = routes.stream()
                .filter(r -> r.state() == RouteResult.State.SATISFIED)
                .findFirst();
        List<RuleAnswer> answers = regulations.stream()
                .flatMap(regulation -> answers(regulation, routes, file))
                .toList();
        LegalValue value = met.map(r -> r.route().gives()).orElseGet(() -> notGranted(answers));
        List<Finding> findings =
                answers.stream().flatMap(answer -> answer.finding().stream()).toList();
        return new DocumentAssessment(List.of(file.name()), number(file), value, routes, findings);
    }

    /**
     * What a document is worth to which no route grants anything: the worst that some rule says, whichever regulation is named
     * first. Open where a rule is that may say worse.
     */
    private static LegalValue notGranted(List<RuleAnswer> answers) {
        Optional<LegalValue> said = worst(answers.stream().filter(RuleAnswer::isBroken));
        Optional<LegalValue> perhaps = worst(answers.stream().filter(RuleAnswer::isOpen));
        return said.filter(value ->
                        perhaps.filter(other -> other.compareTo(value) > 0).isEmpty())
                .orElse(LegalValue.UNDETERMINED);
    }

    private static Optional<LegalValue> worst(Stream<RuleAnswer> answers) {
        return answers.flatMap(answer -> answer.rule().legalValue().stream()).max(Comparator.naturalOrder());
    }

    /** By its own standard a regulation's rules go also where a later act has taken away what that standard grants. */
    private Stream<RuleAnswer> answers(Regulation regulation, List<RouteResult> granting, ExaminedFile file) {
        List<RouteResult> standard = superseded.contains(regulation.id()) ? routes(regulation, file) : granting;
        Item item = new Item.OneDocument(file, standard);
        return rules(regulation).map(rule -> RuleAnswer.of(rule, evaluation, item));
    }

    /** The clause on legal value speaks of documents that agencies send: one that a citizen sends along is information. */
    private DocumentAssessment fromPublic(ExaminedFile file) {
        boolean unsigned = isUnsigned(file);
        Finding finding = Finding.technical(
                unsigned ? Effect.INFO : Effect.WARN,
                file.label(),
                FindingCode.AGENCY_DOCUMENT_FROM_PUBLIC.name(),
                Map.of(),
                number(file) == null ? "" : String.valueOf(number(file)));
        LegalValue value = unsigned ? LegalValue.INFORMATION_ONLY : LegalValue.UNDETERMINED;
        return new DocumentAssessment(List.of(file.name()), number(file), value, List.of(), List.of(finding));
    }

    private static boolean isUnsigned(ExaminedFile file) {
        Fact<SignatureReport> report = file.signatures();
        return report.toOptional()
                .map(r -> r.overall() == Verdict.UNSIGNED)
                .orElseGet(() -> file.reading()
                        .signatureFields()
                        .toOptional()
                        .map(signed -> !signed)
                        .orElse(false));
    }

    private List<RouteResult> routes(Regulation regulation, ExaminedFile file) {
        Item item = new Item.OneDocument(file, List.of());
        List<RouteResult> results = new ArrayList<>();
        for (Route route : regulation.routes()) {
            Answer applies = evaluation.of(route.applicability(), item);
            if (route.provision().validity().includes(dossier.times().daySent())
                    && !(applies instanceof Answer.Violated)) {
                results.add(tried(route, applies, item));
            }
        }
        return results;
    }

    private RouteResult tried(Route route, Answer applies, Item item) {
        List<ConditionResult> conditions = new ArrayList<>();
        if (applies instanceof Answer.Unknown) {
            conditions.add(new ConditionResult(route.provision(), "document-form", applies, item.label()));
        }
        for (Expression.Check condition : route.conditions()) {
            conditions.add(new ConditionResult(
                    route.provision(), condition.mechanism(), evaluation.of(condition, item), item.label()));
        }
        return new RouteResult(route, conditions);
    }

    private Stream<Rule> rules(Regulation regulation) {
        return regulation.rules().stream()
                .filter(r -> r.subject() == Subject.DOCUMENT)
                .filter(r -> r.provision().validity().includes(dossier.times().daySent()));
    }

    private static @Nullable String number(ExaminedFile file) {
        return file.heading().flatMap(OfficialHeading::number).orElse(null);
    }
}
