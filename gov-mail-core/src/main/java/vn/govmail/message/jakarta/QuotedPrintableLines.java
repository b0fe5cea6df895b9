package vn.govmail.message.jakarta;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text as quoted-printable (RFC 2045, section 6.7), with nothing that servers on the way could change. Stateless. */
final class QuotedPrintableLines {
    private static final int LONGEST = 76;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private QuotedPrintableLines() {}

    /** Encodes; {@code text} has lines that end with CR LF. */
    static void encode(InputStream text, OutputStream out) throws IOException {
        BufferedInputStream in = new BufferedInputStream(text);
        int column = 0;
        int b = in.read();
        while (b >= 0) {
            int next = in.read();
            if (b == '\r' && next == '\n') {
                out.write('\r');
                out.write('\n');
                column = 0;
                b = in.read();
                continue;
            }
            boolean lineEnds = next < 0 || next == '\r';
            boolean plain = b > ' ' && b < 0x7F && b != '=';
            boolean blank = (b == ' ' || b == '\t') && !lineEnds;
            // a line that begins with "From " or with a full stop is changed by archives and servers
            boolean literal = (plain || blank) && !(column == 0 && (b == 'F' || b == '.'));
            int width = literal ? 1 : 3;
            if (column + width >= LONGEST) {
                out.write('=');
                out.write('\r');
                out.write('\n');
                column = 0;
                literal &= b != 'F' && b != '.';
                width = literal ? 1 : 3;
            }
            if (literal) {
                out.write(b);
            } else {
                out.write('=');
                out.write(DIGITS[b >> 4]);
                out.write(DIGITS[b & 0xF]);
            }
            column += width;
            b = next;
        }
    }
}
