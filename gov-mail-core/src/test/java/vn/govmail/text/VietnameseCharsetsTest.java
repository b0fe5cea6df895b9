package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseCharsetsTest {

    static Stream<Charset> charsets() {
        return VietnameseCharsets.all().stream();
    }

    private static Charset named(String name) {
        return VietnameseCharsets.named(name).orElseThrow();
    }

    private static byte[] shown(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "viscii, Nguy\u00adn Th\u00e1i Ng\u00f7c Duy, Nguyễn Thái Ngọc Duy",
        "tcvn3-abc, M« h×nh hãa vµ m« pháng, Mô hình hóa và mô phỏng",
        "vni-windows, Xin chaøo caùc baïn, Xin chào các bạn",
        "tcvn3-abc, Xin chµo tÊt c¶ mäi ng\u00adêi, Xin chào tất cả mọi người",
        "windows-1258, Viê\u00f2t Nam, Việt Nam",
        "viqr, Nguye^~n Thi. Minh Khai, Nguyễn Thị Minh Khai",
        "viqr, DDa\\`, Đa`",
        "vni-email, Nguye^~n, Nguy\u1EC5n",
        "tcvn3-2byte-upper, TO¸N TO\u0041¸N, TOáN TOÁN"
    })
    void textFromRealMailIsRead(String name, String bytes, String text) {
        assertThat(new String(shown(bytes), named(name))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viscii", "VISCII", "csviscii", "TCVN5712-1:1993", "x-viet-tcvn5712", "ABC", "cp1258", "ibm-1163"
            })
    void namesAreFoundInAnyCase(String name) {
        assertThat(VietnameseCharsets.named(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viscii", "VIQR", "x-viet-tcvn5712", "x-viet-vps", "x-viet-vni", "tcvn", "cp1163", "x-cp1258"})
    void theJdkFindsThemByTheirOwnNames(String name) {
        assertThat(Charset.forName(name)).isEqualTo(named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "cp1258", "x-IBM1129"})
    void namesOfTheJdkStayItsOwn(String name) {
        assertThat(VietnameseCharsets.encodingOf(Charset.forName(name))).isEmpty();
        assertThat(VietnameseCharsets.encodingOf(named(name))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void theJdkListsEachOfThem(Charset charset) {
        assertThat(Charset.availableCharsets()).containsEntry(charset.name(), charset);
        assertThat(named(VietnameseCharsets.encodingOf(charset).orElseThrow())).isEqualTo(charset);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void everyByteIsALetterOrReported(Charset charset) {
        for (int b = 0; b < 256; b++) {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {(byte) b});
            try {
                assertThat(charset.newDecoder().decode(one).length()).isEqualTo(1);
            } catch (CharacterCodingException e) {
                assertThat(e).isInstanceOfAny(MalformedInputException.class, UnmappableCharacterException.class);
            }
        }
    }

    /** InputStreamReader never flushes its decoder: a letter that waits for a mark would be lost. */
    @ParameterizedTest
    @MethodSource("charsets")
    void readersDoNotLoseTheLastLetter(Charset charset) throws IOException {
        for (int length : new int[] {1, 2, 8191, 8192, 8193}) {
            String text = "a".repeat(length);
            try (Reader reader = new InputStreamReader(new ByteArrayInputStream(text.getBytes(charset)), charset)) {
                StringBuilder read = new StringBuilder();
                char[] some = new char[4096];
                for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                    read.append(some, 0, n);
                }
                assertThat(read.toString()).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void charactersBeyondTheSetAreReported(Charset charset) {
        for (String foreign : new String[] {"中", "\uD83D\uDE00", "Ж"}) {
            assertThat(charset.newEncoder().canEncode(foreign)).isFalse();
            assertThatThrownBy(() -> charset.newEncoder().encode(CharBuffer.wrap(foreign)))
                    .isInstanceOf(UnmappableCharacterException.class);
        }
        assertThatThrownBy(() -> charset.newEncoder().encode(CharBuffer.wrap("a\uD83D")))
                .isInstanceOf(MalformedInputException.class);
        assertThat(new String("?".getBytes(charset), charset)).isEqualTo("?");
        assertThat(new String("a中".getBytes(charset), charset)).isEqualTo("a?");
    }

    /** RFC 1456: Vietnamese, English (composed behind a backslash only) and literal state. */
    @Test
    void statesOfViqrSayHowTheRestIsRead() {
        String bytes = "Vie^.t \\m to be. or Vi\\e^.t \\\\ \\l a^ \\e^ \\V tie^'ng \\M Vie^.t\\vVie^.t \\\\V a\\'";
        assertThat(new String(shown(bytes), named("viqr")))
                .isEqualTo("Việt  to be. or Việt \\  a^ \\e^  tiếng  Vie^.tViệt \\V a'");
        assertThat(new String(shown("\\L a'\\"), named("viqr"))).isEqualTo(" a'\\");
        assertThat(EncodingDetector.detect("\\VCo^.ng ho`a xa~ ho^.i chu? nghi~a \\Ldon't\\V Vie^.t")
                        .text("\\VCo^.ng ho`a xa~ ho^.i chu? nghi~a \\Ldon't\\V Vie^.t"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa don't Việt");
    }

    @Test
    void aTextWithSignsOfStatesComesBackAsItWas() {
        for (String text : new String[] {"C:\\Lưu\\Văn\\Mai", "\\v\\m\\l", "a\\'\\"}) {
            assertThat(new String(text.getBytes(named("viqr")), named("viqr"))).isEqualTo(text);
        }
    }

    @Test
    void aStateLastsFromOneBufferToTheNext() throws IOException {
        byte[] bytes = shown("\\L Vie^.t \\M Vi\\e^.t \\V Vie^.t".repeat(3));
        String whole = new String(bytes, named("viqr"));
        for (int size = 1; size < 12; size++) {
            ByteBuffer in = ByteBuffer.allocate(bytes.length);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            java.nio.charset.CharsetDecoder decoder = named("viqr").newDecoder();
            for (int at = 0; at < bytes.length; at += size) {
                in.put(bytes, at, Math.min(size, bytes.length - at)).flip();
                decoder.decode(in, out, at + size >= bytes.length);
                in.compact();
            }
            decoder.flush(out);
            assertThat(out.flip().toString()).isEqualTo(whole);
        }
    }

    @Test
    void aMarkWithoutItsLetterIsMalformed() {
        assertThatThrownBy(() -> named("vni").newDecoder().decode(ByteBuffer.wrap(shown("tù"))))
                .isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> named("vni-dos").newDecoder().decode(ByteBuffer.wrap(shown("\u00A0"))))
                .isInstanceOf(UnmappableCharacterException.class);
    }

    @Test
    void whatWouldBeReadBackAsAnotherLetterIsNotWritten() {
        assertThat(named("tcvn3-2byte-upper").newEncoder().canEncode("Aá")).isFalse();
        assertThat(named("tcvn3-2byte-upper").newEncoder().canEncode("Á")).isTrue();
        assertThat(named("vni-email").newEncoder().canEncode("a'")).isFalse();
        assertThat(named("windows-1258").newEncoder().canEncode("Ó\u0303")).isFalse();
        assertThat(named("windows-1258").newEncoder().canEncode("Õ\u0301")).isTrue();
        assertThat("Có gì? a. d d dd".getBytes(named("viqr"))).isEqualTo(shown("Co' gi`? a\\. d d d\\d"));
    }

    @Test
    void marksInAnyOrderAreNormalised() {
        Charset cp1258 = named("cp1258");
        assertThat(new String(shown("a\u00EC\u00F2"), cp1258))
                .isEqualTo(Normalizer.normalize("a\u0301\u0323", Normalizer.Form.NFC));
        assertThat(new String(shown("\u00EC\u00F2"), cp1258)).isEqualTo("\u0323\u0301");
        assertThat("a\u0323\u0302".getBytes(cp1258)).isEqualTo("ậ".getBytes(cp1258));
        assertThat("a\u0302\u0323".getBytes(cp1258)).isEqualTo("ậ".getBytes(cp1258));
    }

    @Test
    @Timeout(10)
    void aMillionMarksAreReadInNoTime() {
        byte[] marks = shown("a" + "\u00EC\u00F2".repeat(500_000));
        assertThat(new String(marks, named("cp1258")).length()).isBetween(marks.length - 8, marks.length);
    }

    @Test
    void setsThatSpellLettersWithAsciiSaySo() {
        for (String name :
                new String[] {"viqr", "vni-email", "isc", "bkhcm1", "vni-dos", "cp1130-ebcdic", "viscii", "vps"}) {
            assertThat(VietnameseCharsets.changesAscii(named(name))).as(name).isTrue();
        }
        for (String name : new String[] {"tcvn3-abc", "vni-windows", "cp1258", "tcvn5712-2", "vietware-x", "bkhcm2"}) {
            assertThat(VietnameseCharsets.changesAscii(named(name))).as(name).isFalse();
        }
        assertThat(VietnameseCharsets.changesAscii(StandardCharsets.UTF_8)).isFalse();
    }

    @Test
    void ignoringWhatIsUnknownLeavesTheRest() throws CharacterCodingException {
        assertThat(named("vni")
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.IGNORE)
                        .decode(ByteBuffer.wrap(shown("tùaù")))
                        .toString())
                .isEqualTo("tá");
    }
}
