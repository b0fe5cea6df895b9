package vn.govmail.signing.cms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.BlockInputStream;

/**
 * Undoes the textual encoding of CMS (RFC 7468, section 8 and 9), strictly: nothing but the lines of the armour, Base64 and white
 * space. Bare Base64 is taken too. Confined to one reading.
 */
final class ArmourInputStream extends BlockInputStream {
    private static final int LONGEST_LINE = 1 << 16;
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    private final InputStream in;
    private final StringBuilder digits = new StringBuilder();
    private byte[] decoded = {};
    private int at;
    private String label = "";
    private boolean begun;
    private boolean ended;

    ArmourInputStream(InputStream in) {
        super();
        this.in = new BufferedInputStream(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == decoded.length) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, decoded.length - at);
        System.arraycopy(decoded, at, target, offset, count);
        at += count;
        return count;
    }

    private void fill() throws IOException {
        String line = line();
        at = 0;
        decoded = new byte[0];
        if (line == null) {
            ended = true;
            if (!label.isEmpty()) {
                throw new MalformedBerException("armour without its last line");
            }
            take(digits.length());
        } else if (!begun && line.startsWith(BEGIN)) {
            begun = true;
            label = line.substring(BEGIN.length());
        } else if (!label.isEmpty() && line.equals(END + label)) {
            take(digits.length());
            ended = true;
            expectNothingMore();
        } else {
            begun |= !line.isEmpty();
            digits.append(line);
            take(digits.length() & ~3);
        }
    }

    private void take(int count) throws MalformedBerException {
        try {
            decoded = Base64.getDecoder().decode(digits.substring(0, count));
            digits.delete(0, count);
        } catch (IllegalArgumentException e) {
            throw new MalformedBerException("no Base64");
        }
    }

    private void expectNothingMore() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (!line.isEmpty()) {
                throw new MalformedBerException("more behind the armour");
            }
        }
    }

    /** The next line without white space at its ends; null at the end. */
    private @Nullable String line() throws IOException {
        byte[] bytes = new byte[128];
        int length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (length == LONGEST_LINE) {
                // Base64 without line ends: handed on in stretches
                in.reset();
                break;
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length] = (byte) b;
            length++;
            in.mark(1);
            b = in.read();
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
