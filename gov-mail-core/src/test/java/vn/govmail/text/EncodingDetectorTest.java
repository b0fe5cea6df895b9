package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDetectorTest {
    private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<String> TEXTS = List.of(
            "Ủy ban nhân dân tỉnh Đắk Nông kính gửi các sở, ban, ngành, đoàn thể",
            "Về việc sử dụng hộp thư điện tử công vụ, xem https://example.gov.vn và gửi tới vanthu@example.gov.vn",
            "QUYẾT ĐỊNH VỀ VIỆC BỔ NHIỆM CÁN BỘ LÃNH ĐẠO PHÒNG",
            "Please find the file below. Đề nghị các đơn vị báo cáo trước ngày 15 tháng 8. Thank you and best regards",
            "Trời mưa to quá, chúng tôi đành ở nhà nấu cơm, kể chuyện đời xưa cho lũ trẻ nghe");

    static Stream<String> eightBit() {
        return Encodings.EIGHT_BIT.stream();
    }

    private static Charset charset(String encoding) {
        return VietnameseCharsets.named(encoding).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("eightBit")
    void sentencesAreRecoveredFromTheirBytes(String encoding) {
        for (String text : TEXTS) {
            if (charset(encoding).newEncoder().canEncode(text)) {
                byte[] bytes = text.getBytes(charset(encoding));
                Detection found = EncodingDetector.detect(bytes);
                assertThat(found.text(bytes)).as("%s", found).isEqualTo(text);
                assertThat(found.confidence()).isGreaterThan(0.8);
                assertThat(found.needsRepair()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eightBit")
    void sentencesAreRecoveredFromStringsThatShowTheirBytes(String encoding) {
        for (String text : TEXTS) {
            if (charset(encoding).newEncoder().canEncode(text)) {
                for (Charset read : List.of(LATIN_1, WINDOWS)) {
                    String shown = new String(text.getBytes(charset(encoding)), read);
                    if (!shown.contains("\uFFFD")) {
                        Detection found = EncodingDetector.detect(shown);
                        assertThat(found.text(shown))
                                .as("%s of %s", found, shown)
                                .isEqualTo(text);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eightBit")
    void savedAsUtf8AfterItWasReadAsLatin1(String encoding) {
        String text = TEXTS.get(4);
        byte[] bytes = new String(text.getBytes(charset(encoding)), LATIN_1).getBytes(StandardCharsets.UTF_8);

        Detection found = EncodingDetector.detect(bytes);

        assertThat(found.text(bytes)).as("%s", found).isEqualTo(text);
        assertThat(found.carrier()).isEqualTo("utf-8");
    }

    @ParameterizedTest
    @CsvSource({
        "V/v mêi häp giao ban c«ng t¸c th¸ng 9 n¨m 2009, tcvn3-abc, V/v mời họp giao ban công tác tháng 9 năm 2009",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, vni-windows, Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Nguy\u00adn Th\u00e1i Ng\u00f7c Duy, viscii, Nguyễn Thái Ngọc Duy",
        "Cá»™ng hÃ²a, utf-8-mojibake-cp1252, Cộng hòa",
        "Vi&#7879;t Nam, ncr, Việt Nam",
        "Nguy&#x1EC5;n V&acirc;n, ncr, Nguyễn Vân",
        "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, viqr, Cộng hòa xã hội chủ nghĩa Việt Nam"
    })
    void stringsThatShowAnotherEncodingAreRepaired(String shown, String encoding, String meant) {
        Detection found = EncodingDetector.detect(shown);

        assertThat(found.encoding()).isEqualTo(encoding);
        assertThat(found.text(shown)).isEqualTo(meant);
        assertThat(found.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void utf8ThatWasMisreadTwiceIsRepaired() {
        for (Charset read : List.of(LATIN_1, WINDOWS)) {
            String once = new String("Hải quan cửa khẩu".getBytes(StandardCharsets.UTF_8), read);
            String twice = new String(once.getBytes(StandardCharsets.UTF_8), read);
            for (String shown : List.of(once, twice)) {
                Detection found = EncodingDetector.detect(shown);
                assertThat(found.text(shown)).as("%s", found).isEqualTo("Hải quan cửa khẩu");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void unicodeIsUnicodeComposedOrNot(String name) {
        for (String text : TEXTS) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String as = Normalizer.normalize(text, form);
                byte[] bytes = as.getBytes(Charset.forName(name));
                Detection found = EncodingDetector.detect(bytes);
                assertThat(found.isUnicode()).as("%s", found).isTrue();
                assertThat(found.text(bytes)).isEqualTo(as);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le thé né dû à l'été, très tôt déjà; même où élève, façade, forêt, île, noël.",
                "Größe, Straße, über, für, müssen, können, schön, Tür, früh, Mühe, hören, Öl",
                "Não há informação; é preciso avançar às três; você, avó, pão, mãe, são, irmã, lá, já",
                "¿Cómo estás? El niño comió más; sé, té, mí, sí, aquí, allí, también, canción",
                "Þýðing á íslensku: það, við, nú, sjó, mér, þú, hús, bók, dóttir",
                "Perché è così? La città più bella, lunedì, martedì, però, virtù",
                "På en ö i ån går två små får; Århus, Øresund, blåbær, hår",
                "“Smart quotes” – he said – don’t cost €5 …",
                "© 2009 «Le Monde» ± 5° §12 ½ ¼ • µm",
                "José García",
                "François Müller, Zoë",
                "São Paulo"
            })
    void westernTextIsNoOlderVietnameseEncoding(String text) {
        assertThat(EncodingDetector.detect(text.getBytes(WINDOWS)).isKnown()).isFalse();
        assertThat(EncodingDetector.detect(text).encoding()).isEqualTo("unicode");
        assertThat(EncodingDetector.detect(text.getBytes(StandardCharsets.UTF_8))
                        .encoding())
                .isEqualTo("utf-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1250 | Příliš žluťoučký kůň úpěl ďábelské ódy",
                "ISO-8859-2 | Zażółć gęślą jaźń, pchnąć w tę łódź jeża",
                "windows-1254 | Pijamalı hasta yağız şoföre çabucak güvendi",
                "windows-1251 | Съешь же ещё этих мягких французских булок",
                "KOI8-R | Съешь же ещё этих мягких французских булок",
                "windows-1253 | Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
                "GBK | 中华人民共和国万岁，世界人民大团结万岁",
                "Big5 | 中華民國臺灣省政府公文",
                "Shift_JIS | いろはにほへと ちりぬるを わかよたれそ",
                "EUC-JP | いろはにほへと ちりぬるを わかよたれそ",
                "ISO-2022-JP | いろはにほへと ちりぬるを わかよたれそ",
                "EUC-KR | 키스의 고유조건은 입술끼리 만나야 하고",
                "TIS-620 | เป็นมนุษย์สุดประเสริฐเลิศคุณค่า"
            })
    void otherLanguagesAreNoOlderVietnameseEncoding(String charset, String text) {
        assertThat(EncodingDetector.detect(text.getBytes(Charset.forName(charset)))
                        .needsRepair())
                .isFalse();
        assertThat(EncodingDetector.detect(text).isUnicode()).isTrue();
        assertThat(EncodingDetector.detect(text.getBytes(StandardCharsets.UTF_8))
                        .encoding())
                .isEqualTo("utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ha Noi",
                "Kinh gui cac so ban nganh, de nghi bao cao truoc ngay 15.",
                "don't you think it's a.m. or i.e. o'clock? We'll see. To be. Is he? To you? No!",
                "for (int i = 0; i < n; i++) { a[i] ^= b & 0xFF; s += \"~\" + u'x'; } // e.g. o+n, a^b",
                "TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24s+a/e+o+u==",
                "AT&amp;T &lt;b&gt; caf&eacute; &#8217;tis &copy; 2009",
                "C:\\Users\\a~1\\file.txt dd/mm/yyyy add middle hidden"
            })
    void plainAsciiIsPlainAscii(String text) {
        assertThat(EncodingDetector.detect(text.getBytes(StandardCharsets.US_ASCII))
                        .encoding())
                .isEqualTo("us-ascii");
        assertThat(EncodingDetector.detect(text).isUnicode()).isTrue();
    }

    @Test
    void oneLetterOfAnOlderEncodingInsideUnicodeChangesNothing() {
        assertThat(EncodingDetector.detect("số 48/2006/Q§-BTC").encoding()).isEqualTo("unicode");
    }

    @Test
    void likelihoodConfirmsTheEncodingOfAFontAndNoOther() {
        assertThat(EncodingDetector.likelihood("Céng hßa x· héi", "tcvn3-abc")).isGreaterThan(0.99);
        assertThat(EncodingDetector.likelihood("vµ", "tcvn3-abc")).isGreaterThan(0.8);
        assertThat(EncodingDetector.likelihood("Céng hßa x· héi", "vni-windows"))
                .isLessThan(0.1);
        assertThat(EncodingDetector.likelihood("Cộng hòa", "tcvn3-abc")).isZero();
        assertThat(EncodingDetector.likelihood("Ban Giao", "tcvn3-abc")).isEqualTo(0.5);
        assertThat(EncodingDetector.likelihood("là và có", "tcvn3-abc")).isLessThan(0.1);
    }

    @Test
    void alternativesReadTheTextInAnotherWayAndAreLessLikely() {
        Detection found = EncodingDetector.detect("V/v mêi häp giao ban".getBytes(LATIN_1));

        assertThat(found.encoding()).isEqualTo("tcvn3-abc");
        assertThat(found.alternatives()).allSatisfy(other -> {
            assertThat(other.confidence()).isLessThanOrEqualTo(found.confidence());
            assertThat(other.encoding()).isNotEqualTo("tcvn3-abc");
        });
    }

    @Test
    void addressesBetweenTheWordsAreNoLettersOfAnyEncoding() {
        String text = "Tên hộp thư huyện = tên huyện@daknong.gov.vn, C:\\thư mục\\tệp~1, {xem #2}";
        for (String encoding : List.of("tcvn3-abc", "viscii", "vps", "vni-windows", "cp1258")) {
            byte[] bytes = text.getBytes(charset(encoding));
            assertThat(EncodingDetector.detect(bytes).text(bytes)).isEqualTo(text);
        }
    }

    @Test
    void bytesThatHappenToBeUtf8AreWhatTheyMeanInVietnamese() {
        byte[] viscii = "Dương Kim".getBytes(charset("viscii"));

        assertThat(UnicodeForms.utf8(viscii).isUtf8()).isTrue();
        assertThat(EncodingDetector.detect(viscii).text(viscii)).isEqualTo("Dương Kim");
    }

    @Test
    void oneDamagedByteDoesNotMakeUtf8SomethingElse() {
        byte[] bytes = TEXTS.get(0).repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;

        assertThat(EncodingDetector.detect(bytes).encoding()).isEqualTo("utf-8");
    }

    @Test
    void lettersFarInsideALongTextAreFound() {
        byte[] ascii = "Plain words of English stand here in great number, and nothing else. "
                .repeat(30_000)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] vietnamese = String.join(" ", TEXTS).repeat(4).getBytes(charset("vni-windows"));
        byte[] all = Arrays.copyOf(ascii, ascii.length + vietnamese.length);
        System.arraycopy(vietnamese, 0, all, ascii.length, vietnamese.length);

        assertThat(EncodingDetector.detect(all).encoding()).isEqualTo("vni-windows");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 7, 0x1B, 0x61, 0x80, 0xAD, 0xC3, 0xE0, 0xFF})
    void hundredMegabytesOfNoiseOrOfOneByteAreAnsweredSoon(int value) {
        byte[] bytes = new byte[100_000_000];
        if (value < 0) {
            new Random(5).nextBytes(bytes);
        } else {
            Arrays.fill(bytes, (byte) value);
        }

        Detection found = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> EncodingDetector.detect(bytes));

        assertThat(found.needsRepair()).isFalse();
    }
}
