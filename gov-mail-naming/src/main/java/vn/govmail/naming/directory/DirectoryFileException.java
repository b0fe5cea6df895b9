package vn.govmail.naming.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.text.Language;

/** A directory file that cannot be used: each wrong line, and what is wrong there. */
public final class DirectoryFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What can be wrong with a line. The names are stable codes. */
    public enum Code {
        NOT_UTF8,
        TOO_LARGE,
        COLUMNS,
        ADDRESS,
        ADDRESS_TWICE,
        ROLE,
        AGENCY_MISSING,
        AGENCY_CONTRADICTION,
        CERTIFICATE
    }

    /**
     * A wrong line.
     *
     * @param line the line, counted from 1
     * @param code what is wrong
     * @param detail the text in question
     */
    public record Problem(int line, Code code, String detail) implements java.io.Serializable {
        /** What is wrong, and where, as a sentence. */
        public String message(Language language) {
            Map<String, String> arguments = Map.of("line", String.valueOf(line), "detail", detail);
            return Sentences.of(Problem.class, language).sentence("FILE." + code, arguments);
        }

        @Override
        public String toString() {
            return "line " + line + ": " + code + " " + detail;
        }
    }

    private final java.util.ArrayList<Problem> problems;

    DirectoryFileException(String file, List<Problem> problems) {
        super(file + ": " + problems.get(0) + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""));
        this.problems = new java.util.ArrayList<>(problems);
    }

    /** What is wrong with the lines, a sentence each. */
    public String message(Language language) {
        return problems.stream().map(problem -> problem.message(language)).collect(Collectors.joining(" "));
    }

    /** The wrong lines, at most a hundred. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
