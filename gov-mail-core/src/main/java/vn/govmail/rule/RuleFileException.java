package vn.govmail.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A regulation file that cannot be used. The message names the file and the line and says what to change, for all problems
 * that were found, one in a line. A file is used whole or not at all: nothing in it is passed over.
 */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String[] problems;

    /** Makes an exception for a place in a file; {@code line} counts from 1, and is -1 where it is not known. */
    public RuleFileException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
        this.problems = new String[] {super.getMessage()};
    }

    private RuleFileException(RuleFileException first, List<String> problems) {
        super(String.join("\n", problems), first);
        this.file = first.file;
        this.line = first.line;
        this.problems = problems.toArray(new String[0]);
    }

    /** One exception for all problems of a file, in the order of its lines. */
    static RuleFileException of(List<RuleFileException> problems) {
        List<RuleFileException> ordered = problems.stream()
                .sorted(java.util.Comparator.comparingInt(RuleFileException::line))
                .toList();
        RuleFileException first = ordered.get(0);
        List<String> texts = ordered.stream()
                .flatMap(problem -> problem.problems().stream())
                .distinct()
                .collect(Collectors.toList());
        return texts.size() == 1 ? first : new RuleFileException(first, texts);
    }

    /** All problems that were found, each with file and line, in the order of the lines. */
    public List<String> problems() {
        return List.of(problems);
    }

    /** The file, as the caller named it. */
    public String file() {
        return file;
    }

    /** The line of the first problem, counted from 1; -1 where it is not known. */
    public int line() {
        return line;
    }
}
