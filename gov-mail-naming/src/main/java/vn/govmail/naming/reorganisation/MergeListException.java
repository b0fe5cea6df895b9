package vn.govmail.naming.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.govmail.text.Language;

/** A list of mergers that cannot be used: each wrong line, and what is wrong there. */
public final class MergeListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<MergeProblem> problems;

    MergeListException(List<MergeProblem> problems) {
        super(text(problems, Language.ENGLISH));
        this.problems = new ArrayList<>(problems);
    }

    /** The wrong lines, at most a hundred. */
    public List<MergeProblem> problems() {
        return List.copyOf(problems);
    }

    /** All problems in a language, in one line. */
    public String message(Language language) {
        return text(problems, language);
    }

    private static String text(List<MergeProblem> problems, Language language) {
        return problems.stream().map(problem -> problem.message(language)).collect(Collectors.joining("; "));
    }
}
