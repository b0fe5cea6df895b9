package vn.govmail.signing.xml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.govmail.signing.trust.Effort;

/** Counts what is written as work. Confined to one writing. */
final class PaidOutput extends FilterOutputStream {
    /** What it costs to write a byte beside digesting it. */
    private static final int TIMES_A_DIGEST = 3;

    private final Effort effort;

    PaidOutput(OutputStream out, Effort effort) {
        super(out);
        this.effort = effort;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        effort.read((long) TIMES_A_DIGEST * length);
        out.write(bytes, offset, length);
    }
}
