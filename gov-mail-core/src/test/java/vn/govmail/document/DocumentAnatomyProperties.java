package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentAnatomyProperties {
    private static final List<String> MARKS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "ỦY BAN NHÂN DÂN",
                                "\n",
                                "\n\n",
                                "Số:",
                                " 12/2012/QĐ-UBND",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                "Đắk Nông, ngày 31 tháng 02 năm 2012",
                                "QUYẾT ĐỊNH",
                                "BÁO CÁO ",
                                "V/v ",
                                "Kính gửi:",
                                "\n- ",
                                "TM. ",
                                "KT. CHỦ TỊCH",
                                "Nguyễn Văn An",
                                "Căn cứ",
                                " chỉ thị:",
                                "|",
                                "\t",
                                "     ",
                                "*",
                                "MẬT",
                                "TUYỆT ",
                                "Độ mật:",
                                "☐",
                                "[x]",
                                "\f",
                                ", ",
                                ";"),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 1_000)
    void whateverStandsThereTheAnatomyLiesWithinTheText(@ForAll("texts") String text) {
        DocumentAnatomy anatomy = DocumentAnatomy.of(text);
        int lines = PrintedLine.of(text).size();
        anatomy.issuer().ifPresent(printed -> assertThat(printed.line()).isLessThanOrEqualTo(lines));
        anatomy.subject().ifPresent(printed -> assertThat(printed.value()).isNotBlank());
        anatomy.signer().ifPresent(printed -> assertThat(printed.line()).isLessThanOrEqualTo(lines));
        assertThat(anatomy.addressees())
                .allSatisfy(printed -> assertThat(printed.value()).isNotBlank());
    }

    @Property(tries = 3_000)
    void marksAreFoundOnLinesOfTheText(@ForAll("texts") String text) {
        assertThat(SecrecyMarks.find(text, MARKS))
                .allSatisfy(mark -> assertThat(mark.lineNumber())
                        .isLessThanOrEqualTo(PrintedLine.of(text).size()));
    }

    @Property(tries = 1_000)
    void aMarkThatStandsOnItsOwnIsNeverMissedWhateverStandsAround(@ForAll("texts") String text) {
        assertThat(SecrecyMarks.find("TUYỆT MẬT\n\n\n\n" + text, MARKS))
                .extracting(SecrecyMark::mark)
                .contains("TUYỆT MẬT");
    }

    @Property(tries = 1_000)
    void namesOfFilesNeverThrow(@ForAll String name) {
        assertThat(SecrecyMarks.inFileName(name, MARKS)).isNotNull();
    }
}
