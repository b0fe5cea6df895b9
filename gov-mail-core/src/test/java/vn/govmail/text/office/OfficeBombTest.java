package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of millions of small elements get their answer in a heap that could not hold something of each. */
@Tag("slow")
class OfficeBombTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static String outcome(int heap, String kind, String part, String around, String element, int count)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OfficeBomb.class.getName(),
                        kind,
                        part,
                        around,
                        element,
                        Integer.toString(count))
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void numbersAreNotKept() throws Exception {
        assertThat(outcome(448, "spreadsheetml.sheet", SHEET, "<x>#</x>", "<c><v>#</v></c>", 3_000_000))
                .isEqualTo("NOTHING_FOUND");
    }

    @Test
    void aMillionTextsAreReadAndOneMoreIsOverTheLimit() throws Exception {
        String text = "<c t='inlineStr'><is><t>#</t></is></c>";
        assertThat(outcome(768, "spreadsheetml.sheet", SHEET, "<x>#</x>", text, TextBudget.MOST))
                .isEqualTo("NOTHING_FOUND");
        assertThat(outcome(768, "spreadsheetml.sheet", SHEET, "<x>#</x>", text, TextBudget.MOST + 1))
                .isEqualTo("LIMIT_EXCEEDED XML_SIZE");
    }

    /** Whatever the format, and whatever it is of which something is kept. */
    @ParameterizedTest(name = "{1} {3}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "wordprocessingml.document, word/document.xml, <w:d xmlns:w='w'><w:p>#</w:p></w:d>, <w:r><w:t>#</w:t></w:r>",
                "wordprocessingml.document, word/document.xml, <w:d xmlns:w='w'><w:p>#</w:p></w:d>, <w:r w:i='#'/>",
                "wordprocessingml.document, word/styles.xml, <w:d xmlns:w='w'>#</w:d>, <w:style w:styleId='#'/>",
                "presentationml.presentation, ppt/slides/slide1.xml, <a:d xmlns:a='a'><a:p>#</a:p></a:d>, <a:r><a:t>#</a:t></a:r>",
                "presentationml.presentation, ppt/slides/slide1.xml, <d>#</d>, <sp><ph idx='#'/></sp>",
                "spreadsheetml.sheet, xl/sharedStrings.xml, <sst>#</sst>, <si><t>#</t></si>",
                "spreadsheetml.sheet, xl/styles.xml, <s><cellXfs>#</cellXfs></s>, <xf fontId='#'/>",
                "spreadsheetml.sheet, xl/comments1.xml, <x>#</x>, <comment><t>#</t></comment>",
                "application/vnd.oasis.opendocument.text, content.xml, <x><p>#</p></x>, <span>#</span>",
                "application/vnd.oasis.opendocument.text, content.xml, <x>#</x>, <style name='#'/>",
            })
    void twoMillionOfAnythingAreOverALimit(String kind, String part, String around, String element) throws Exception {
        assertThat(outcome(640, kind, part, around, element, 2_000_000)).isEqualTo("LIMIT_EXCEEDED XML_SIZE");
    }
}
