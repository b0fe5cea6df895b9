package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.SecrecyMark.Certainty;

class SecrecyMarksTest {
    private static final List<String> MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    private static String found(String text) {
        return SecrecyMarks.find(text, MARKS).stream()
                .map(mark -> mark.certainty() + " " + mark.mark())
                .collect(Collectors.joining(", "));
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableIsAnsweredAsWritten() throws IOException {
        InputStream table = SecrecyMarksTest.class.getResourceAsStream("secrecy-marks.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList()
                    .stream()
                    .map(row -> DynamicTest.dynamicTest(
                            row[0] + ": " + row[1],
                            () -> assertThat(found(row[1].replace("\\n", "\n").replace("\\t", "\t")))
                                    .isEqualTo(row[0].equals("NOTHING") ? "" : row[0])));
        }
    }

    @Test
    void hiddenAndBorrowedLettersDoNotHideAMark() {
        assertThat(found("M\u200BẬ\u200BT")).isEqualTo("CERTAIN MẬT");
        assertThat(found("\u041CẬ\u0422")).isEqualTo("CERTAIN MẬT");
        assertThat(found("T\u1ED0I\u00A0M\u00ADẬT")).isEqualTo("CERTAIN TỐI MẬT");
        assertThat(found(Normalizer.normalize("TUYỆT MẬT", Normalizer.Form.NFD)))
                .isEqualTo("CERTAIN TUYỆT MẬT");
        assertThat(found("\uFF2DẬ\uFF34")).isEqualTo("CERTAIN MẬT");
    }

    @Test
    void theLineIsCountedFromOneAcrossAllLineEnds() {
        assertThat(SecrecyMarks.find("a\r\n\r\nb\rMẬT\n", MARKS))
                .containsExactly(new SecrecyMark("MẬT", 4, Certainty.CERTAIN));
    }

    @Test
    void deepInATextAMarkIsOnlySuspectedButNotAtTheHeadOfAPage() {
        String body = "Một dòng của văn bản\n".repeat(200);

        assertThat(found(body + "MẬT\n")).isEqualTo("SUSPECTED MẬT");
        assertThat(found(body + "\fMẬT\n")).isEqualTo("CERTAIN MẬT");
    }

    @Test
    void whichWordsAreMarksIsSaidByTheCaller() {
        assertThat(SecrecyMarks.find("LƯU HÀNH NỘI BỘ", List.of("LƯU HÀNH NỘI BỘ")))
                .hasSize(1);
        assertThat(SecrecyMarks.find("MẬT", List.of())).isEmpty();
        assertThat(SecrecyMarks.find("MẬT", List.of("", " "))).isEmpty();
        assertThat(SecrecyMarks.find("HOẢ TỐC", List.of("HỎA TỐC"))).hasSize(1);
    }

    @Test
    void manyMarksAreBounded() {
        assertThat(SecrecyMarks.find("MẬT\n".repeat(100_000), MARKS)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "MẬT.pdf, CERTAIN MẬT",
        "01_MẬT_Bao cao.docx, CERTAIN MẬT",
        "ToTrinh-TỐI MẬT-01.pdf, CERTAIN TỐI MẬT",
        "bao-cao-mật.docx, SUSPECTED MẬT",
        "KH_TUYET_MAT.pdf, SUSPECTED TUYỆT MẬT",
        "KH_TUYET_MAT_2025.pdf, SUSPECTED TUYỆT MẬT",
        "BC_MAT_2025.pdf, SUSPECTED MẬT",
        "[MAT] bao cao.pdf, SUSPECTED MẬT",
        "BAO_MAT.doc, ''",
        "BAO_MAT_HE_THONG.doc, ''",
        "HOP_MAT.doc, ''",
        "UY_BAN_MAT_TRAN.pdf, ''",
        "GIAI_PHONG_MAT_BANG.pdf, ''",
        "toi_mat_dien_thoai.txt, ''",
        "quy che mật khẩu.pdf, ''",
        "Quy chế bảo mật.docx, ''",
        "Luật Bảo vệ bí mật nhà nước.pdf, ''"
    })
    void namesOfFilesBearMarksWithWordsPartedByAnySign(String name, String expected) {
        assertThat(SecrecyMarks.inFileName(name, MARKS)
                        .map(mark -> mark.certainty() + " " + mark.mark())
                        .orElse(""))
                .isEqualTo(expected);
    }
}
