package vn.govmail.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLineTest {
    private static final TextStyle BOLD = new TextStyle("Times New Roman", 13, true, false, 0);

    private static TextRun run(String text, Visibility visibility) {
        return new TextRun(text, visibility == Visibility.SHOWN ? BOLD : TextStyle.PLAIN, visibility, null);
    }

    private static TextLine line(TextRun... runs) {
        return new TextLine(TextArea.BODY, 1, null, null, Alignment.CENTER, List.of(runs));
    }

    @Test
    void aLineSaysWhatIsSeenAndWhatAPictureShows() {
        TextLine line = line(
                run("Số: ", Visibility.SHOWN),
                run("14", Visibility.DELETED),
                run("15", Visibility.NOT_PAINTED),
                run(" DOCPROPERTY ", Visibility.FIELD_CODE),
                run("/QĐ", Visibility.SHOWN));
        assertThat(line.text()).isEqualTo("Số: 15/QĐ");
        assertThat(line.style()).isEqualTo(BOLD);
    }

    @Test
    void hiddenTextIsGivenApartAndFieldCodesAreNone() {
        DocumentText text = new DocumentText(List.of(
                line(run("thấy", Visibility.SHOWN), run("ẩn", Visibility.HIDDEN)),
                line(run("PAGE", Visibility.FIELD_CODE)),
                line(run("MẬT", Visibility.UNSEEABLE), run(" cũ", Visibility.DELETED))));
        assertThat(text.hiddenText()).isEqualTo("ẩn\nMẬT cũ\n");
        assertThat(text.linesOf(TextArea.BODY)).extracting(TextLine::text).containsExactly("thấy");
    }

    @Test
    void twoBoxesLieInTheSmallestThatHoldsBoth() {
        assertThat(new TextBox(10, 20, 5, 5).with(new TextBox(12, 10, 10, 5))).isEqualTo(new TextBox(10, 10, 12, 15));
    }

    @Test
    void nothingOfTheTextIsPrintedForALog() {
        TextLine line = line(run("bí mật", Visibility.SHOWN));
        assertThat(line.toString() + line.runs() + new DocumentText(List.of(line)))
                .doesNotContain("bí mật");
    }
}
