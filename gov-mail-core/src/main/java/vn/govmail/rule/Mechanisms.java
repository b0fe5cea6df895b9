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
        LIST
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

    private static final Map<String, Mechanism> DECLARED = declare(
            mechanism(SENDER_ROLE, Subject.MESSAGE, words("in", Set.of("AGENCY", "OFFICIAL", "PUBLIC"))),
            mechanism(SENDER_KNOWN_AS, Subject.MESSAGE, words("in", Set.of("AGENCY", "OFFICIAL", "PUBLIC"))),
            mechanism(
                    SENDER_PROVIDER,
                    Subject.MESSAGE,
                    words(
                            "kinds",
                            Set.of("STATE", "OWN", "FREE", "DISPOSABLE", "ISP", "LOOKALIKE", "OTHER", "INVALID"))),
            mechanism(CARRIES_AGENCY_DOCUMENT, Subject.MESSAGE),
            mechanism(SECRECY_MARK, Subject.MESSAGE, new Parameter("marks", ParameterType.LIST, Set.of())),
            mechanism(SIZE_AT_MOST, Subject.ATTACHMENT, new Parameter("bytes", ParameterType.BYTES, Set.of())),
            mechanism(CHARACTERS_TCVN6909, Subject.TEXT),
            mechanism(
                    DOCUMENT_FORM,
                    Subject.DOCUMENT,
                    words("in", Set.of("EDITABLE", "SCAN", "BORN_DIGITAL_PDF", "IMAGE"))),
            mechanism(SIGNED_BY_UNIT, Subject.DOCUMENT),
            mechanism(SIGNATURE_CONFIRMED, Subject.DOCUMENT),
            mechanism(NO_BROKEN_SIGNATURE, Subject.DOCUMENT),
            mechanism(ORIGIN_AUTHENTIC, Subject.DOCUMENT),
            mechanism(SEAL_CONFIRMED, Subject.DOCUMENT),
            mechanism(MEETS_A_ROUTE, Subject.DOCUMENT));

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

    private static Parameter words(String name, Set<String> words) {
        return new Parameter(name, ParameterType.WORDS, words);
    }
}
