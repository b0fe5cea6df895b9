package vn.govmail.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final String FULL = "x".repeat(80);

    @Test
    void theTwoColumnsOfAHeadingAreReadOneAfterTheOther() {
        assertThat(new PageOfLines()
                        .at(50, 80, "UBND TỈNH", 290, "CỘNG HÒA XÃ HỘI")
                        .at(66, 80, "SỞ NỘI VỤ", 290, "Độc lập - Tự do")
                        .at(82, 80, "Số: 15/SNV", 290, "ngày 5 tháng 3")
                        .at(98, 60, FULL)
                        .read())
                .containsExactly(
                        "UBND TỈNH",
                        "SỞ NỘI VỤ",
                        "Số: 15/SNV",
                        "",
                        "CỘNG HÒA XÃ HỘI",
                        "Độc lập - Tự do",
                        "ngày 5 tháng 3",
                        "",
                        FULL);
    }

    @Test
    void whomALetterAddressesStandsInNoColumnOfItsHeading() {
        assertThat(new PageOfLines()
                        .at(50, 80, "SỞ NỘI VỤ", 290, "CỘNG HÒA XÃ HỘI")
                        .at(66, 80, "Số: 15/SNV", 290, "ngày 5 tháng 3")
                        .at(98, 60, "Kính gửi:")
                        .at(114, 110, "- Sở Tài chính;")
                        .at(130, 110, "- Sở Y tế.")
                        .read())
                .containsExactly(
                        "SỞ NỘI VỤ",
                        "Số: 15/SNV",
                        "",
                        "CỘNG HÒA XÃ HỘI",
                        "ngày 5 tháng 3",
                        "",
                        "Kính gửi:",
                        "- Sở Tài chính;",
                        "- Sở Y tế.");
    }

    @Test
    void aBlankIsNoColumn() {
        assertThat(new PageOfLines()
                        .at(50, 127, "Phát triển kinh tế vùng đồng bào")
                        .at(66, 60, " ", 167, "dân tộc thiểu số và miền núi")
                        .at(82, 60, " ", 167, "giảm nghèo bền vững")
                        .read())
                .containsExactly(
                        "Phát triển kinh tế vùng đồng bào", " dân tộc thiểu số và miền núi", " giảm nghèo bền vững");
    }

    @Test
    void columnsWhoseLinesStandBetweenEachOtherAreToldApart() {
        assertThat(new PageOfLines()
                        .at(50, 60, FULL)
                        .at(74, 300, "TM. ỦY BAN NHÂN DÂN")
                        .at(82, 60, "Nơi nhận:")
                        .at(90, 300, "CHỦ TỊCH")
                        .at(98, 60, "- Như trên;")
                        .at(114, 60, "- Lưu: VT.")
                        .at(130, 300, "Trần Thị Mỹ")
                        .read())
                .containsExactly(
                        FULL,
                        "",
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Lưu: VT.",
                        "",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "",
                        "Trần Thị Mỹ",
                        "");
    }

    @Test
    void aNarrowGapPartsColumnsWhereTwoLinesAgreeOnIt() {
        // eleven points between columns, less than two letters
        assertThat(new PageOfLines()
                        .at(50, 80, "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 259, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
                        .at(66, 90, "Số: 1245/STTTT-CNTT", 280, "Độc lập - Tự do")
                        .read())
                .startsWith("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Số: 1245/STTTT-CNTT", "");
    }

    @Test
    void wideSpacesOfAJustifiedLineAreNoColumns() {
        assertThat(new PageOfLines()
                        .at(50, 60, FULL)
                        .at(66, 60, "Căn cứ Luật", 140, "Tổ chức chính quyền địa phương")
                        .at(82, 60, FULL)
                        .read())
                .containsExactly(FULL, "Căn cứ Luật Tổ chức chính quyền địa phương", FULL);
    }

    @Test
    void rowsOfATableStayRows() {
        assertThat(new PageOfLines()
                        .at(50, 60, "TT", 120, "Họ tên", 240, "Đơn vị", 360, "Ghi chú")
                        .at(66, 60, "1", 120, "Lan", 240, "VP", 360, "mới")
                        .read())
                .containsExactly("TT Họ tên Đơn vị Ghi chú", "1 Lan VP mới");
    }

    @Test
    void anEmptyLineStandsWhereParagraphsAreFarApart() {
        assertThat(new PageOfLines().at(50, 60, FULL).at(90, 60, "dưới").read()).containsExactly(FULL, "", "dưới");
    }

    @Test
    void linesWithoutPlacesStayInTheirOrder() {
        TextRun run = new TextRun("một", TextStyle.PLAIN, Visibility.SHOWN, null);
        TextLine line =
                new TextLine(TextArea.BODY, 0, null, new TableCell(1, 1, 2), Alignment.UNKNOWN, java.util.List.of(run));
        DocumentText text = new DocumentText(java.util.List.of(line, line));

        assertThat(text.inReadingOrder()).isEqualTo(text);
    }
}
