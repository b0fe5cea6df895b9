package vn.govmail.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.govmail.text.Language;

/**
 * A regulation file that cannot be used. The message names the file and the line and says what to change, for all problems
 * that were found, one in a line. A file is used whole or not at all: nothing in it is passed over.
 */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuleFileProblem[] problems;

    RuleFileException(String file, int line, Mistake mistake, Object... arguments) {
        this(new RuleFileProblem[] {new RuleFileProblem(file, line, mistake, arguments)});
    }

    private RuleFileException(RuleFileProblem... problems) {
        super(message(Language.ENGLISH, problems));
        this.problems = problems;
    }

    /** One exception for all problems of a file, in the order of its lines. */
    static RuleFileException of(List<RuleFileException> exceptions) {
        List<RuleFileProblem> all = new ArrayList<>();
        for (RuleFileException exception : exceptions) {
            for (RuleFileProblem problem : exception.problems) {
                if (!all.contains(problem)) {
                    all.add(problem);
                }
            }
        }
        all.sort(Comparator.comparingInt(RuleFileProblem::line));
        RuleFileException whole = new RuleFileException(all.toArray(new RuleFileProblem[0]));
        whole.initCause(exceptions.get(0));
        return whole;
    }

    /** All problems that were found, in the order of the lines. */
    public List<RuleFileProblem> problems() {
        return List.of(problems);
    }

    /** The file, as the caller named it. */
    public String file() {
        return problems[0].file();
    }

    /** The line of the first problem, counted from 1; -1 where it is not known. */
    public int line() {
        return problems[0].line();
    }

    /** The message in a language; that of {@link #getMessage} is English. */
    public String message(Language language) {
        return message(language, problems);
    }

    private static String message(Language language, RuleFileProblem... problems) {
        StringBuilder lines = new StringBuilder();
        for (RuleFileProblem problem : problems) {
            lines.append(lines.length() == 0 ? "" : "\n").append(problem.located(language));
        }
        return lines.toString();
    }
}
