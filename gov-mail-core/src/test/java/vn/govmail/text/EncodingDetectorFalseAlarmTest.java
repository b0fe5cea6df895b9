package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Words of other languages in their usual encodings: the names that the JDK has for countries, languages, currencies and months.
 * One name alone is the hardest case there is.
 */
class EncodingDetectorFalseAlarmTest {
    private static final int LINES = 60;

    static Stream<Arguments> languages() {
        return Stream.of(
                        "fr de es pt it sv da nb fi is nl ca ga:windows-1252",
                        "cs sk pl hu ro hr sl:windows-1250",
                        "cs pl hu:ISO-8859-2",
                        "et lv lt:windows-1257",
                        "tr:windows-1254",
                        "ru uk bg:windows-1251",
                        "ru:KOI8-R",
                        "el:windows-1253",
                        "he:windows-1255",
                        "ar:windows-1256",
                        "th:TIS-620",
                        "zh:GBK",
                        "zh-TW:Big5",
                        "ja:Shift_JIS",
                        "ja:EUC-JP",
                        "ko:EUC-KR",
                        "fr es de:IBM850",
                        "fr es de:x-MacRoman",
                        "fr pt cs tr ru el zh ja th:UTF-8")
                .flatMap(line -> Stream.of(line.split(":")[0].split(" "))
                        .map(language -> arguments(language, line.split(":")[1])));
    }

    private static List<String> names(String language, Charset charset) {
        Locale locale = Locale.forLanguageTag(language);
        TreeSet<String> names = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            names.add(new Locale("", country).getDisplayCountry(locale));
        }
        for (String other : Locale.getISOLanguages()) {
            names.add(new Locale(other).getDisplayLanguage(locale));
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            names.add(currency.getDisplayName(locale));
        }
        for (Month month : Month.values()) {
            names.add(month.getDisplayName(TextStyle.FULL, locale));
        }
        names.removeIf(name -> !charset.newEncoder().canEncode(name));
        return new ArrayList<>(names);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void oneNameIsHardlyEverTakenForVietnamese(String language, String charset) {
        Charset encoding = Charset.forName(charset);
        List<String> names = names(language, encoding);
        List<String> alarms = names.stream()
                .filter(name -> EncodingDetector.detect(name.getBytes(encoding)).needsRepair()
                        || EncodingDetector.detect(name).needsRepair())
                .toList();

        assertThat(names).hasSizeGreaterThan(300);
        assertThat(100.0 * alarms.size() / names.size()).as("%s", alarms).isLessThan(0.5);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void linesOfNamesNeverAre(String language, String charset) {
        Charset encoding = Charset.forName(charset);
        List<String> names = names(language, encoding);
        Random choice = new Random(20_261_121);
        for (int length : new int[] {40, 200}) {
            for (int i = 0; i < LINES; i++) {
                StringBuilder line = new StringBuilder();
                while (line.length() < length) {
                    line.append(names.get(choice.nextInt(names.size()))).append(", ");
                }
                byte[] bytes = line.toString().getBytes(encoding);
                assertThat(EncodingDetector.detect(bytes).needsRepair())
                        .as("%s", line)
                        .isFalse();
                assertThat(EncodingDetector.detect(line).needsRepair())
                        .as("%s", line)
                        .isFalse();
            }
        }
    }
}
