package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workbooks of millions of small elements need no more memory than their text. */
@Tag("slow")
class SheetBombTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static String outcome(int heap, String part, String element, int count)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SheetBomb.class.getName(),
                        part,
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
        assertThat(outcome(768, SHEET, "<c><v>#</v></c>", 3_000_000)).isEqualTo("NOTHING_FOUND");
    }
}
