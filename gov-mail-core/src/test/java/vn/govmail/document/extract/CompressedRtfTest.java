package vn.govmail.document.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;

class CompressedRtfTest {
    private static final int LZFU = 0x75465A4C;
    private static final String LETTER =
            "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Arial;}}\\pard K\\u237?nh g\\u7917?i\\par "
                    + "V\\u259?n ph\\u242?ng, V\\u259?n ph\\u242?ng, V\\u259?n ph\\u242?ng\\par}";

    private static String expanded(byte[] value) throws ContainerException {
        return new String(CompressedRtf.expanded(value, new ObjectList(), Limits.DEFAULT), StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] with(byte[] value, int at, int number) {
        return ByteBuffer.wrap(value.clone())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(at, number)
                .array();
    }

    private static void assertRefused(byte[] value, ContainerProblem problem) {
        assertThatThrownBy(() -> expanded(value))
                .isInstanceOfSatisfying(
                        ContainerException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    /** [MS-OXRTFCP] 4.1: words of the dictionary, and a reference back into the text. */
    @Test
    void theFirstExampleOfTheSpecificationIsExpanded() throws ContainerException {
        assertThat(expanded(hex("2d0000002b0000004c5a4675f1c5c7a7 03000a00726370673132354232 0af32068656c09002062"
                        + "7705b06c647d0a800fa0")))
                .isEqualTo("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    }

    /** [MS-OXRTFCP] 4.2: a reference that runs into what it writes. */
    @Test
    void theSecondExampleOfTheSpecificationIsExpanded() throws ContainerException {
        assertThat(expanded(hex("1a0000001c0000004c5a4675e2d44b51 41000420575 8595a0d6e7d010eb0")))
                .isEqualTo("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
    }

    @Test
    void whatWasPackedInEitherFormComesBack() throws ContainerException {
        String longer = "{\\rtf1 " + (LETTER.substring(7, 120) + '\u00E9').repeat(60) + "}";
        for (String rtf : new String[] {"", "{", LETTER, longer}) {
            assertThat(expanded(RtfPacker.packed(rtf))).isEqualTo(rtf);
            assertThat(expanded(RtfPacker.stored(rtf))).isEqualTo(rtf);
        }
        assertThat(RtfPacker.packed(longer)).hasSizeLessThan(longer.length() / 3);
    }

    @Test
    void aSizeThatIsNotTheTrueOneIsRefused() {
        byte[] packed = RtfPacker.packed(LETTER);
        byte[] stored = RtfPacker.stored(LETTER);
        for (int wrong :
                new int[] {LETTER.length() - 1, LETTER.length() + 1, 0, 16 * LETTER.length(), Integer.MAX_VALUE}) {
            assertRefused(with(packed, 4, wrong), ContainerProblem.SIZE_MISMATCH);
            assertRefused(with(stored, 4, wrong), ContainerProblem.SIZE_MISMATCH);
        }
        assertRefused(with(packed, 4, -1), ContainerProblem.BAD_HEADER);
        for (int wrong : new int[] {packed.length - 5, packed.length - 3, 0, Integer.MAX_VALUE}) {
            assertRefused(with(packed, 0, wrong), ContainerProblem.SIZE_MISMATCH);
        }
        assertRefused(Arrays.copyOf(packed, packed.length - 1), ContainerProblem.SIZE_MISMATCH);
        assertRefused(Arrays.copyOf(packed, 15), ContainerProblem.BAD_HEADER);
        assertRefused(new byte[0], ContainerProblem.BAD_HEADER);
    }

    @Test
    void aWrongChecksumAndAnUnknownFormAreRefused() {
        byte[] packed = RtfPacker.packed(LETTER);
        assertRefused(with(packed, 12, 0), ContainerProblem.CRC_MISMATCH);
        packed[40] ^= 1;
        assertRefused(packed, ContainerProblem.CRC_MISMATCH);
        assertRefused(with(packed, 8, 0x58465A4C), ContainerProblem.METHOD);
    }

    @Test
    void dataWithoutTheirEndAreRefused() {
        byte[] words = "\0{\\rtf1 }".getBytes(StandardCharsets.US_ASCII);
        assertRefused(RtfPacker.framed(words, 8, LZFU), ContainerProblem.BAD_DATA);
        assertRefused(RtfPacker.framed(new byte[] {1, 0}, 0, LZFU), ContainerProblem.BAD_DATA);
        assertRefused(RtfPacker.framed(new byte[0], 0, LZFU), ContainerProblem.BAD_DATA);
    }

    @Test
    void whatPassesALimitIsRefusedBeforeItIsExpanded() {
        byte[] run = new byte[17 * 300_000];
        Arrays.fill(run, (byte) 0xFF);
        // 17 bytes each: a reference to the place before the last byte
        assertRefused(RtfPacker.framed(run, 33 << 20, LZFU), ContainerProblem.TOO_LARGE);
        assertRefused(RtfPacker.stored("x".repeat(33 << 20)), ContainerProblem.TOO_LARGE);
        Limits strict = ratio(5);
        assertThatThrownBy(() -> CompressedRtf.expanded(
                        RtfPacker.framed(Arrays.copyOf(run, 300_000), 2 << 20, LZFU), new ObjectList(), strict))
                .isInstanceOfSatisfying(
                        ContainerException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ContainerProblem.RATIO));
    }

    private static Limits ratio(int ratio) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                d.messageBytes(),
                d.messageParts(),
                d.messageDepth(),
                d.headerBytes(),
                d.textCharacters(),
                d.archiveEntries(),
                d.archiveExpandedBytes(),
                ratio,
                d.xmlDepth(),
                d.pdfBytes(),
                d.pdfObjects(),
                d.pdfExpandedBytes(),
                d.pages(),
                d.signatures());
    }

    /** The checksum is made to fit, so that what lies behind it is reached. */
    @Test
    @Tag("slow")
    void everyMutationIsRefusedOrHasTheSizeThatItStates() {
        byte[] data = RtfPacker.packed(LETTER);
        Random random = new Random(20_261_123);
        int refused = 0;
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = Arrays.copyOfRange(data, 16, data.length - random.nextInt(3));
            for (int c = random.nextInt(3); c >= 0; c--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            int size = random.nextInt(4) == 0 ? random.nextInt(2_000) : LETTER.length();
            try {
                assertThat(expanded(RtfPacker.framed(changed, size, LZFU))).hasSize(size);
                read++;
            } catch (ContainerException e) {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(1_000);
    }
}
