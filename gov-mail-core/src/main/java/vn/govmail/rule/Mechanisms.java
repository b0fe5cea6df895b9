package vn.govmail.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The mechanisms that a rule file may name: their parameters and what they can be asked about. Declared here, whoever
 * carries them out; where no module does, the check is unknown with {@code CHECK_NOT_AVAILABLE}.
 */
public final class Mechanisms {

    /** What a parameter's value may be. */
    public enum ParameterType {
        /** A whole number of bytes greater than 0. */
        BYTES,
        /** One or more words, separated by spaces, out of a closed set. */
        WORDS,
        /** The id of a list in the same file. */
        LIST,
        /** One or more domain names, separated by spaces. */
        DOMAINS,
        /** A day: {@code 2009-01-01}. */
        DAY,
        /** The provision that the rule stands in; the file does not write it. */
        OWN_PROVISION
    }

    /**
     * A parameter of a mechanism; every parameter is required.
     *
     * @param name the attribute in the file
     * @param type what its value may be
     * @param words the closed set for {@link ParameterType#WORDS}, otherwise empty
     */
    public record Parameter(String name, ParameterType type, Set<String> words) {
        public Parameter {
            words = Set.copyOf(words);
        }

        static Parameter of(String name, ParameterType type) {
            return new Parameter(name, type, Set.of());
        }
    }

    /**
     * A mechanism.
     *
     * @param name the element in the file
     * @param subjects what it can be asked about
     * @param parameters its parameters
     */
    public record Mechanism(String name, Set<Subject> subjects, List<Parameter> parameters) {
        public Mechanism {
            subjects = Set.copyOf(subjects);
            parameters = List.copyOf(parameters);
        }
    }

    /** In which capacity the sender writes: {@code in} lists roles. */
    public static final String SENDER_ROLE = "sender-role";
    /** The sender is on record, in the address book or by the caller's word, in a capacity out of {@code in}. */
    public static final String SENDER_KNOWN_AS = "sender-known-as";
    /** Whose domain the sender uses: {@code kinds} lists provider kinds. */
    public static final String SENDER_PROVIDER = "sender-provider";
    /** The message carries a document of an agency. */
    public static final String CARRIES_AGENCY_DOCUMENT = "carries-agency-document";
    /** Some part of the message bears a secrecy mark out of {@code marks}. */
    public static final String SECRECY_MARK = "secrecy-mark";
    /** The attachment has at most {@code bytes} bytes. */
    public static final String SIZE_AT_MOST = "size-at-most";
    /** The text uses the characters of TCVN 6909:2001. */
    public static final String CHARACTERS_TCVN6909 = "characters-tcvn6909";
    /** The document's form is one of {@code in}. */
    public static final String DOCUMENT_FORM = "document-form";
    /** The document bears the valid electronic signature of the sending unit. */
    public static final String SIGNED_BY_UNIT = "signed-by-unit";
    /** The document bears the valid electronic signature of a person besides. */
    public static final String SIGNED_BY_PERSON = "signed-by-person";
    /** It came through the system in which agencies exchange documents. */
    public static final String THROUGH_DOCUMENT_SYSTEM = "through-document-system";
    /** The system that confirmed the signature works by the standard. */
    public static final String SIGNATURE_CONFIRMED = "signature-confirmed";
    /** No signature on the document is broken. */
    public static final String NO_BROKEN_SIGNATURE = "no-broken-signature";
    /** The message comes from where it says: submitted here, or authenticated and aligned. */
    public static final String ORIGIN_AUTHENTIC = "origin-authentic";
    /** A clerk confirms the head's signature and the unit's seal. */
    public static final String SEAL_CONFIRMED = "seal-confirmed";
    /** One of the regulation's routes of validity is satisfied for the document. */
    public static final String MEETS_A_ROUTE = "meets-a-route";
    /** The message was sent on this day or later. */
    public static final String SENT_SINCE = "sent-since";
    /** The message goes out from here, on the caller's word. */
    public static final String GOES_OUT = "goes-out";
    /** The message goes to somebody at all. */
    public static final String HAS_RECIPIENT = "has-recipient";
    /** Paper is issued beside the message, on the caller's word. */
    public static final String PAPER_ISSUED = "paper-issued";
    /** The caller names a place where the electronic document can be asked for. */
    public static final String CONTACT_GIVEN = "contact-given";
    /** The file is on record as an officially issued version of its document. */
    public static final String MATCHES_ISSUED = "matches-issued";
    /** Those under "Nơi nhận" get the message: {@code of} says which of them. */
    public static final String NAMED_RECIPIENTS_GET_IT = "named-recipients-get-it";
    /** The document is the draft of a legal document that a higher body is to issue. */
    public static final String LEGAL_DRAFT = "legal-draft";
    /** The document's type is one of which the provision speaks in one of these ways: {@code in}. */
    public static final String DOCUMENT_CLASS = "document-class";
    /** The sender's domain is one of {@code under} or lies below one of them. */
    public static final String SENDER_DOMAIN = "sender-domain";
    /** The sender was given a mailbox under the State's domains. */
    public static final String SENDER_HAS_STATE_MAILBOX = "sender-has-state-mailbox";
    /** The operator holds the sender's provider to be highly secure. */
    public static final String SECURE_PROVIDER = "secure-provider";
    /** The sender's agency stands at one of these levels: {@code in}. */
    public static final String SENDER_LEVEL = "sender-level";
    /** It is on record that the sender's place lacks the infrastructure. */
    public static final String LACKS_INFRASTRUCTURE = "lacks-infrastructure";
    /** It is on record that another information system takes the place of mail at the sender's. */
    public static final String OTHER_SYSTEM_IN_USE = "other-system-in-use";
    /** The message goes to a mailbox that stands for everybody in the province or in an agency. */
    public static final String GOES_TO_EVERYBODY = "goes-to-everybody";
    /** The sender may write to everybody. */
    public static final String SENDER_MAY_BROADCAST = "sender-may-broadcast";
    /** Every certificate that signed leads to a trusted authority; what is not signed has none. */
    public static final String SIGNERS_TRUSTED = "signers-trusted";

    private static final Map<String, Mechanism> DECLARED = declare(
            anywhere(SENDER_ROLE, words("in", Set.of("AGENCY", "OFFICIAL", "PUBLIC"))),
            anywhere(SENDER_KNOWN_AS, words("in", Set.of("AGENCY", "OFFICIAL", "PUBLIC"))),
            mechanism(
                    SENDER_PROVIDER,
                    Subject.MESSAGE,
                    words(
                            "kinds",
                            Set.of("STATE", "OWN", "FREE", "DISPOSABLE", "ISP", "LOOKALIKE", "OTHER", "INVALID"))),
            mechanism(CARRIES_AGENCY_DOCUMENT, Subject.MESSAGE),
            mechanism(SECRECY_MARK, Subject.MESSAGE, Parameter.of("marks", ParameterType.LIST)),
            mechanism(SIZE_AT_MOST, Subject.ATTACHMENT, Parameter.of("bytes", ParameterType.BYTES)),
            mechanism(CHARACTERS_TCVN6909, Subject.TEXT),
            mechanism(
                    DOCUMENT_FORM,
                    Subject.DOCUMENT,
                    words("in", Set.of("EDITABLE", "SCAN", "BORN_DIGITAL_PDF", "IMAGE"))),
            mechanism(SIGNED_BY_UNIT, Subject.DOCUMENT),
            mechanism(SIGNED_BY_PERSON, Subject.DOCUMENT),
            anywhere(THROUGH_DOCUMENT_SYSTEM),
            mechanism(SIGNATURE_CONFIRMED, Subject.DOCUMENT),
            mechanism(NO_BROKEN_SIGNATURE, Subject.DOCUMENT),
            mechanism(ORIGIN_AUTHENTIC, Subject.DOCUMENT),
            mechanism(SEAL_CONFIRMED, Subject.DOCUMENT),
            mechanism(MEETS_A_ROUTE, Subject.DOCUMENT),
            anywhere(SENT_SINCE, Parameter.of("day", ParameterType.DAY)),
            anywhere(GOES_OUT),
            anywhere(HAS_RECIPIENT),
            anywhere(PAPER_ISSUED),
            anywhere(CONTACT_GIVEN),
            mechanism(MATCHES_ISSUED, Subject.DOCUMENT),
            mechanism(NAMED_RECIPIENTS_GET_IT, Subject.DOCUMENT, words("of", Set.of("AGENCIES", "PERSONS"))),
            mechanism(LEGAL_DRAFT, Subject.DOCUMENT),
            mechanism(
                    DOCUMENT_CLASS,
                    Subject.DOCUMENT,
                    words("in", Set.of("MUST", "ENCOURAGED", "LISTED", "OTHER")),
                    Parameter.of("provision", ParameterType.OWN_PROVISION)),
            anywhere(SENDER_DOMAIN, Parameter.of("under", ParameterType.DOMAINS)),
            anywhere(SENDER_HAS_STATE_MAILBOX),
            anywhere(SECURE_PROVIDER),
            anywhere(
                    SENDER_LEVEL,
                    words("in", Set.of("CENTRAL", "PROVINCE", "DEPARTMENT", "DISTRICT", "COMMUNE", "OTHER"))),
            anywhere(LACKS_INFRASTRUCTURE),
            anywhere(OTHER_SYSTEM_IN_USE),
            mechanism(GOES_TO_EVERYBODY, Subject.MESSAGE),
            anywhere(SENDER_MAY_BROADCAST),
            mechanism(SIGNERS_TRUSTED, Subject.DOCUMENT));

    private Mechanisms() {}

    /** The mechanism of a name. */
    public static Optional<Mechanism> named(String name) {
        return Optional.ofNullable(DECLARED.get(name));
    }

    /** The names of all mechanisms, sorted. */
    public static List<String> names() {
        return List.copyOf(DECLARED.keySet());
    }

    private static Map<String, Mechanism> declare(Mechanism... mechanisms) {
        Map<String, Mechanism> byName = new TreeMap<>();
        for (Mechanism mechanism : mechanisms) {
            byName.put(mechanism.name(), mechanism);
        }
        return byName;
    }

    private static Mechanism mechanism(String name, Subject subject, Parameter... parameters) {
        return new Mechanism(name, Set.of(subject), List.of(parameters));
    }

    /** A mechanism about the message that documents and files may be asked about as well: it is the same for all of them. */
    private static Mechanism anywhere(String name, Parameter... parameters) {
        return new Mechanism(name, Set.of(Subject.values()), List.of(parameters));
    }

    private static Parameter words(String name, Set<String> words) {
        return new Parameter(name, ParameterType.WORDS, words);
    }
}
