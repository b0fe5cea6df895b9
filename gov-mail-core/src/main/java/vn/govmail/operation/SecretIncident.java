package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.govmail.operation.IncidentTask.Step;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * What has to be done since a secret document was found in a mailbox, and what was done already. Each change gives a new
 * value; {@link IncidentRecord} writes one down and reads it back. Nothing of the document is in it, so that reports and
 * notices carry none of it on. The clause says "khẩn trương" and no number of hours: open steps are named with the time that
 * passed. Immutable and thread-safe.
 *
 * @see "khoản 4 Điều 12, 12/2012/QĐ-UBND"
 */
public final class SecretIncident {
    private final String id;
    private final SecretEvidence evidence;
    private final Instant found;
    private final Map<IncidentParty, String> addressees;
    private final List<IncidentTask> tasks;

    SecretIncident(
            String id,
            SecretEvidence evidence,
            Instant found,
            Map<IncidentParty, String> addressees,
            List<IncidentTask> tasks) {
        if (!id.matches("[A-Za-z0-9._/-]{1,64}")) {
            throw new IllegalArgumentException("an incident's id is 1 to 64 of A-Z a-z 0-9 . _ / -");
        }
        for (String addressee : addressees.values()) {
            if (addressee.isBlank()
                    || addressee.length() > 200
                    || addressee.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("an addressee is one line of at most 200 characters");
            }
        }
        this.id = id;
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.found = Objects.requireNonNull(found, "found");
        this.addressees = Map.copyOf(addressees);
        this.tasks = List.copyOf(tasks);
    }

    /**
     * Opens an incident.
     *
     * @param id the caller's name for it
     * @param rules the regulations; those in force on the day it was found say who is told
     * @param found when the document was found
     * @param addressees whom to tell, as far as that is known: a name, an office, an address
     */
    public static SecretIncident open(
            String id, RuleSet rules, SecretEvidence evidence, Instant found, Map<IncidentParty, String> addressees) {
        MailboxTerms terms = MailboxTerms.under(rules, WorkingCalendar.dayOf(found));
        List<IncidentTask> tasks = new ArrayList<>();
        tasks.add(IncidentTask.open(Step.QUARANTINE));
        for (IncidentParty party : IncidentParty.values()) {
            if (!terms.saying(Name.SECRET_FOUND, party.name()).isEmpty()) {
                tasks.add(IncidentTask.open(stepOf(party)));
            }
        }
        tasks.add(IncidentTask.open(Step.REMOVE));
        return new SecretIncident(id, evidence, found, addressees, tasks);
    }

    private static Step stepOf(IncidentParty party) {
        return Step.valueOf("TELL_" + party);
    }

    /** The caller's name for it. */
    public String id() {
        return id;
    }

    /** What is on record of the message. */
    public SecretEvidence evidence() {
        return evidence;
    }

    /** When the document was found. */
    public Instant found() {
        return found;
    }

    /** Whom to tell, as far as that is known. */
    public Map<IncidentParty, String> addressees() {
        return addressees;
    }

    /** The checklist. */
    public List<IncidentTask> tasks() {
        return tasks;
    }

    /** Those who have to be told, whether they were or not. */
    public List<IncidentParty> parties() {
        return List.of(IncidentParty.values()).stream()
                .filter(party -> tasks.stream().anyMatch(task -> task.step() == stepOf(party)))
                .toList();
    }

    /** What was not done yet. */
    public List<Step> open() {
        return tasks.stream()
                .filter(task -> task.done().isEmpty())
                .map(IncidentTask::step)
                .toList();
    }

    /** Whether everything was done. */
    public boolean isClosed() {
        return open().isEmpty();
    }

    /** How long after the finding a step was done; empty while it was not. */
    public Optional<Duration> tookTo(Step step) {
        return tasks.stream()
                .filter(task -> task.step() == step)
                .findFirst()
                .flatMap(IncidentTask::done)
                .map(done -> Duration.between(found, done));
    }

    /** The same with an addressee, in place of one that was known before. */
    public SecretIncident with(IncidentParty party, String addressee) {
        Map<IncidentParty, String> more = new EnumMap<>(IncidentParty.class);
        more.putAll(addressees);
        more.put(party, addressee);
        return new SecretIncident(id, evidence, found, more, tasks);
    }

    /**
     * The same with a step done.
     *
     * @param by who did it
     * @param reference the number of the report or letter; may be empty
     * @throws IllegalArgumentException if the step is not on the list, was done already, or was done before the finding
     */
    public SecretIncident done(Step step, Instant at, String by, String reference) {
        if (!open().contains(step)) {
            throw new IllegalArgumentException(step + " is not an open step of " + id);
        }
        if (at.isBefore(found)) {
            throw new IllegalArgumentException(step + " at " + at + ", before the finding at " + found);
        }
        return new SecretIncident(
                id,
                evidence,
                found,
                addressees,
                tasks.stream()
                        .map(task -> task.step() == step ? new IncidentTask(step, at, by, reference) : task)
                        .toList());
    }

    /**
     * What is to be said of it at a moment: that it happened, what is open and since when, whom nobody knows how to reach.
     *
     * @param rules the regulations to cite
     * @param now the moment
     */
    public List<Finding> findings(RuleSet rules, Instant now) {
        List<MailboxTerm> terms =
                MailboxTerms.under(rules, WorkingCalendar.dayOf(found)).all(Name.SECRET_FOUND);
        List<Finding> findings = new ArrayList<>(
                OperationCode.SECRET_RECEIVED.findings(terms, id, arguments(), "SHA-256 " + evidence.sha256()));
        long minutes = now.isAfter(found) ? Duration.between(found, now).toMinutes() : 0;
        for (Step step : open()) {
            Map<String, String> arguments =
                    Map.of("id", id, "step-phrase", "step." + step, "minutes", Long.toString(minutes));
            findings.addAll(OperationCode.INCIDENT_STEP_OPEN.findings(terms, id, arguments, step.name()));
        }
        for (IncidentParty party : parties()) {
            if (!addressees.containsKey(party)) {
                Map<String, String> arguments = Map.of("id", id, "party-phrase", "party." + party);
                findings.addAll(OperationCode.INCIDENT_ADDRESSEE_UNKNOWN.findings(terms, id, arguments, party.name()));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * The notice to somebody who has to be told: its sentences say what was found and what is asked of him, by the digest of the
     * message and its mark alone.
     *
     * @param rules the regulations to cite
     * @throws IllegalArgumentException if nobody has to tell this party
     */
    public Finding notice(IncidentParty party, RuleSet rules) {
        if (!parties().contains(party)) {
            throw new IllegalArgumentException(party + " is not told of " + id);
        }
        MailboxTerm term =
                MailboxTerms.under(rules, WorkingCalendar.dayOf(found)).saying(Name.SECRET_FOUND, party.name()).stream()
                        .findFirst()
                        .orElse(null);
        Map<String, String> arguments = new HashMap<>(arguments());
        arguments.put("party-phrase", "party." + party);
        arguments.put("request-phrase", "request." + party);
        return OperationCode.SECRET_NOTICE.finding(term, id, arguments, "SHA-256 " + evidence.sha256());
    }

    private Map<String, String> arguments() {
        return Map.of(
                "id", id,
                "mark", evidence.mark(),
                "domain", evidence.senderDomain(),
                "sha256", evidence.sha256(),
                "received", evidence.received().toString(),
                "found", found.toString(),
                "parties", parties().stream().map(IncidentParty::name).collect(Collectors.joining(", ")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretIncident i
                && id.equals(i.id)
                && evidence.equals(i.evidence)
                && found.equals(i.found)
                && addressees.equals(i.addressees)
                && tasks.equals(i.tasks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, evidence, found, addressees, tasks);
    }

    @Override
    public String toString() {
        return "SecretIncident[" + id + ", open " + open() + "]";
    }
}
