package vn.govmail.naming;

/** A text that cannot be taken for a person's name. */
public final class InvalidNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final NameProblem.Code code;
    private final int index;

    InvalidNameException(NameProblem problem) {
        super("not a name (" + problem.code() + " at " + problem.index() + ")");
        this.code = problem.code();
        this.index = problem.index();
    }

    /** What is wrong, and where. */
    public NameProblem problem() {
        return new NameProblem(code, index);
    }
}
