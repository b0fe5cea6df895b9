package vn.govmail.naming.intake;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Observation;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/**
 * Something that was found about a row or a file: by the import itself ({@link ImportCode}), about the name and its address
 * ({@link vn.govmail.naming.NamingCode}), or by the directory ({@link vn.govmail.naming.directory.DirectoryCode}). Immutable.
 */
public final class ImportFinding {
    private final String code;
    private final Effect effect;
    private final Map<String, String> arguments;
    private final @Nullable Provision provision;
    private final @Nullable Observation observed;

    private ImportFinding(
            String code,
            Effect effect,
            Map<String, String> arguments,
            @Nullable Provision provision,
            @Nullable Observation observed) {
        this.code = code;
        this.effect = effect;
        this.arguments = Map.copyOf(arguments);
        this.provision = provision;
        this.observed = observed;
    }

    static ImportFinding of(ImportCode code, Map<String, String> arguments) {
        return new ImportFinding(code.name(), code.effect(), arguments, null, null);
    }

    static ImportFinding of(Observation finding) {
        return new ImportFinding(
                finding.code().name(), finding.effect(), finding.arguments(), finding.provisionOrNull(), finding);
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** How much it weighs. */
    public Effect effect() {
        return effect;
    }

    /** What the sentences are made with. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /** The provision that it rests on; empty where it is a matter of technique. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provision);
    }

    /** What was found, as a sentence. */
    public String message(Language language) {
        return observed == null ? own(".message", language) : observed.message(language);
    }

    /** What to do about it, as a sentence. */
    public String advice(Language language) {
        return observed == null ? own(".advice", language) : observed.advice(language);
    }

    private String own(String kind, Language language) {
        return Sentences.of(ImportFinding.class, language).sentence(code + kind, arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportFinding that
                && code.equals(that.code)
                && effect == that.effect
                && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, arguments);
    }

    @Override
    public String toString() {
        return code + " " + arguments;
    }
}
