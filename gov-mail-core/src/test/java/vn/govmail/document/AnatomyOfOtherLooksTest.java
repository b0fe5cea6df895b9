package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Signer.Capacity;
import vn.govmail.document.Signer.Form;

/** Documents that look otherwise than a letter of one agency: as readers give their text, found with files of an office program. */
class AnatomyOfOtherLooksTest {
    private static final String TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

    private static <T> T value(Optional<Printed<T>> printed) {
        return printed.orElseThrow().value();
    }

    @Test
    void anAnnexWithAHeadingOfItsOwnIsNotTheDocument() {
        DocumentAnatomy decision = DocumentAnatomy.of("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG\nSố: 678/QĐ-UBND\n" + TITLE
                + "Đắk Nông, ngày 21 tháng 5 năm 2013\nQUYẾT ĐỊNH\nVề việc ban hành Quy định quản lý thư điện tử công vụ\n"
                + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\nĐiều 2. Thi hành./.\n"
                + "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTôn Thị Ngọc Hạnh\n\fPhụ lục\n"
                + "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG\n" + TITLE
                + "QUY ĐỊNH\nQuản lý thư điện tử công vụ\nĐiều 1. Phạm vi\n");

        assertThat(value(decision.type()).name()).isEqualTo("Quyết định");
        assertThat(value(decision.issuer())).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG");
        assertThat(value(decision.subject())).isEqualTo("Về việc ban hành Quy định quản lý thư điện tử công vụ");
        assertThat(value(decision.signer()).name()).contains("Tôn Thị Ngọc Hạnh");
    }

    @Test
    void aTelegramSaysItsHourAndWhoSendsIt() {
        DocumentAnatomy telegram = DocumentAnatomy.of("THỦ TƯỚNG CHÍNH PHỦ\nSố: 1063/CĐ-TTg\n" + TITLE
                + "Hà Nội, hồi 14 giờ 30 ngày 12 tháng 9 năm 2013\nHỎA TỐC\nCÔNG ĐIỆN\nVề việc ứng phó với mưa lũ\n"
                + "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Chủ tịch UBND các tỉnh;\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTUQ. THỦ TƯỚNG\n"
                + "BỘ TRƯỞNG, CHỦ NHIỆM\nVĂN PHÒNG CHÍNH PHỦ\n\nVũ Đức Đam\n");

        assertThat(value(telegram.date())).isEqualTo(LocalDate.of(2013, 9, 12));
        assertThat(value(telegram.place())).isEqualTo("Hà Nội");
        assertThat(value(telegram.subject())).isEqualTo("Về việc ứng phó với mưa lũ");
        assertThat(value(telegram.urgency())).isEqualTo("HỎA TỐC");
        assertThat(value(telegram.signer()))
                .isEqualTo(new Signer(
                        List.of(new Capacity(Form.TUQ, "THỦ TƯỚNG")),
                        Optional.of("BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ"),
                        Optional.of("Vũ Đức Đam")));
    }

    @Test
    void aNumberBrokenInItsSymbolIsWhole() {
        DocumentAnatomy letter = DocumentAnatomy.of("ỦY BAN NHÂN DÂN\nHUYỆN ĐẮK GLONG\nSố: 45/UBND-\nVX\n"
                + "V/v phòng, chống dịch bệnh trên địa bàn huyện\nKHẨN\n" + TITLE
                + "Đắk Glong, ngày 9 tháng 01\nnăm 2020\nKính gửi: Trạm Y tế các xã.\n");

        assertThat(value(letter.number())).isEqualTo("45/UBND-VX");
        assertThat(value(letter.subject())).isEqualTo("phòng, chống dịch bệnh trên địa bàn huyện");
        assertThat(value(letter.urgency())).isEqualTo("KHẨN");
        assertThat(value(letter.date())).isEqualTo(LocalDate.of(2020, 1, 9));
    }

    @Test
    void anAbstractEndsWhereTheTextBegins() {
        for (String text : new String[] {
            "Văn phòng UBND tỉnh trân trọng kính mời: Lãnh đạo các sở, ban, ngành.",
            "UBND tỉnh báo cáo kết quả như sau:",
            "Thời gian bắt đầu: 8 giờ 00.",
            "Hôm nay, ngày 3 tháng 3, chúng tôi gồm",
            "Văn phòng UBND tỉnh " + "tổ chức họp giao ban định kỳ ".repeat(5) + "tại Gia Nghĩa."
        }) {
            DocumentAnatomy invitation = DocumentAnatomy.of("UBND TỈNH ĐẮK NÔNG\nVĂN PHÒNG\nSố: 07/GM-VPUBND\n" + TITLE
                    + "Gia Nghĩa, ngày 03 tháng 3 năm 2015\nGIẤY MỜI\nHọp giao ban công tác\ntháng 3 năm 2015\n" + text
                    + "\n");
            assertThat(value(invitation.subject())).isEqualTo("Họp giao ban công tác tháng 3 năm 2015");
        }
    }

    @Test
    void theAgencyUnderACapacityBelongsToIt() {
        String joint = "BỘ NỘI VỤ - BỘ TÀI CHÍNH\nSố: 01/2012/TTLT-BNV-BTC\n" + TITLE
                + "Hà Nội, ngày 16 tháng 01 năm 2012\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn chế độ phụ cấp\nĐiều 1. Phạm vi\n"
                + "KT. BỘ TRƯỞNG\nBỘ TÀI CHÍNH\nTHỨ TRƯỞNG\n\nNguyễn Thị Minh\nKT. BỘ TRƯỞNG\nBỘ NỘI VỤ\nTHỨ TRƯỞNG\n\n"
                + "Nguyễn Duy Thăng\n";
        assertThat(DocumentAnatomy.of(joint).signers())
                .extracting(Printed::value)
                .containsExactly(
                        new Signer(
                                List.of(new Capacity(Form.KT, "BỘ TRƯỞNG BỘ TÀI CHÍNH")),
                                Optional.of("THỨ TRƯỞNG"),
                                Optional.of("Nguyễn Thị Minh")),
                        new Signer(
                                List.of(new Capacity(Form.KT, "BỘ TRƯỞNG BỘ NỘI VỤ")),
                                Optional.of("THỨ TRƯỞNG"),
                                Optional.of("Nguyễn Duy Thăng")));
        String hospital = "Nơi nhận:\nTL. GIÁM ĐỐC\nTRƯỞNG KHOA NỘI\n\nLê Văn Bảy\n";
        assertThat(value(DocumentAnatomy.of(hospital).signer()).position()).contains("TRƯỞNG KHOA NỘI");
    }

    @Test
    void aSchoolThatPrintsSmallLettersIsRead() {
        DocumentAnatomy letter = DocumentAnatomy.of("Trường THPT Chu Văn An\nTổ Văn phòng\nSố: 3 /TTr-CVA\n"
                + "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nGia Nghĩa, ngày 07 tháng 8 năm 2019\n"
                + "TỜ TRÌNH\nV/v xin cấp kinh phí\nKính gửi: Sở Giáo dục và Đào tạo\nTrường kính đề nghị.\n"
                + "TUQ. HIỆU TRƯỞNG\nPhó Hiệu trưởng\n\nH’Bluên Niê\n");

        assertThat(value(letter.issuer())).isEqualTo("Trường THPT Chu Văn An");
        assertThat(value(letter.signer()).position()).contains("Phó Hiệu trưởng");
        DocumentAnatomy note = DocumentAnatomy.of("Sở Nội vụ đề nghị các đơn vị báo cáo\nĐiều kiện: không\nTBC\n");
        assertThat(note.issuer()).isEmpty();
    }

    @Test
    void minutesAreSignedByWhoPresided() {
        DocumentAnatomy minutes = DocumentAnatomy.of("SỞ NỘI VỤ\nSố: 02/BB-SNV\n" + TITLE
                + "Đắk Nông, ngày 15 tháng 4 năm 2016\nBIÊN BẢN\nHọp quý I\n\nChủ trì: Ông Phạm Văn Bình.\nTHƯ KÝ\n\n"
                + "Đỗ Thị Lan\nCHỦ TỌA\n\nPhạm Văn Bình\n");

        assertThat(value(minutes.signer()))
                .isEqualTo(new Signer(List.of(), Optional.of("CHỦ TỌA"), Optional.of("Phạm Văn Bình")));
    }

    @Test
    void capitalsThatOnlyAnOldFontDrawsAreCapitals() {
        String text = "ủY BAN NHÂN DÂN\nTỉNH ĐắK NÔNG\nSố: 45/UBND-VX\nCộNG HòA Xã HộI CHủ NGHĩA VIệT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nĐắk Nông, ngày 9 tháng 01 năm 2006\nTHÔNG BáO\nVề việc nghỉ Tết\n\n"
                + "Nơi nhận:\n- Lưu: VT.\nKT. CHủ TịCH\nPHó CHủ TịCH\n\nHồ Sĩ Tý\n";
        DocumentAnatomy notice = DocumentAnatomy.of(text);

        assertThat(value(notice.issuer())).isEqualTo("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG");
        assertThat(value(notice.type()).name()).isEqualTo("Thông báo");
        assertThat(value(notice.subject())).isEqualTo("Về việc nghỉ Tết");
        assertThat(value(notice.signer()))
                .isEqualTo(new Signer(
                        List.of(new Capacity(Form.KT, "CHỦ TỊCH")),
                        Optional.of("PHÓ CHỦ TỊCH"),
                        Optional.of("Hồ Sĩ Tý")));
    }
}
