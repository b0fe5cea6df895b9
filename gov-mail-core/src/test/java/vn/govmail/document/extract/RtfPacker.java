package vn.govmail.document.extract;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes compressed RTF in both forms. References are found by trying every place, so that what is packed has to be short. */
public final class RtfPacker {
    private static final String FIRST_WORDS =
            "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
                    + "\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n"
                    + "\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

    private final byte[] window = new byte[4096];
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tokens = new ByteArrayOutputStream();
    private int control;
    private int count;

    private RtfPacker() {}

    /** As LZFu. */
    public static byte[] packed(String rtf) {
        byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
        return framed(new RtfPacker().run(bytes), bytes.length, 0x75465A4C);
    }

    /** As MELA. */
    public static byte[] stored(String rtf) {
        byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer value =
                ByteBuffer.wrap(framed(bytes, bytes.length, 0x414C454D)).order(ByteOrder.LITTLE_ENDIAN);
        return value.putInt(12, 0).array();
    }

    /** Data under a header whose checksum is theirs. */
    static byte[] framed(byte[] data, int size, int form) {
        ByteBuffer value = ByteBuffer.allocate(16 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        value.putInt(data.length + 12).putInt(size).putInt(form).putInt(sum(data));
        return value.put(data).array();
    }

    /** By the JDK's CRC-32, from which its start and its inversion are taken out again. */
    private static int sum(byte[] data) {
        CRC32 ofData = new CRC32();
        ofData.update(data);
        CRC32 ofZeros = new CRC32();
        ofZeros.update(new byte[data.length]);
        return (int) (ofData.getValue() ^ ofZeros.getValue());
    }

    private byte[] run(byte[] bytes) {
        byte[] first = FIRST_WORDS.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, window, 0, first.length);
        int next = first.length;
        for (int at = 0; at < bytes.length; ) {
            int length = 0;
            int offset = 0;
            for (int from = 0; from < window.length && at > 0; from++) {
                int same = same(bytes, at, from, next);
                if (same > length) {
                    length = same;
                    offset = from;
                }
            }
            if (length < 2) {
                length = 1;
                token(false, bytes[at]);
            } else {
                token(true, offset >> 4, offset << 4 | length - 2);
            }
            for (int i = 0; i < length; i++) {
                window[next] = bytes[at++];
                next = (next + 1) % window.length;
            }
        }
        token(true, next >> 4, next << 4);
        if (count > 0) {
            endOfRun();
        }
        return out.toByteArray();
    }

    /** How many bytes a reference to a place comes to, which never runs into what it writes. */
    private int same(byte[] bytes, int at, int from, int next) {
        int most = Math.min(17, bytes.length - at);
        int same = 0;
        while (same < most
                && (from + same) % window.length != next
                && window[(from + same) % window.length] == bytes[at + same]) {
            same++;
        }
        return from == next ? 0 : same;
    }

    private void token(boolean reference, int... bytes) {
        control |= reference ? 1 << count : 0;
        for (int each : bytes) {
            tokens.write(each);
        }
        count++;
        if (count == 8) {
            endOfRun();
        }
    }

    private void endOfRun() {
        out.write(control);
        out.writeBytes(tokens.toByteArray());
        tokens.reset();
        control = 0;
        count = 0;
    }
}
