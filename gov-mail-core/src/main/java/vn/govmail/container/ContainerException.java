package vn.govmail.container;

import java.io.IOException;
import java.util.Objects;

/**
 * A container whose content is refused. Checked, and caught by every reader of the house: no caller of gov-mail sees it. An
 * {@link IOException}, so that a stream of an entry can report what it finds while it is read.
 */
public final class ContainerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ContainerProblem problem;

    /** A refusal with its reason. */
    public ContainerException(ContainerProblem problem) {
        super(problem.name());
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** A refusal with its reason and what led to it. */
    public ContainerException(ContainerProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** Why. */
    public ContainerProblem problem() {
        return problem;
    }
}
