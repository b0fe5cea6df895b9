package vn.govmail.naming.reorganisation;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.text.Language;

/**
 * Why a list of mergers, or a line of it, cannot be used.
 *
 * @param code what is wrong
 * @param line the line; 0 for the whole list
 * @param text what stands there, or the limit that it passes; may be empty
 */
public record MergeProblem(Code code, int line, String text) implements Serializable {

    /** What can be wrong. The names are stable codes. */
    public enum Code {
        TOO_LARGE,
        NOT_UTF8,
        TOO_MANY_LINES,
        NO_MERGER,
        CELL_UNREADABLE,
        AGENCY_MISSING,
        AGENCY_TWICE,
        NOT_AN_ADDRESS,
        DECISION_MISSING,
        DECISION_TWICE,
        KIND_UNKNOWN,
        SHORT_NAME,
        NAME
    }

    public MergeProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }

    static MergeProblem of(Code code, String text) {
        return new MergeProblem(code, 0, text);
    }

    MergeProblem inLine(int number) {
        return new MergeProblem(code, number, text);
    }

    /** The sentence about it. */
    public String message(Language language) {
        Sentences sentences = Sentences.of(MergeProblem.class, language);
        String sentence = sentences.sentence("list." + code, Map.of("text", text));
        return line == 0
                ? sentence
                : sentences.sentence("list.line", Map.of("line", Integer.toString(line), "problem", sentence));
    }
}
