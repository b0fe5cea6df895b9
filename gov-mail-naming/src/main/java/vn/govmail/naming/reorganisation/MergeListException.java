package vn.govmail.naming.reorganisation;

import java.util.ArrayList;
import java.util.List;

/** A list of mergers that cannot be used: each wrong line, and what is wrong there. */
public final class MergeListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> problems;

    MergeListException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = new ArrayList<>(problems);
    }

    /** The wrong lines, at most a hundred. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
