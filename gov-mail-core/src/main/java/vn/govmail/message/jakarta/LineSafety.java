package vn.govmail.message.jakarta;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whether a body survives every mail server as it stands (RFC 5321, section 4.5.3.1; RFC 8551, section 3.1.3). Immutable. */
final class LineSafety {
    private static final int LONGEST_LINE = 998;
    private static final String ENVELOPE = "From ";

    private boolean safe = true;
    private boolean zeros;
    private int column;
    private int last = '\n';
    private boolean envelope = true;

    LineSafety(RawSource source, MimeEntity entity) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(entity.bodyStart(), entity.bodyEnd()))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                look(b);
            }
        }
        safe &= last != ' ' && last != '\t' && last != '\r';
    }

    private void look(int b) {
        if (b == '\n') {
            safe &= last != ' ' && last != '\t';
            column = 0;
            envelope = true;
        } else if (b == '\r') {
            safe &= last != ' ' && last != '\t' && last != '\r';
            last = b;
            return;
        } else {
            envelope &= column < ENVELOPE.length() && ENVELOPE.charAt(column) == b;
            column++;
            // archives put a sign before such lines
            boolean mangled = envelope && column == ENVELOPE.length();
            safe &= b < 0x80 && b > 0 && last != '\r' && column <= LONGEST_LINE && !mangled;
            zeros |= b == 0;
        }
        last = b;
    }

    /** Whether lines and octets are such as none will change. */
    boolean isSafe() {
        return safe;
    }

    /** Whether there are octets that no text has. */
    boolean hasZeros() {
        return zeros;
    }
}
