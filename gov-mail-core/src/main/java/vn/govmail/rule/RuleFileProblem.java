package vn.govmail.rule;

import java.io.Serializable;
import java.util.Objects;
import vn.govmail.text.Language;

/** One thing in a rule file that has to be changed before the file can be used. Immutable. */
public final class RuleFileProblem implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final Mistake mistake;
    private final String[] arguments;

    RuleFileProblem(String file, int line, Mistake mistake, Object... arguments) {
        this.file = file;
        this.line = line;
        this.mistake = mistake;
        this.arguments = MistakenValueException.texts(arguments);
    }

    /** The file, as the caller named it. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; -1 where it is not known. */
    public int line() {
        return line;
    }

    /** What kind of mistake it is, always by the same name: {@code ATTRIBUTE_MISSING}. */
    public String code() {
        return mistake.name();
    }

    /** What is wrong and what would be right, without the place. */
    public String message(Language language) {
        return MistakeSentences.of(mistake, language, arguments);
    }

    /** File, line and {@link #message}. */
    public String located(Language language) {
        return file + ":" + line + ": " + message(language);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFileProblem that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, line, mistake);
    }

    /** As {@link #located} in English. */
    @Override
    public String toString() {
        return located(Language.ENGLISH);
    }
}
