package vn.govmail.operation.report;

import org.jspecify.annotations.Nullable;
import vn.govmail.text.Language;

/** A line that is no stored record. Says what is wrong and in which field, and quotes no content. */
public final class RecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RecordProblem problem;
    private final String field;

    RecordException(RecordProblem problem, String field) {
        this(problem, field, null);
    }

    RecordException(RecordProblem problem, String field, @Nullable Throwable cause) {
        super(problem.message(field, Language.ENGLISH), cause);
        this.problem = problem;
        this.field = field;
    }

    /** What is wrong, in a language. */
    public String message(Language language) {
        return problem.message(field, language);
    }
}
