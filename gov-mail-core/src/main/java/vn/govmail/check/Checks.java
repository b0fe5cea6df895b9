package vn.govmail.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.rule.Expression;
import vn.govmail.rule.Mechanisms;
import vn.govmail.verdict.Answer;

/**
 * Which code carries out which mechanism. A mechanism without code is answered with {@link Missing#CHECK_NOT_AVAILABLE}.
 * Immutable and thread-safe.
 */
public final class Checks {
    private static final Map<String, Check> SHIPPED = Map.ofEntries(
            Map.entry(Mechanisms.SENDER_ROLE, SenderChecks::role),
            Map.entry(Mechanisms.SENDER_KNOWN_AS, SenderChecks::knownAs),
            Map.entry(Mechanisms.SENDER_PROVIDER, SenderChecks::provider),
            Map.entry(Mechanisms.CARRIES_AGENCY_DOCUMENT, SenderChecks::carriesAgencyDocument),
            Map.entry(Mechanisms.SECRECY_MARK, SecrecyCheck::ask),
            Map.entry(Mechanisms.SIZE_AT_MOST, FileChecks::sizeAtMost),
            Map.entry(Mechanisms.CHARACTERS_TCVN6909, CharacterChecks::charactersTcvn6909),
            Map.entry(Mechanisms.DOCUMENT_FORM, DocumentChecks::form),
            Map.entry(Mechanisms.SIGNED_BY_UNIT, SignatureChecks::signedByUnit),
            Map.entry(Mechanisms.SIGNED_BY_PERSON, SignatureChecks::signedByPerson),
            Map.entry(Mechanisms.THROUGH_DOCUMENT_SYSTEM, DocumentChecks::throughDocumentSystem),
            Map.entry(Mechanisms.SIGNATURE_CONFIRMED, SignatureChecks::confirmed),
            Map.entry(Mechanisms.NO_BROKEN_SIGNATURE, SignatureChecks::noneBroken),
            Map.entry(Mechanisms.ORIGIN_AUTHENTIC, DocumentChecks::originAuthentic),
            Map.entry(Mechanisms.SEAL_CONFIRMED, SealCheck::ask),
            Map.entry(Mechanisms.MEETS_A_ROUTE, DocumentChecks::meetsARoute),
            Map.entry(Mechanisms.SENT_SINCE, ConditionChecks::sentSince),
            Map.entry(Mechanisms.GOES_OUT, RecipientChecks::goesOut),
            Map.entry(Mechanisms.HAS_RECIPIENT, RecipientChecks::hasRecipient),
            Map.entry(Mechanisms.PAPER_ISSUED, RecipientChecks::paperIssued),
            Map.entry(Mechanisms.CONTACT_GIVEN, RecipientChecks::contactGiven),
            Map.entry(Mechanisms.MATCHES_ISSUED, RecipientChecks::matchesIssued),
            Map.entry(Mechanisms.NAMED_RECIPIENTS_GET_IT, RecipientChecks::namedGetIt),
            Map.entry(Mechanisms.LEGAL_DRAFT, DocumentTypeChecks::legalDraft),
            Map.entry(Mechanisms.DOCUMENT_CLASS, DocumentTypeChecks::documentClass),
            Map.entry(Mechanisms.SENDER_DOMAIN, ConditionChecks::domain),
            Map.entry(Mechanisms.SENDER_HAS_STATE_MAILBOX, ConditionChecks::hasStateMailbox),
            Map.entry(Mechanisms.SECURE_PROVIDER, ConditionChecks::secureProvider),
            Map.entry(Mechanisms.SENDER_LEVEL, ConditionChecks::level),
            Map.entry(Mechanisms.LACKS_INFRASTRUCTURE, ConditionChecks::lacksInfrastructure),
            Map.entry(Mechanisms.OTHER_SYSTEM_IN_USE, ConditionChecks::otherSystem),
            Map.entry(Mechanisms.GOES_TO_EVERYBODY, BroadcastCheck::ask),
            Map.entry(Mechanisms.SENDER_MAY_BROADCAST, ConditionChecks::mayBroadcast),
            Map.entry(Mechanisms.SIGNERS_TRUSTED, SignerTrustCheck::ask));

    private final Map<String, Check> checks;

    private Checks(Map<String, Check> checks) {
        this.checks = Map.copyOf(checks);
    }

    /** All checks that gov-mail ships. */
    public static Checks shipped() {
        return new Checks(SHIPPED);
    }

    /** The names of the mechanisms that can be carried out. */
    public Set<String> names() {
        return checks.keySet();
    }

    /** The same without one of them, as if the module that carries it out were missing. */
    public Checks without(String mechanism) {
        Map<String, Check> fewer = new HashMap<>(checks);
        fewer.remove(mechanism);
        return new Checks(fewer);
    }

    /** Answers one check; one that is missing or fails leaves the question open. */
    Answer ask(Expression.Check check, Dossier dossier, Item item) {
        Check code = checks.get(check.mechanism());
        if (code == null) {
            return Answers.unknown(Missing.CHECK_NOT_AVAILABLE, check.mechanism());
        }
        return Guard.ask(check.mechanism(), () -> Fact.known(code.ask(check, dossier, item), check.mechanism()))
                .toOptional()
                .orElseGet(() -> Answers.unknown(Missing.CHECK_FAILED, check.mechanism()));
    }
}
