package vn.govmail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.document.FileNames;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Message;
import vn.govmail.message.Times;
import vn.govmail.message.jakarta.EncodedWords;
import vn.govmail.rule.Acceptance;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.Rule;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Statement;
import vn.govmail.rule.Subject;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.AttachmentAssessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Finding;

/**
 * Judges messages under a rule set: first whether the message counts at all, then what each document is worth. Immutable and
 * thread-safe; the same message, times and services give the same assessment.
 */
public final class Assessor {
    private final RuleSet rules;
    private final Services services;
    private final Checks checks;
    private final boolean asksForFiles;

    /** An assessor for a rule set. */
    public Assessor(RuleSet rules, Services services, Checks checks) {
        this.rules = rules;
        this.services = services;
        this.checks = checks;
        this.asksForFiles = FilesAsked.by(rules);
    }

    /** Judges a message; never throws for what is in it. */
    public Assessment assess(Message message, Times times, Circumstances circumstances) {
        Message asked = asksForFiles ? message : FilesAsked.withoutFiles(message);
        try (OpenedMessage opened = OpenedMessage.of(asked, services)) {
            return assess(opened, asksForFiles ? List.of() : FilesAsked.undetermined(message), times, circumstances);
        }
    }

    private Assessment assess(
            OpenedMessage opened, List<DocumentAssessment> unopened, Times times, Circumstances circumstances) {
        Message message = opened.message();
        List<Regulation> inForce = rules.regulations().stream()
                .filter(r -> r.validity().includes(times.daySent()))
                .toList();
        Dossier dossier = new Dossier(opened, times, circumstances, inForce, services);
        Evaluation evaluation = new Evaluation(checks, dossier);
        TechnicalFindings technical = TechnicalFindings.of(dossier);
        technical.time(rules.regulations());

        List<Finding> findings = new ArrayList<>(technical.findings());
        Acceptance acceptance = technical.personNeeded() ? Acceptance.HUMAN : Acceptance.ACCEPTED;
        List<RuleAnswer> answers = answers(inForce, dossier, evaluation);
        for (RuleAnswer answer : answers) {
            answer.finding().ifPresent(findings::add);
            acceptance = worse(acceptance, answer.acceptance());
        }
        Optional<Finding> holding = answers.stream()
                .filter(RuleAnswer::holdsBack)
                .flatMap(a -> a.finding().stream())
                .findFirst();
        if (holding.isPresent() && acceptance == Acceptance.NOT_SENT) {
            // whether it counts comes after whether it may be touched at all
            acceptance = Acceptance.HUMAN;
        }
        // what is or may be secret must never fall through to advice that would send it again
        holding.ifPresent(h -> findings.replaceAll(f -> f.effect() == Effect.INFO ? f : f.advisedLike(h.code())));
        DocumentJudgement judgement = new DocumentJudgement(dossier, evaluation, inForce);
        List<DocumentAssessment> documents =
                new ArrayList<>(holding.isPresent() ? judgement.leaveOpen() : judgement.judge());
        documents.addAll(unopened);
        return Assessment.of(new Assessment.Parts(
                acceptance,
                documents,
                dossier.files().stream().map(Assessor::attachment).toList(),
                findings,
                dossier.sender().role(),
                dossier.sender().origin(),
                holding.isEmpty() && ReplyPolicy.allows(dossier),
                displayed(message, "From"),
                message.subject().toOptional().orElse(""),
                message.header("Message-ID").orElse(""),
                times,
                rules.versions(),
                versions(),
                legalBasis(inForce, times)));
    }

    private static List<Statement.LegalBasis> legalBasis(List<Regulation> inForce, Times times) {
        return inForce.stream()
                .flatMap(regulation -> regulation.statements(Statement.LegalBasis.class).stream())
                .filter(law -> law.validity().includes(times.daySent()))
                .toList();
    }

    private static List<RuleAnswer> answers(List<Regulation> inForce, Dossier dossier, Evaluation evaluation) {
        List<RuleAnswer> answers = new ArrayList<>();
        for (Regulation regulation : inForce) {
            for (Rule rule : regulation.rules()) {
                if (rule.provision().validity().includes(dossier.times().daySent())) {
                    for (Item item : items(rule.subject(), dossier)) {
                        answers.add(RuleAnswer.of(rule, evaluation, item));
                    }
                }
            }
        }
        return answers;
    }

    /** What a rule is asked about; documents have their turn later. */
    private static List<Item> items(Subject subject, Dossier dossier) {
        return switch (subject) {
            case MESSAGE -> List.of(new Item.WholeMessage());
            // what a clause says of attached files it says of an archive, not of what lies in it
            case ATTACHMENT ->
                dossier.files().stream()
                        .filter(f -> !f.isNested())
                        .<Item>map(Item.OneFile::new)
                        .toList();
            case TEXT ->
                dossier.texts().stream()
                        .filter(t -> !isUnreadFile(t))
                        .<Item>map(Item.OneText::new)
                        .toList();
            case DOCUMENT -> List.of();
        };
    }

    /** A file that nothing reads has no text of which anything could be asked; that it was not read is said elsewhere. */
    private static boolean isUnreadFile(ExaminedText text) {
        return text.label().startsWith("part ") && text.text().missing().isPresent();
    }

    private static AttachmentAssessment attachment(ExaminedFile file) {
        return new AttachmentAssessment(
                file.attachment().part(),
                FileNames.clean(file.attachment().name()),
                file.format(),
                file.content().sizeInBytes(),
                file.content().sha256(),
                TechnicalFindings.of(file),
                file.signatures().toOptional().orElse(null),
                file.pictures());
    }

    private static Acceptance worse(Acceptance a, Acceptance b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static String displayed(Message message, String field) {
        return message.header(field)
                .map(v -> EncodedWords.decode(v, field).toOptional().orElse(v))
                .orElse("");
    }

    private List<String> versions() {
        return Stream.concat(
                        Stream.of("providers@" + services.providers().listVersion()),
                        Stream.concat(
                                services.verifiers().stream().map(v -> v.name() + "@" + v.version()),
                                services.readers().stream().map(r -> r.name() + "@" + r.version())))
                .distinct()
                .toList();
    }
}
