package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;

/**
 * The RTF that Outlook keeps the words of a letter in ({@code PidTagRtfCompressed}), expanded ([MS-OXRTFCP]). Every size that the header
 * states has to be the true one, and so has the checksum; nothing is allocated for a size that the data cannot come to. Used once.
 */
final class CompressedRtf {
    private static final int HEADER = 16;
    private static final int COMPRESSED = 0x75465A4C;
    private static final int STORED = 0x414C454D;
    private static final int DICTIONARY = 4_096;
    /** Two bytes of a reference come to no more than this. */
    private static final int LONGEST_MATCH = 17;

    private static final int RATIO_FROM = 1 << 20;
    private static final int[] CHECKSUMS = checksums();

    /** With what the dictionary begins ([MS-OXRTFCP] 2.1.2.1). */
    private static final byte[] FIRST_WORDS = ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}"
                    + "{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
                    + "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
            .getBytes(StandardCharsets.US_ASCII);

    private final byte[] data;
    private final byte[] dictionary = new byte[DICTIONARY];
    private final byte[] expanded;
    private int next = FIRST_WORDS.length;
    private int length;

    private CompressedRtf(byte[] data, int size) {
        this.data = data;
        this.expanded = new byte[size];
        System.arraycopy(FIRST_WORDS, 0, dictionary, 0, FIRST_WORDS.length);
    }

    /**
     * Expands the value of the property.
     *
     * @param found is asked whether there is room for it
     * @throws ContainerException where a size, the checksum or a reference is wrong, the form is unknown, or a limit is passed
     */
    static byte[] expanded(byte[] value, ObjectList found, Limits limits) throws ContainerException {
        StreamBytes header = new StreamBytes(value);
        int size = header.place(4);
        int form = header.i32(8);
        int sum = header.i32(12);
        if (header.place(0) != value.length - 4) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        int packed = value.length - HEADER;
        if (form == STORED) {
            if (size != packed) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
            found.admit(size);
            return Arrays.copyOfRange(value, HEADER, value.length);
        }
        if (form != COMPRESSED) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        if (size > (long) packed * LONGEST_MATCH) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        if (size > RATIO_FROM && size / packed > limits.archiveRatio()) {
            throw new ContainerException(ContainerProblem.RATIO);
        }
        found.admit(size);
        if (checksum(value) != sum) {
            throw new ContainerException(ContainerProblem.CRC_MISMATCH);
        }
        return new CompressedRtf(value, size).run();
    }

    private byte[] run() throws ContainerException {
        int at = HEADER;
        while (at < data.length) {
            int control = data[at++];
            for (int bit = 0; bit < 8 && at < data.length; bit++) {
                if ((control >> bit & 1) == 0) {
                    add(data[at++]);
                    continue;
                }
                if (at + 2 > data.length) {
                    throw new ContainerException(ContainerProblem.BAD_DATA);
                }
                int offset = (data[at] & 0xFF) << 4 | (data[at + 1] & 0xFF) >> 4;
                int count = (data[at + 1] & 0x0F) + 2;
                at += 2;
                if (offset == next) {
                    return ended();
                }
                for (int i = 0; i < count; i++) {
                    add(dictionary[(offset + i) % DICTIONARY]);
                }
            }
        }
        throw new ContainerException(ContainerProblem.BAD_DATA);
    }

    private void add(byte value) throws ContainerException {
        if (length >= expanded.length) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        expanded[length++] = value;
        dictionary[next] = value;
        next = (next + 1) % DICTIONARY;
    }

    private byte[] ended() throws ContainerException {
        if (length != expanded.length) {
            throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
        }
        return expanded;
    }

    /** Like that of ZIP, but begun with zero and not inverted ([MS-OXRTFCP] 2.1.3.2). */
    private static int checksum(byte[] value) {
        int sum = 0;
        for (int i = HEADER; i < value.length; i++) {
            sum = CHECKSUMS[(sum ^ value[i]) & 0xFF] ^ sum >>> 8;
        }
        return sum;
    }

    private static int[] checksums() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ 0xEDB88320;
            }
            table[i] = sum;
        }
        return table;
    }
}
