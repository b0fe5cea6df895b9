package vn.govmail.text.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.text.office.LegacyFontReport.Outcome;

class LegacyFontsProperties {
    private static final String TCVN3 =
            Office.shown("Kính gửi: Sở Thông tin và Truyền thông tỉnh Đắk Nông, đề nghị thực hiện", "tcvn3-abc");
    private static final String[] WORDS = {
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:rPr>",
        "</w:rPr>",
        "<w:rPr/>",
        "<w:softHyphen/>",
        "<w:rFonts w:hAnsi=\".VnTime\"/>",
        "<w:rFonts w:hAnsiTheme='minorHAnsi'/>",
        "<a:latin typeface=\".VnTime\"/>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:rPrChange>",
        "</w:rPrChange>",
        "µ",
        "&#181;",
        "&amp;",
        "<![CDATA[§]]>",
        "<!-- > -->",
        "<?x >?>",
        TCVN3
    };

    /** Elements that need not belong together, and text between them; made well-formed by closing what is open. */
    private static String markup(Random random, int length) {
        StringBuilder xml = new StringBuilder();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        for (int i = 0; i < length; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            if (word.startsWith("</")) {
                if (open.isEmpty()) {
                    continue;
                }
                word = "</" + open.pop() + ">";
            } else if (word.matches("<[wa]:\\w+>")) {
                open.push(word.substring(1, word.length() - 1));
            }
            xml.append(word);
        }
        open.forEach(name -> xml.append("</").append(name).append('>'));
        return xml.toString();
    }

    @Property(tries = 300)
    void anyMarkupStaysWellFormed(@ForAll long seed, @ForAll @IntRange(max = 60) int length) throws IOException {
        Random random = new Random(seed);
        Office office = Office.docx(Office.p(Office.r(".VnTime", TCVN3)) + markup(random, length));
        assertThat(office.examined().outcome()).isEqualTo(Outcome.FOUND);
        byte[] converted = office.convertedBytes();
        assertThat(LegacyFonts.examine(Content.of(converted), Limits.DEFAULT).outcome())
                .isIn(Outcome.FOUND, Outcome.NOTHING_FOUND);
        assertThat(office.converted()).isNotEmpty();
    }

    @Property(tries = 300)
    void damagedBytesNeverThrow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes)
            throws IOException {
        byte[] bytes = Office.docx(Office.p(Office.r(".VnTime", TCVN3))).bytes();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        LegacyFontReport report = LegacyFonts.examine(Content.of(bytes), Limits.DEFAULT);
        assertThat(report.outcome()).isNotNull();
        if (report.outcome() == Outcome.FOUND) {
            report.writeConverted(new ByteArrayOutputStream());
        }
    }
}
