package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedLineTest {
    @Test
    void linesAreCountedFromOneWithBlankOnes() {
        assertThat(PrintedLine.of("a\n\nb"))
                .containsExactly(
                        PrintedLine.plain("a", 1, 1), PrintedLine.plain("", 2, 1), PrintedLine.plain("b", 3, 1));
    }

    @Test
    void aWindowsLineEndIsOne() {
        assertThat(PrintedLine.of("a\r\nb")).extracting(PrintedLine::text).containsExactly("a", "b");
    }

    @Test
    void aFormFeedBeginsAPage() {
        assertThat(PrintedLine.of("a\fb")).extracting(PrintedLine::page).containsExactly(1, 2);
    }

    @Test
    void anEndlessLineIsCut() {
        assertThat(PrintedLine.of("x".repeat(10_000)).get(0).text()).hasSize(4_000);
    }

    @Test
    void aLineWithoutANumberDoesNotExist() {
        assertThatThrownBy(() -> PrintedLine.plain("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineKnowsItsColumn() {
        LineLayout right = new LineLayout(320, 540, 80, 595, 13, true);
        assertThat(right.isRightColumn()).isTrue();
        assertThat(List.of(right.isCentred(), new LineLayout(200, 395, 80, 595, 14, true).isCentred()))
                .containsExactly(false, true);
    }
}
