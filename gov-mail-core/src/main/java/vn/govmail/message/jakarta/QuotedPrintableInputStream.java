package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes quoted-printable (RFC 2045 clause 6.7). An equals sign that does not begin an escape or a soft line break stays as
 * it is and is remembered as damage.
 */
final class QuotedPrintableInputStream extends DecodingInputStream {
    private final byte[] encoded = new byte[16 << 10];
    /** Bytes after an equals sign that did not fit into the block before. */
    private int pending;

    private int first;

    QuotedPrintableInputStream(InputStream in) {
        super(in);
    }

    @Override
    int decode(byte[] target) throws IOException {
        int produced = 0;
        while (produced == 0) {
            int count = in.read(encoded);
            if (count < 0) {
                return endOfData(target);
            }
            for (int i = 0; i < count; i++) {
                produced = decodeByte(encoded[i], target, produced);
            }
        }
        return produced;
    }

    private int decodeByte(byte b, byte[] target, int alreadyProduced) {
        int produced = alreadyProduced;
        if (pending == 0) {
            if (b == '=') {
                pending = 1;
            } else {
                target[produced++] = b;
            }
        } else if (pending == 1) {
            produced = afterEquals(b, target, produced);
        } else {
            pending = 0;
            int high = Character.digit(first, 16);
            int low = Character.digit(b, 16);
            if (low >= 0) {
                target[produced++] = (byte) ((high << 4) | low);
            } else {
                damaged();
                target[produced++] = '=';
                target[produced++] = (byte) first;
                target[produced++] = b;
            }
        }
        return produced;
    }

    private int afterEquals(byte b, byte[] target, int alreadyProduced) {
        int produced = alreadyProduced;
        if (b == '\n') {
            pending = 0;
        } else if (b == '\r' || b == ' ' || b == '\t') {
            // white space that a gateway left before the line break
            pending = 1;
        } else if (Character.digit(b, 16) >= 0) {
            first = b;
            pending = 2;
        } else {
            damaged();
            pending = 0;
            target[produced++] = '=';
            target[produced++] = b;
        }
        return produced;
    }

    private int endOfData(byte[] target) {
        if (pending == 2) {
            damaged();
            pending = 0;
            target[0] = '=';
            target[1] = (byte) first;
            return 2;
        }
        return -1;
    }
}
