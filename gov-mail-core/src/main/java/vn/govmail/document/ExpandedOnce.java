package vn.govmail.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Bytes that are expanded when they are first asked for, and then kept; damaged ones are tried once. Thread-safe. */
final class ExpandedOnce {
    private final Expansion expansion;
    private byte @Nullable [] bytes;
    private @Nullable ContainerProblem refused;

    /** Expands data to a size that was bounded before. */
    interface Expansion {
        byte[] expand() throws IOException;
    }

    ExpandedOnce(Expansion expansion) {
        this.expansion = expansion;
    }

    /**
     * All bytes, not to be changed.
     *
     * @throws ContainerException if they cannot be expanded
     */
    synchronized byte[] bytes() throws IOException {
        byte[] known = bytes;
        if (known != null) {
            return known;
        }
        ContainerProblem problem = refused;
        if (problem != null) {
            throw new ContainerException(problem);
        }
        try {
            known = expansion.expand();
        } catch (ContainerException e) {
            refused = e.problem();
            throw e;
        } catch (OutOfMemoryError e) {
            // of one large array: nothing else is lost
            refused = ContainerProblem.TOO_LARGE;
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        bytes = known;
        return known;
    }
}
