package vn.govmail.text.office;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * How much is kept of a document until all of it has been read: one account for all its parts, whatever their format. Texts
 * count, runs without text, styles, fonts and formats: some hundred bytes each. Not thread-safe.
 */
final class TextBudget {
    /** As many as a sheet has rows, nearly. */
    static final int MOST = 1_000_000;

    private int taken;

    /** Before one more is kept. */
    void take() throws ContainerException {
        taken++;
        if (taken > MOST) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
    }
}
