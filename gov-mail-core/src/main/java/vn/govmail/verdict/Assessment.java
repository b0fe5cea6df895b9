package vn.govmail.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.govmail.address.SenderRole;
import vn.govmail.fact.Fact;
import vn.govmail.message.Origin;
import vn.govmail.message.Times;
import vn.govmail.rule.Acceptance;
import vn.govmail.rule.Effect;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.Statement;
import vn.govmail.text.Language;

/**
 * The judgement of one message: whether it counts as a message, what each document is worth, and every finding with its
 * clause. Immutable and thread-safe.
 */
public final class Assessment {
    private final Acceptance acceptance;
    private final List<DocumentAssessment> documents;
    private final List<AttachmentAssessment> attachments;
    private final List<Finding> findings;
    private final Fact<SenderRole> senderRole;
    private final Origin origin;
    private final boolean replyAllowed;
    private final String from;
    private final String subject;
    private final String messageId;
    private final Times times;
    private final List<String> policies;
    private final List<String> versions;
    private final List<Statement.LegalBasis> legalBasis;

    /**
     * What an assessment is made of. Not part of what embedders write against: only gov-mail makes assessments.
     *
     * @param from the From field as people read it
     * @param subject the subject as people read it
     * @param messageId the Message-ID field; empty where there is none
     * @param policies the rule sets that were applied, with the versions of their files
     * @param versions lists and services that took part, with their versions
     * @param legalBasis the laws on which the rule sets rested on the day of sending
     */
    public record Parts(
            Acceptance acceptance,
            List<DocumentAssessment> documents,
            List<AttachmentAssessment> attachments,
            List<Finding> findings,
            Fact<SenderRole> senderRole,
            Origin origin,
            boolean replyAllowed,
            String from,
            String subject,
            String messageId,
            Times times,
            List<String> policies,
            List<String> versions,
            List<Statement.LegalBasis> legalBasis) {}

    private Assessment(Parts parts) {
        this.acceptance = Objects.requireNonNull(parts.acceptance(), "acceptance");
        this.documents = List.copyOf(parts.documents());
        this.attachments = List.copyOf(parts.attachments());
        this.findings = List.copyOf(parts.findings());
        this.senderRole = Objects.requireNonNull(parts.senderRole(), "senderRole");
        this.origin = Objects.requireNonNull(parts.origin(), "origin");
        this.replyAllowed = parts.replyAllowed();
        this.from = Objects.requireNonNull(parts.from(), "from");
        this.subject = Objects.requireNonNull(parts.subject(), "subject");
        this.messageId = Objects.requireNonNull(parts.messageId(), "messageId");
        this.times = Objects.requireNonNull(parts.times(), "times");
        this.policies = List.copyOf(parts.policies());
        this.versions = List.copyOf(parts.versions());
        this.legalBasis = List.copyOf(parts.legalBasis());
    }

    /** Makes an assessment. */
    public static Assessment of(Parts parts) {
        return new Assessment(parts);
    }

    /** Where the message goes next. Computed, so it can never disagree with the facts beside it. */
    public Outcome outcome() {
        return switch (acceptance) {
            case BLOCKED -> Outcome.SECRET_BLOCKED;
            case NOT_SENT -> Outcome.TREATED_AS_NOT_SENT;
            case HUMAN -> Outcome.NEEDS_HUMAN_CHECK;
            case ACCEPTED ->
                documents.stream()
                        .map(DocumentAssessment::legalValue)
                        // the constants stand from the best to the worst, and the worst document decides
                        .max(Comparator.naturalOrder())
                        .map(Assessment::outcomeOf)
                        .orElse(Outcome.NO_DOCUMENT);
        };
    }

    private static Outcome outcomeOf(LegalValue worst) {
        return switch (worst) {
            case EQUIVALENT, CERTIFIED_COPY -> Outcome.LEGALLY_EQUIVALENT;
            case INFORMATION_ONLY -> Outcome.INFORMATION_ONLY;
            case PAPER_EXPECTED -> Outcome.PAPER_REQUIRED;
            case UNDETERMINED -> Outcome.NEEDS_HUMAN_CHECK;
        };
    }

    /** Whether the message counts as a message. */
    public Acceptance acceptance() {
        return acceptance;
    }

    /** The documents in the sense of the regulation. */
    public List<DocumentAssessment> documents() {
        return documents;
    }

    /** The files, whether they are documents or not; none where no rule asks for what files hold, for then none is opened. */
    public List<AttachmentAssessment> attachments() {
        return attachments;
    }

    /**
     * Every finding, the weightiest first: on the message, its files, its documents, and the conditions of routes that are
     * not satisfied. Where one route is still open, what closes another is only information.
     */
    public List<Finding> findings() {
        Set<Finding> all = new LinkedHashSet<>(findings);
        attachments.forEach(a -> all.addAll(a.findings()));
        for (DocumentAssessment document : documents) {
            all.addAll(document.findings());
            all.addAll(document.unsatisfiedConditions());
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Finding::effect).reversed());
        return sorted;
    }

    /** The findings that made the outcome what it is; none where nothing needs to be done. */
    public List<Finding> decidingFindings() {
        Effect deciding = switch (outcome()) {
            case SECRET_BLOCKED, TREATED_AS_NOT_SENT -> Effect.BLOCK;
            case PAPER_REQUIRED -> Effect.ERROR;
            case NEEDS_HUMAN_CHECK -> Effect.WARN;
            case LEGALLY_EQUIVALENT, INFORMATION_ONLY, NO_DOCUMENT -> null;
        };
        return findings().stream().filter(f -> f.effect() == deciding).toList();
    }

    /** In which capacity the sender writes. */
    public Fact<SenderRole> senderRole() {
        return senderRole;
    }

    /** Where the message really comes from. */
    public Origin origin() {
        return origin;
    }

    /** Whether an automatic reply would reach somebody who wrote, and not a victim, a list or a machine. */
    public boolean replyAllowed() {
        return replyAllowed;
    }

    /** The From field as people read it: the sender's claim. */
    public String from() {
        return from;
    }

    /** The subject as people read it; empty where there is none or it cannot be read. */
    public String subject() {
        return subject;
    }

    /** The Message-ID field; empty where there is none. */
    public String messageId() {
        return messageId;
    }

    /** The moments at which the message was judged. */
    public Times times() {
        return times;
    }

    /** The rule sets that were applied, with the versions of their files. */
    public List<String> policies() {
        return policies;
    }

    /** Lists and services that took part, with their versions. */
    public List<String> versions() {
        return versions;
    }

    /** The laws on which the rule sets rested on the day of sending, as their provisions name them. */
    public List<Statement.LegalBasis> legalBasis() {
        return legalBasis;
    }

    /** The whole assessment in sentences, for a person. */
    public String explain(Language language) {
        return Explanation.of(this, language);
    }

    /** The whole assessment as one JSON object (RFC 8259), sentences in the language asked for. */
    public String toJson(Language language) {
        return AssessmentJson.of(this, language);
    }

    /** Leaves subject and evidence out: a log line must not hold what a message says. */
    @Override
    public String toString() {
        return "Assessment[" + outcome() + ", " + policies + "]";
    }
}
