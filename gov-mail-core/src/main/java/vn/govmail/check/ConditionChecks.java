package vn.govmail.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.govmail.address.MailAddress;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.fact.Missing;
import vn.govmail.message.SenderConditions;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.verdict.Answer;
import vn.govmail.verdict.FindingCode;

/**
 * Under which conditions the sender uses mail. What excuses a sender has to be on record and is never guessed; what charges or
 * allows is unknown where nobody says it.
 */
final class ConditionChecks {
    /** "hộp thư điện tử với địa chỉ tên miền .gov.vn" (mục 3.b of 34/2008/CT-TTg, mục 4.b of Phú Yên's directive). */
    private static final Set<String> STATE = Set.of("gov.vn");

    private ConditionChecks() {}

    static Answer sentSince(Expression.Check parameters, Dossier dossier, Item item) {
        LocalDate day = dossier.times().daySent();
        return Answers.of(!day.isBefore(LocalDate.parse(parameters.parameter("day"))), day.toString());
    }

    static Answer domain(Expression.Check parameters, Dossier dossier, Item item) {
        Optional<MailAddress> address = dossier.sender().address();
        if (address.isEmpty()) {
            return Answers.unknown(FindingCode.SENDER_UNCLEAR, Map.of(), "From");
        }
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("domain", address.get().domain());
        arguments.put("domains", parameters.parameter("under").replace(" ", ", "));
        boolean under =
                List.of(parameters.parameter("under").split(" ", -1)).stream().anyMatch(address.get()::isUnder);
        return under
                ? new Answer.Satisfied(arguments, address.get().domain())
                : new Answer.Violated("", arguments, address.get().domain());
    }

    static Answer hasStateMailbox(Expression.Check parameters, Dossier dossier, Item item) {
        return dossier.conditions()
                .flatMap(SenderConditions::stateMailbox)
                .or(() -> dossier.sender()
                        .address()
                        .flatMap(from -> dossier.services()
                                .addressBook()
                                .givenAnotherUnder(from, STATE, dossier.times().daySent())))
                .map(given -> about(dossier, given, "state mailbox: " + given))
                .orElseGet(() -> notStated(dossier, Mechanisms.SENDER_HAS_STATE_MAILBOX));
    }

    static Answer secureProvider(Expression.Check parameters, Dossier dossier, Item item) {
        String domain = dossier.sender().classification().provider().domain();
        boolean secure = dossier.services().secureProviders().stream()
                .anyMatch(held -> domain.equals(held) || domain.endsWith("." + held));
        return about(dossier, secure, domain);
    }

    static Answer level(Expression.Check parameters, Dossier dossier, Item item) {
        List<String> wanted = List.of(parameters.parameter("in").split(" ", -1));
        return dossier.conditions()
                .flatMap(SenderConditions::level)
                .map(AgencyLevel::name)
                .map(level -> Answers.of(wanted.contains(level), level))
                .orElseGet(() -> notStated(dossier, Mechanisms.SENDER_LEVEL));
    }

    /** Never unknown: an excuse that is not on record is none. */
    static Answer lacksInfrastructure(Expression.Check parameters, Dossier dossier, Item item) {
        Optional<Boolean> suffices = dossier.conditions().flatMap(SenderConditions::infrastructure);
        return Answers.of(suffices.filter(yes -> !yes).isPresent(), "infrastructure: " + suffices);
    }

    /** Never unknown: a system that is not on record takes nobody's place. */
    static Answer otherSystem(Expression.Check parameters, Dossier dossier, Item item) {
        Optional<Boolean> inUse = dossier.conditions().flatMap(SenderConditions::otherSystem);
        return Answers.of(inUse.filter(yes -> yes).isPresent(), "other system: " + inUse);
    }

    static Answer mayBroadcast(Expression.Check parameters, Dossier dossier, Item item) {
        return dossier.conditions()
                .flatMap(SenderConditions::isAdministrator)
                .or(() -> dossier.sender().address().flatMap(from -> onRecordAsBroadcaster(from, dossier)))
                .map(is -> Answers.of(is, "administrator: " + is))
                .orElseGet(() -> notStated(dossier, Mechanisms.SENDER_MAY_BROADCAST));
    }

    /** One mailbox to which the sender may not write is enough for no, one of which nobody knows it for no answer. */
    private static Optional<Boolean> onRecordAsBroadcaster(MailAddress from, Dossier dossier) {
        List<Optional<Boolean>> answers = BroadcastCheck.addressed(dossier).stream()
                .map(everybody -> dossier.services()
                        .addressBook()
                        .mayWriteToEverybody(from, everybody, dossier.times().daySent()))
                .toList();
        if (answers.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return answers.isEmpty() || answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    /** Yes or no, for a sentence that names the sender's domain. */
    private static Answer about(Dossier dossier, boolean holds, String evidence) {
        Map<String, String> arguments =
                dossier.sender().classification().provider().arguments();
        return holds ? new Answer.Satisfied(arguments, evidence) : new Answer.Violated("", arguments, evidence);
    }

    private static Answer notStated(Dossier dossier, String what) {
        String sender = dossier.sender().address().map(Object::toString).orElse("");
        return Answers.unknown(Missing.NOT_STATED, sender.isEmpty() ? what : what + ", " + sender);
    }
}
