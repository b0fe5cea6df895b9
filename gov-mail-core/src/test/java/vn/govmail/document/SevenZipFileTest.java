package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import vn.govmail.container.ContainerException;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

class SevenZipFileTest {
    /** Three files packed by LZMA, their header too: hoso/QD-15.pdf.exe, TỐI MẬT.docx, a.txt. Packed by Python's lzma. */
    static final byte[] PACKED = Base64.getDecoder()
            .decode(
                    "N3q8ryccAAT+RIiPrAAAAAAAAAAhAAAAAAAAAHgyibwANBvKzbBFt3trEGqgVw3SZll3eAm0ZmSil531acdjDZZgc4zK/ABwNT3wYOUL"
                            + "//6HEAAAAIEzB64P0S47sKCQoHew/pOH4awj8RstHSvWn+eb4fGrg0Uj5G6s+oCzWYvtztAfdjkr3mB9BWkaV/GRKbiusw6V2WD9HfCbUWbJ"
                            + "ZEda/fuc0to4iF4vyJfFrB+8y/qp6tt8f+CeFcmpIGDW6oSAYgELoP+4icAAFwYzAQl5AAcLAQABIwMBAQVdAAABAAyAgwoBG8NdPwAA");

    private static ArchiveContents open(byte[] archive) {
        Content content = Content.of(archive);
        return Archives.open(content, FormatDetector.examine(content, "a.7z", Limits.DEFAULT), Limits.DEFAULT);
    }

    private static String text(ArchivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** An archive with a header as it is. */
    static byte[] archive(byte[] data, byte[] header) {
        ByteBuffer start = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(data.length).putLong(header.length).putInt((int) crc(header));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("377abcaf271c0004"));
        out.writeBytes(bytes((int) crc(start.array())));
        out.writeBytes(start.array());
        out.writeBytes(data);
        out.writeBytes(header);
        return out.toByteArray();
    }

    /** Two files, the second empty, and a folder, in one folder of data that a coder packed. */
    static byte[] twoFiles(String coder, String first) {
        byte[] data = first.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        String size = HexFormat.of().toHexDigits((byte) data.length);
        String streams = "01" + "04" + "060001" + "09" + size + "00" + "070b0100" + "01" + coder + "0c" + size + "00"
                + "08" + "0a01" + HexFormat.of().formatHex(bytes((int) crc(data))) + "00" + "00";
        header.writeBytes(HexFormat.of().parseHex(streams));
        byte[] names = "hồ sơ/a.txt\0b.txt\0thư mục\0".getBytes(StandardCharsets.UTF_16LE);
        header.writeBytes(HexFormat.of().parseHex("0503" + "0e0160" + "0f0180" + "11"));
        header.write(names.length + 1);
        header.write(0);
        header.writeBytes(names);
        header.writeBytes(new byte[2]);
        return archive(data, header.toByteArray());
    }

    @Test
    void filesThatAreStoredCanBeRead() throws IOException {
        ArchiveContents contents = open(twoFiles("0100", "Xin chào"));

        assertThat(contents.unread()).isEmpty();
        assertThat(contents.files()).extracting(ArchivedFile::path).containsExactly("hồ sơ/a.txt", "b.txt");
        assertThat(text(contents.files().get(0))).isEqualTo("Xin chào");
        assertThat(contents.files().get(1).content().sizeInBytes()).isZero();
    }

    @Test
    void filesPackedTogetherByLzmaAreReadEachFromItsPlace() throws IOException {
        ArchiveContents contents = open(PACKED);

        assertThat(contents.unread()).isEmpty();
        assertThat(contents.files())
                .extracting(ArchivedFile::path)
                .containsExactly("hoso/QD-15.pdf.exe", "TỐI MẬT.docx", "a.txt");
        for (ArchivedFile file : contents.files()) {
            // each of them holds its own name
            assertThat(text(file)).isEqualTo(file.path());
        }
    }

    @Test
    void filesBehindAPasswordAreNamed() {
        ArchiveContents contents = open(twoFiles("0406f10701", "Xin chào"));

        assertThat(contents.unread()).contains(Missing.PASSWORD_REQUIRED);
        assertThat(contents.unreadNames()).containsExactly("hồ sơ/a.txt");
    }

    @Test
    void namesPackedOtherwiseAreSaidToBeUnread() {
        // BZip2, then AES
        for (String coder : new String[] {"03040202", "0406f10701"}) {
            byte[] header =
                    HexFormat.of().parseHex("17" + "060001" + "090800" + "070b0100" + "01" + coder + "0c08" + "0000");
            ArchiveContents contents = open(archive(new byte[8], header));
            assertThat(contents.detail()).isEqualTo("7z, names too");
            assertThat(contents.unread())
                    .contains(coder.startsWith("04") ? Missing.PASSWORD_REQUIRED : Missing.CONTENT_NOT_EXAMINED);
        }
    }

    @Test
    void dataThatWereChangedAreRefusedWhileTheyAreRead() {
        byte[] archive = twoFiles("0100", "Xin chào");
        archive[32] ^= 1;
        ArchivedFile file = open(archive).files().get(0);
        assertThatThrownBy(() -> text(file)).isInstanceOf(ContainerException.class);
    }

    @Test
    void headersThatLieAreMalformed() {
        byte[] changed = PACKED.clone();
        changed[PACKED.length - 5] ^= 1;
        assertThat(open(changed).unread()).contains(Missing.MALFORMED);
        byte[] outside = HexFormat.of()
                .parseHex("01" + "04" + "060001" + "09c0ffff00" + "070b0100" + "010100" + "0cc0ffff00" + "00" + "0501"
                        + "110500610000000000");
        assertThat(open(archive(new byte[4], outside)).unread()).contains(Missing.MALFORMED);
        byte[] many = HexFormat.of().parseHex("01" + "05" + "f0ffffffff" + "00" + "00");
        assertThat(open(archive(new byte[0], many)).unread()).contains(Missing.LIMIT_EXCEEDED);
        byte[] longer = java.util.Arrays.copyOf(PACKED, PACKED.length + 1);
        assertThat(open(longer).detail()).isEqualTo("7z, data after the end");
    }

    @Test
    void anArchiveOfNothingHoldsNothing() {
        assertThat(open(archive(new byte[0], new byte[0]))).isEqualTo(ArchiveContents.of(java.util.List.of()));
    }

    @Test
    void noChangeOfHeadersEndsInAnExceptionWhereTheirChecksumsFit() throws IOException {
        byte[] whole = twoFiles("0100", "Xin chào");
        byte[] data = java.util.Arrays.copyOfRange(whole, 32, 41);
        byte[] header = java.util.Arrays.copyOfRange(whole, 41, whole.length);
        byte[] packed = java.util.Arrays.copyOfRange(PACKED, 32, PACKED.length - 33);
        byte[] packedHeader = java.util.Arrays.copyOfRange(PACKED, PACKED.length - 33, PACKED.length);
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = (i % 2 == 0 ? header : packedHeader).clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            byte[] archive = archive(i % 2 == 0 ? data : packed, changed);
            for (ArchivedFile file : open(archive).files()) {
                assertThat(file.content().sizeInBytes()).isLessThanOrEqualTo(1 << 20);
                assertThat(lengthUnlessRefused(file))
                        .isLessThanOrEqualTo(file.content().sizeInBytes());
            }
        }
    }

    private static long lengthUnlessRefused(ArchivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ContainerException e) {
            return 0;
        }
    }

    @Test
    void lzmaOfAnythingIsBoundedByItsSize() throws IOException {
        byte[] packed = java.util.Arrays.copyOfRange(PACKED, 32 + 32, PACKED.length - 33);
        LzmaProperties properties = LzmaProperties.of(HexFormat.of().parseHex("5d00000100"));
        int refused = 0;
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = packed.clone();
            changed[5 + random.nextInt(changed.length - 5)] = (byte) random.nextInt(256);
            try {
                assertThat(LzmaDecoder.decode(changed, properties, 500)).hasSize(500);
            } catch (ContainerException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void lettersAndRepetitionsOfLzmaAreExpanded() throws IOException {
        byte[] packed = Base64.getDecoder()
                .decode(
                        "ACm4U2nxCMwx3A0qCXJ8IBPRfd4l6lweu5G6rInfqgJDOHnT48Q7Sn1HOJaJ5ms7vaX6e9s6T0K/wMSIWNOvrZILwpUxZqvTF1q1"
                                + "zObn7laYnNIgcdTGoi5IZ6rpwZvQNFuuGWwhMovYLRF8S55PxUQbiFniPS50As3Y22mbYkHPnzfTcntx6pWh/POqdjJe1zc9uO1x"
                                + "5MlSGpxknJs43sA85SlwNv/zO5CvAGn10i3joWw/XMVwo+2xKInUJnd7RZ+UApSAuTuGYHSGmS7RHRgICKxmMPTKctPjKB3AKIZV"
                                + "hJTncnQoyiEGESAAXrnqmZcQnK14s7smNzV93n753WjyS9BPh9ksYAozsPPo8EpzR8F9Syri6H9Cas0sYtUwShLZgmguwsoql1J5"
                                + "0YutSxK6eGQMUNa2ZWuJbNxJyhz0n5mg7G9IDtjhv2yUkFMjNq6kUv4C50FGgiqtVsgemDEcQ311QqXojz4DU3Rwsv3V4QuSUOhk"
                                + "4HfLH2zOr19L89LUt6azDBMdW8ZgCpZzFjxyBQ3qcnxdGan6a6ksiBl1vlhSc5SSk8VsIiMYNu411lOpm+oAgXp3AiXwkVAuWkVk"
                                + "IgDF45mpiq5CTOiE8ZtLz9EJJB61q/RgscKXWLmxBEiPgF2k2Po/LRz3dm+0b7vHTiRiXPm2p8+bvZaliq8TRBR3p90Giqr5jYKI"
                                + "HqqpwhxLZugmeAEyZ/x9MWiG5DuE5kj4jOBs/UA3u41PxtbVBOKE9j073ewIudndvz4EUitiXq/vjfCstiq6zJCEb9UT6x4ayrsR"
                                + "ibYHcCCFRj1xb2Eugcz1PFcwdq3xX1OQmpMC65kjv1kdEbjEj+hblG3K4Yf6W66RP0IocsqUDDGHc2HwCyfzSNTPwpNCXIcFB4l1"
                                + "h5fME/pa/oTvpbFaKS7OukbnNNqOCYVJOc8tcoAxUsXWwVFmTjS8XGNU5iC/kVXooYHX8+LfIZ+VB4yssqZZTZFCYEKR0lLOghrK"
                                + "+3Dupt1sW50YnuXTPxEk/gPfzGo1gFpASmGPmC9WU7XTUu11T9LzVmJy18RuaWfkVlmiMP/fHKXq");
        String expected = IntStream.range(0, 300)
                .mapToObj(i ->
                        "Sở " + i * i + (i % 7 == 0 ? "\0\0\0\0" : "") + (i % 50 == 0 ? "x".repeat(400) : "") + "\n")
                .collect(Collectors.joining());
        byte[] bytes = expected.getBytes(StandardCharsets.UTF_8);

        LzmaProperties properties = LzmaProperties.of(HexFormat.of().parseHex("5d00000100"));
        assertThat(LzmaDecoder.decode(packed, properties, bytes.length)).isEqualTo(bytes);
    }
}
