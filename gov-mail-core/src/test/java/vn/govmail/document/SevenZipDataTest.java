package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** What lies packed in 7z archives: read where the way of packing is known and within bounds, named where it is not. */
class SevenZipDataTest {
    private static final String LZMA2 = "21210118";
    private static final byte[] TEXT = IntStream.range(0, 60)
            .mapToObj(i -> "Sở " + i * i + (i % 7 == 0 ? "\0\0\0\0" : "") + (i % 50 == 0 ? "x".repeat(400) : "") + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    /** The text packed by Python's lzma. */
    private static final byte[] PACKED = Base64.getDecoder()
            .decode(
                    "4AVtANNdACm4U2nxCMwx3A0qCXJ8IBPRfd4l6lweu5G6rInfqgJDOHnT48Q7Sn1HOJaJ5ms7vaX6e9s6T0K/wMSIWNOvrZILwpUx"
                            + "ZqvTF1q1zObn7laYnNIgcdTGoi5IZ6rpwZvQNFuuGWwhMovYLRF8S55PxUQbiFniPS50As3Y22mbYkHPnzfTcntx6pWh/POqdjJe"
                            + "1zc9uO1x5MlSGpxknJs43sA85SlwNv/zO5CvAGn10i3joWw/XMVwo+2xKInUJnd7RZ+UApSAuTuGYHSGmS7Pz0+xIAAA");

    private static ArchiveContents open(byte[] archive, Limits limits) {
        return Archives.open(Content.of(archive), DetectedFormat.of(Format.SEVEN_ZIP), limits);
    }

    private static ArchiveContents open(byte[] archive) {
        return open(archive, Limits.DEFAULT);
    }

    private static byte[] bytes(ArchivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }

    /** As 7z writes numbers below 2^28. */
    private static void number(ByteArrayOutputStream out, int value) {
        byte[] low = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        out.write(0xE0 | low[3]);
        out.write(low, 0, 3);
    }

    /** One file, packed by a coder, with the size and the checksum that its header states. */
    private static byte[] archive(String coder, byte[] packed, int size, byte[] summed) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(HexFormat.of().parseHex("0104" + "060001" + "09"));
        number(header, packed.length);
        header.writeBytes(HexFormat.of().parseHex("00" + "070b0100" + coder + "0c"));
        number(header, size);
        CRC32 crc = new CRC32();
        crc.update(summed);
        header.writeBytes(HexFormat.of().parseHex("0a01"));
        header.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array());
        header.writeBytes(HexFormat.of().parseHex("0000" + "0501" + "110d00"));
        header.writeBytes("a.txt\0".getBytes(StandardCharsets.UTF_16LE));
        header.writeBytes(new byte[2]);
        return SevenZipFileTest.archive(packed, header.toByteArray());
    }

    private static byte[] one(String coder) {
        return archive("01" + coder, PACKED, TEXT.length, TEXT);
    }

    private static byte[] piece(int control, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(control);
        out.write((data.length - 1) >> 8);
        out.write(data.length - 1);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    @Test
    void lzma2IsRead() throws IOException {
        ArchiveContents contents = open(one(LZMA2));
        assertThat(contents.unread()).isEmpty();
        assertThat(bytes(contents.files().get(0))).isEqualTo(TEXT);
        assertThat(bytes(contents.files().get(0))).isEqualTo(TEXT);
    }

    @Test
    void piecesAsTheyAreStandAmongThosePackedByLzma2() throws IOException {
        byte[] plain = "Xin chào".getBytes(StandardCharsets.UTF_8);
        byte[] packed = Arrays.copyOf(PACKED, PACKED.length - 1);
        byte[] all = joined(piece(1, plain), packed, piece(2, plain), packed, new byte[1]);
        assertThat(Lzma2Decoder.decode(all, 2 * plain.length + 2 * TEXT.length))
                .isEqualTo(joined(plain, TEXT, plain, TEXT));
    }

    @Test
    void piecesThatBeginInTheMiddleOrNeverEndAreRefused() {
        byte[] plain = {1, 2, 3};
        for (byte[] damaged : new byte[][] {
            piece(2, plain),
            joined(piece(1, plain), new byte[1]),
            piece(3, plain),
            new byte[0],
            {(byte) 0x80, 0, 0, 0, 9}
        }) {
            assertThatThrownBy(() -> Lzma2Decoder.decode(damaged, 6)).isInstanceOf(ContainerException.class);
        }
    }

    @Test
    void piecesWithoutNumberAreRefused() {
        byte[] tiny = joined(piece(1, new byte[1]));
        byte[] many = new byte[tiny.length * 5_000];
        for (int i = 0; i < many.length; i += tiny.length) {
            System.arraycopy(tiny, 0, many, i, tiny.length);
        }
        assertThatThrownBy(() -> Lzma2Decoder.decode(many, 5_000))
                .isInstanceOfSatisfying(
                        ContainerException.class, e -> assertThat(e.problem()).isEqualTo(ContainerProblem.TOO_LARGE));
    }

    @Test
    void whatIsPackedInAnotherWayIsNamed() {
        // BZip2; LZMA2 behind a filter for programs; LZMA without its properties
        for (String coder : new String[] {"0103040202", "02" + "0403030103" + LZMA2 + "0100", "0103030101"}) {
            ArchiveContents contents =
                    open(coder.startsWith("02") ? filtered(coder) : archive(coder, PACKED, TEXT.length, TEXT));
            assertThat(contents.unread()).as(coder).contains(Missing.CONTENT_NOT_EXAMINED);
            assertThat(contents.unreadNames()).as(coder).containsExactly("a.txt");
        }
    }

    /** Two coders have two sizes. */
    private static byte[] filtered(String coders) {
        byte[] archive = archive(coders, PACKED, TEXT.length, TEXT);
        byte[] header = Arrays.copyOfRange(archive, 32 + PACKED.length, archive.length);
        int sizes = 9 + 5 + HexFormat.of().parseHex(coders).length;
        byte[] longer = joined(
                Arrays.copyOf(header, sizes + 5),
                Arrays.copyOfRange(header, sizes + 1, sizes + 5),
                Arrays.copyOfRange(header, sizes + 5, header.length));
        return SevenZipFileTest.archive(PACKED, longer);
    }

    @Test
    void sizesThatLieAreRefusedWhileTheDataAreRead() {
        for (int size : new int[] {TEXT.length - 1, TEXT.length + 1}) {
            ArchivedFile file =
                    open(archive("01" + LZMA2, PACKED, size, TEXT)).files().get(0);
            assertThatThrownBy(() -> bytes(file)).isInstanceOf(ContainerException.class);
            assertThatThrownBy(() -> bytes(file)).isInstanceOf(ContainerException.class);
        }
        ArchivedFile changed = open(archive("01" + LZMA2, PACKED, TEXT.length, new byte[3]))
                .files()
                .get(0);
        assertThatThrownBy(() -> bytes(changed)).isInstanceOf(ContainerException.class);
    }

    @Test
    void bombsAreNamedAndNotExpanded() {
        ArchiveContents ratio = open(archive("01" + LZMA2, PACKED, 60 << 20, TEXT));
        assertThat(ratio.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(ratio.unreadNames()).containsExactly("a.txt");
        ArchiveContents large = open(archive("01" + LZMA2, new byte[2 << 20], 65 << 20, TEXT));
        assertThat(large.unread()).contains(Missing.LIMIT_EXCEEDED);
        ArchiveContents small = open(one(LZMA2), Limits.DEFAULT.withArchiveExpandedBytes(TEXT.length - 1));
        assertThat(small.unread()).contains(Missing.LIMIT_EXCEEDED);
        assertThat(open(one(LZMA2), Limits.DEFAULT.withArchiveExpandedBytes(TEXT.length))
                        .unread())
                .isEmpty();
    }

    @Test
    void noChangeOfPackedDataIsTakenForTheDataOrEndsOtherwiseThanInARefusal() throws IOException {
        Random random = new Random(3);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = PACKED.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            ArchivedFile file = open(archive("01" + LZMA2, changed, TEXT.length, TEXT))
                    .files()
                    .get(0);
            try {
                assertThat(bytes(file)).isEqualTo(TEXT);
            } catch (ContainerException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(9_000);
    }
}
