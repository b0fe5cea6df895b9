package vn.govmail.text.office;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** How many texts of a workbook are kept until all have been read: some hundred bytes each. Not thread-safe. */
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
