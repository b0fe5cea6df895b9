package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Decodes base64 as mail carries it (RFC 2045 clause 6.8): line breaks are passed over. Other characters outside the
 * alphabet, data behind the padding, and a last group that is cut off are passed over too, and remembered as damage.
 */
final class Base64InputStream extends DecodingInputStream {
    private static final byte SKIP = -1;
    private static final byte BAD = -2;
    private static final byte PAD = -3;
    private static final byte[] VALUES = values();

    private final byte[] encoded = new byte[16 << 10];
    private int group;
    private int groupLength;
    private boolean padded;

    Base64InputStream(InputStream in) {
        super(in);
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, BAD);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['\r'] = SKIP;
        values['\n'] = SKIP;
        values[' '] = SKIP;
        values['\t'] = SKIP;
        values['='] = PAD;
        return values;
    }

    @Override
    int decode(byte[] target) throws IOException {
        int produced = 0;
        while (produced == 0) {
            int count = in.read(encoded);
            if (count < 0) {
                return endOfData(target);
            }
            produced = decodeBlock(count, target);
        }
        return produced;
    }

    private int decodeBlock(int count, byte[] target) {
        int produced = 0;
        for (int i = 0; i < count; i++) {
            byte value = VALUES[encoded[i] & 0xFF];
            if (value >= 0) {
                if (padded) {
                    damaged();
                    continue;
                }
                group = (group << 6) | value;
                if (++groupLength == 4) {
                    target[produced++] = (byte) (group >> 16);
                    target[produced++] = (byte) (group >> 8);
                    target[produced++] = (byte) group;
                    group = 0;
                    groupLength = 0;
                }
            } else if (value == PAD) {
                produced = atPadding(target, produced);
            } else if (value == BAD) {
                damaged();
            }
        }
        return produced;
    }

    private int atPadding(byte[] target, int alreadyProduced) {
        int produced = alreadyProduced;
        if (!padded && groupLength >= 2) {
            produced = lastGroup(target, produced);
        } else if (!padded) {
            damaged();
        }
        padded = true;
        return produced;
    }

    private int lastGroup(byte[] target, int alreadyProduced) {
        int produced = alreadyProduced;
        if (groupLength == 2) {
            target[produced++] = (byte) (group >> 4);
        } else if (groupLength == 3) {
            target[produced++] = (byte) (group >> 10);
            target[produced++] = (byte) (group >> 2);
        }
        groupLength = 0;
        group = 0;
        return produced;
    }

    private int endOfData(byte[] target) {
        if (groupLength == 0) {
            return -1;
        }
        damaged();
        int produced = lastGroup(target, 0);
        return produced == 0 ? -1 : produced;
    }
}
