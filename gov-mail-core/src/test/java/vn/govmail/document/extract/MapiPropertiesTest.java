package vn.govmail.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MapiPropertiesTest {
    private static final String GUID = "00".repeat(16);

    /** Of every shape: a number, a truth, a time, a named one by number and by name, many numbers, texts, bytes, an object. */
    private static final byte[] LIST = hex("0A000000"
            + "0300 1700 01000000"
            + "0B00 1B0E 01000000"
            + "4000 3900 0102030405060708"
            + "0300 0180" + GUID + "00000000 01850000 05000000"
            + "1E00 0280" + GUID + "01000000 06000000 610062000000 0000 01000000 02000000 78000000"
            + "0310 0011 02000000 01000000 02000000"
            + "1F00 3700 01000000 06000000 AC1E54000000 0000"
            + "1E00 0010 01000000 03000000 616200 00"
            + "0211 0910 02000000 01000000 2A000000 02000000 2B2C0000"
            + "0D00 0137 01000000 13000000" + GUID + "01020300");

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    @Test
    void propertiesOfEveryShapeAreFollowed() {
        MapiProperties list = MapiProperties.of(LIST);
        assertThat(list.isWhole()).isTrue();
        assertThat(list.text(0x37)).contains("ẬT");
        assertThat(list.texts(0x1000)).containsExactly("ab");
        assertThat(list.text(0x17)).isEmpty();
        assertThat(list.object(0x3701))
                .hasValueSatisfying(
                        place -> assertThat(Arrays.copyOfRange(LIST, place.at(), place.at() + place.length()))
                                .containsExactly(1, 2, 3));
        assertThat(list.binary(0x3701)).isEmpty();
        assertThat(list.values(0x37)).containsExactly("ẬT".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsCutOffOrGoesOnIsSaid() {
        for (int length = 1; length < LIST.length; length++) {
            assertThat(MapiProperties.of(Arrays.copyOf(LIST, length)).isWhole()).isFalse();
        }
        assertThat(MapiProperties.of(Arrays.copyOf(LIST, LIST.length + 1)).isWhole())
                .isFalse();
        assertThat(MapiProperties.of(Arrays.copyOf(LIST, LIST.length - 4)).text(0x37))
                .contains("ẬT");
        assertThat(MapiProperties.NONE.isWhole()).isTrue();
    }

    @Test
    void countsAndSizesThatLieAreRefused() {
        assertThat(MapiProperties.of(hex("FFFFFF7F")).isWhole()).isFalse();
        assertThat(MapiProperties.of(hex("FFFFFFFF")).isWhole()).isFalse();
        assertThat(MapiProperties.of(hex("01000000 1E000010 01000000 FFFFFF7F 61000000"))
                        .isWhole())
                .isFalse();
        assertThat(MapiProperties.of(hex("01000000 1E000010 FFFFFF7F 01000000 61000000"))
                        .isWhole())
                .isFalse();
        assertThat(MapiProperties.of(hex("01000000 77000010 01000000")).isWhole())
                .isFalse();
        assertThat(MapiProperties.of(hex("01000000 02010910 00000000")).isWhole())
                .isFalse();
        byte[] many = Arrays.copyOf(hex("01000000 1E100010 FFFF0000"), 12 + 4 * 0xFFFF);
        assertThat(MapiProperties.of(many).isWhole()).isFalse();
        assertThat(MapiProperties.of(many).texts(0x1000)).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    @Tag("slow")
    void everyMutationIsAnsweredWithinTheList() {
        Random random = new Random(11);
        int whole = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = LIST.clone();
            for (int c = random.nextInt(3); c >= 0; c--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            MapiProperties list = MapiProperties.of(changed);
            whole += list.isWhole() ? 1 : 0;
            list.object(0x3701).ifPresent(place -> {
                assertThat(place.at()).isPositive();
                assertThat(place.length()).isBetween(0, LIST.length - place.at());
            });
            assertThat(list.values(0x1009)).allMatch(value -> value.length <= LIST.length);
            assertThat(list.texts(0x1000)).allMatch(text -> text.length() <= LIST.length);
        }
        assertThat(whole).isBetween(1, 9_999);
    }
}
