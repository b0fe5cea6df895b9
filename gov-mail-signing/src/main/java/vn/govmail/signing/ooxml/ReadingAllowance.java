package vn.govmail.signing.ooxml;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.signing.ooxml.opc.OpcPackage;

/**
 * How many bytes of parts may be expanded in one verification: all of them some times, for digests of different kinds, and no more,
 * whatever references ask for. Confined to one verification.
 */
public final class ReadingAllowance {
    private static final int TIMES = 4;
    private static final long MORE = 64L << 20;

    private long left;

    /** As much as a package is worth. */
    public ReadingAllowance(OpcPackage opc) {
        long all = opc.parts().stream().mapToLong(part -> part.entry().size()).sum();
        this.left = MORE + TIMES * all;
    }

    void spend(long bytes) throws ContainerException {
        left -= bytes;
        if (left < 0) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
    }
}
