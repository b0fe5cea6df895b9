package vn.govmail.signature;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file was not signed. {@link #problem()} says why in a way that code can act upon; the message adds a technical detail in
 * English that names no person and quotes no content and no secret.
 */
public final class SigningException extends Exception {
    private static final long serialVersionUID = 1L;
    private final SigningProblem problem;
    private final String detail;

    public SigningException(SigningProblem problem, String detail) {
        this(problem, detail, null);
    }

    public SigningException(SigningProblem problem, String detail, @Nullable Throwable cause) {
        super(problem + ": " + detail, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /** Why the file was not signed. */
    public SigningProblem problem() {
        return problem;
    }

    /** The technical detail, in English. */
    public String detail() {
        return detail;
    }
}
