package vn.govmail.signing.xml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.govmail.signing.trust.Effort;

/** Counts what is written as something that was read before. Confined to one writing. */
final class RepeatedOutput extends FilterOutputStream {
    private final Effort effort;

    RepeatedOutput(OutputStream out, Effort effort) {
        super(out);
        this.effort = effort;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        effort.readAgain(length);
        out.write(bytes, offset, length);
    }
}
