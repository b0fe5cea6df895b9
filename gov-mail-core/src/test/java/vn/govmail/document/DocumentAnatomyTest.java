package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.document.Signer.Capacity;
import vn.govmail.document.Signer.Form;

class DocumentAnatomyTest {
    private static final String LETTER = """
            UBND TỈNH ĐẮK NÔNG                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG            Độc lập - Tự do - Hạnh phúc
            -------                                 ---------------
            Số: 15/STTTT-VP                         Đắk Nông, ngày 02 tháng 01 năm 2013
            V/v cấp hộp thư điện tử
            cho cán bộ mới

                                   HỎA TỐC

            Kính gửi:
            - Sở Nội vụ;
            - Ủy ban nhân dân các huyện, thị xã
            trên địa bàn tỉnh.

            Thực hiện Quyết định số 12/2012/QĐ-UBND ngày 17/8/2012, Sở đề nghị như sau:

            Nơi nhận:                               KT. GIÁM ĐỐC
            - Như trên;                             PHÓ GIÁM ĐỐC
            - Lưu: VT.
                                                    (Đã ký)

                                                    Nguyễn Văn An
            """;

    private static <T> T value(Optional<Printed<T>> printed) {
        return printed.orElseThrow().value();
    }

    @Test
    void everyPartOfALetterIsReadWithItsPlace() {
        DocumentAnatomy letter = DocumentAnatomy.of(LETTER);
        assertThat(value(letter.issuer())).isEqualTo("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(value(letter.parentIssuer())).isEqualTo("UBND TỈNH ĐẮK NÔNG");
        assertThat(letter.number()).contains(new Printed<>("15/STTTT-VP", 4, Confidence.HIGH));
        assertThat(letter.place()).contains(new Printed<>("Đắk Nông", 4, Confidence.HIGH));
        assertThat(letter.date()).contains(new Printed<>(LocalDate.of(2013, 1, 2), 4, Confidence.HIGH));
        assertThat(value(letter.type()).name()).isEqualTo("Công văn");
        assertThat(letter.subject()).contains(new Printed<>("cấp hộp thư điện tử cho cán bộ mới", 5, Confidence.HIGH));
        assertThat(letter.addressees())
                .extracting(Printed::value)
                .containsExactly("Sở Nội vụ", "Ủy ban nhân dân các huyện, thị xã trên địa bàn tỉnh");
        assertThat(value(letter.signer()))
                .isEqualTo(new Signer(
                        List.of(new Capacity(Form.KT, "GIÁM ĐỐC")),
                        Optional.of("PHÓ GIÁM ĐỐC"),
                        Optional.of("Nguyễn Văn An")));
        assertThat(letter.urgency()).contains(new Printed<>("HỎA TỐC", 8, Confidence.HIGH));
        assertThat(letter.normative()).isFalse();
    }

    /** From 99/2025/QĐ-UBND of Nghệ An, whose stored page broke every cell over lines. */
    @Test
    void cellsBrokenOverLinesAreRead() {
        DocumentAnatomy decision = DocumentAnatomy.of("""
                |
                **ỦY BAN NHÂN DÂN
                **
                TỈNH NGHỆ AN
                -------
                |
                **CỘNG HÒA XÃ HỘI
                CHỦ NGHĨA VIỆT NAM**
                Độc lập - Tự do - Hạnh phúc
                |
                |
                Số:
                99/2025/QĐ-UBND
                |
                *Nghệ An, ngày 26
                tháng 11 năm 2025*
                |

                **QUYẾT ĐỊNH**

                VỀ
                VIỆC BAN HÀNH QUY CHẾ

                **ỦY BAN NHÂN DÂN TỈNH NGHỆ AN**

                *Căn cứ Luật Tổ chức chính quyền địa phương;*

                |
                **TM. ỦY BAN NHÂN
                DÂN**
                KT. CHỦ TỊCH
                PHÓ CHỦ TỊCH
                Hoàng Phú Hiền
                |
                """);
        assertThat(value(decision.issuer())).isEqualTo("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN");
        assertThat(value(decision.number())).isEqualTo("99/2025/QĐ-UBND");
        assertThat(value(decision.date())).isEqualTo(LocalDate.of(2025, 11, 26));
        assertThat(value(decision.type()).id()).isEqualTo("quyet-dinh");
        assertThat(decision.normative()).isTrue();
        assertThat(value(decision.subject())).isEqualTo("VỀ VIỆC BAN HÀNH QUY CHẾ");
        assertThat(value(decision.signer()).capacities())
                .containsExactly(new Capacity(Form.TM, "ỦY BAN NHÂN DÂN"), new Capacity(Form.KT, "CHỦ TỊCH"));
        assertThat(value(decision.signer()).name()).contains("Hoàng Phú Hiền");
    }

    @Test
    void theIssuersNameIsCompletedFromTheLineUnderTheTitle() {
        DocumentAnatomy decision =
                DocumentAnatomy.of("ỦY BAN NHÂN DÂN\nSố: 12/2012/QĐ-UBND\n\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\n\n"
                        + "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG\nCăn cứ Luật Tổ chức HĐND và UBND;\n");
        assertThat(decision.issuer()).contains(new Printed<>("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG", 7, Confidence.MEDIUM));
    }

    @Test
    void withoutAHeadingTheTextSaysWhoDecides() {
        DocumentAnatomy directive = DocumentAnatomy.of(
                "CHỈ THỊ\nVề việc tăng cường sử dụng hệ thống thư điện tử\n____\n\nĐể khắc phục tồn tại, Thủ tướng Chính phủ chỉ thị:\n");
        assertThat(directive.issuer()).contains(new Printed<>("Thủ tướng Chính phủ", 5, Confidence.LOW));
        assertThat(directive.number()).isEmpty();
        assertThat(directive.date()).isEmpty();
    }

    @Test
    void anAgencysSymbolIsNotTakenForATypeWhereALettersSubjectStands() {
        DocumentAnatomy letter = DocumentAnatomy.of(
                "BỘ TÀI CHÍNH\nCỤC THUẾ\nSố: 5470/CT-CS\nV/v hóa đơn\n\nKính gửi: Thuế tỉnh Bắc Ninh.\n");
        assertThat(value(letter.type()).id()).isEqualTo("cong-van");
        assertThat(letter.addressees()).extracting(Printed::value).containsExactly("Thuế tỉnh Bắc Ninh");
    }

    @Test
    void aTitleThatGoesOnWithItsSubjectIsRead() {
        DocumentAnatomy report = DocumentAnatomy.of(
                "SỞ Y TẾ\nSố: 7/BC-SYT\n\nBÁO CÁO KẾT QUẢ CÔNG TÁC QUÝ I\n\nThực hiện kế hoạch, Sở báo cáo.\n");
        assertThat(value(report.type()).id()).isEqualTo("bao-cao");
        assertThat(value(report.subject())).isEqualTo("KẾT QUẢ CÔNG TÁC QUÝ I");
    }

    @Test
    void circulationNotesAreRead() {
        DocumentAnatomy document =
                DocumentAnatomy.of("SỞ Y TẾ\nSố: 7/BC-SYT\nLƯU HÀNH NỘI BỘ\nXEM XONG TRẢ LẠI\nBÁO CÁO\n");
        assertThat(document.circulation())
                .extracting(Printed::value)
                .containsExactly("LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI");
        assertThat(DocumentAnatomy.of("Độ khẩn: Thượng khẩn").urgency().map(Printed::value))
                .contains("Thượng khẩn");
    }

    @Test
    void anOrdinaryMessageHasNoAnatomy() {
        DocumentAnatomy mail =
                DocumentAnatomy.of("Chào anh,\n\nem gửi anh báo cáo số 5 ngày 3 tháng 4 năm 2020.\n\nAn");
        assertThat(mail)
                .isEqualTo(new DocumentAnatomy(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    static List<DocumentType> administrative() {
        return DocumentType.all().stream()
                .filter(type -> type.group() == DocumentType.Group.ADMINISTRATIVE)
                .toList();
    }

    @Test
    void thereAreTwentyNineAdministrativeTypes() {
        assertThat(administrative()).hasSize(29);
        assertThat(administrative().stream().filter(type -> type.abbreviation().isPresent()))
                .hasSize(27);
    }

    @ParameterizedTest
    @MethodSource("administrative")
    void everyTypeIsReadFromItsTitle(DocumentType type) {
        String symbol = type.abbreviation().map(short0 -> short0 + "-SYT").orElse("SYT-VP");
        DocumentAnatomy document =
                DocumentAnatomy.of("SỞ Y TẾ\nSố: 7/" + symbol + "\nĐắk Nông, ngày 1 tháng 2 năm 2014\n\n"
                        + type.name().toUpperCase(Locale.ROOT) + "\nVề việc thử\n\nNội dung.\n");
        assertThat(value(document.type())).isEqualTo(type);
        assertThat(value(document.subject())).isEqualTo("Về việc thử");
        assertThat(value(document.number())).isEqualTo("7/" + symbol);
    }

    @ParameterizedTest
    @MethodSource("administrative")
    void everyAbbreviationIsReadFromTheNumber(DocumentType type) {
        type.abbreviation().ifPresent(abbreviation -> {
            DocumentAnatomy document = DocumentAnatomy.of("SỞ Y TẾ\nSố: 7/" + abbreviation + "-SYT\n\nNội dung.\n");
            assertThat(value(document.type())).isEqualTo(type);
            assertThat(document.type().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        });
    }

    @Test
    void aSubjectInATableEndsWithItsCell() {
        DocumentAnatomy letter = DocumentAnatomy.of(
                "SỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v dùng thư điện tử trong các cơ quan nhà nước"
                        + "\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐắk Nông, ngày 5 tháng 3 năm 2013\n");
        assertThat(value(letter.subject())).isEqualTo("dùng thư điện tử trong các cơ quan nhà nước");
    }

    @Test
    void theSubjectOfAnInvitationEndsWhereTimeAndPlaceBegin() {
        DocumentAnatomy invitation = DocumentAnatomy.of("HĐND XÃ NAM DONG\nSố: 02/GM-HĐND\nGIẤY MỜI\nDự kỳ họp thứ Ba\n"
                + "Thời gian: 07 giờ 30 phút.\nĐịa điểm: Hội trường UBND xã.\n");
        assertThat(value(invitation.subject())).isEqualTo("Dự kỳ họp thứ Ba");
    }

    @Test
    void theLetterIsNoPartOfItsAddressee() {
        DocumentAnatomy petition = DocumentAnatomy.of(
                "KHO BẠC NHÀ NƯỚC\nSố: 88/TTr-KBNN\nTỜ TRÌNH\nVề việc ban hành Thông tư\n\n"
                        + "Kính gửi: Bộ trưởng Bộ Tài chính\nCăn cứ Luật Quản lý thuế, Kho bạc Nhà nước trình Bộ trưởng.\n");
        assertThat(petition.addressees()).extracting(Printed::value).containsExactly("Bộ trưởng Bộ Tài chính");

        DocumentAnatomy letter =
                DocumentAnatomy.of("SỞ NỘI VỤ\nSố: 12/SNV-VP\n\nKính gửi: Sở Tài chính\nUBND tỉnh đã giao các sở.\n");
        assertThat(letter.addressees()).extracting(Printed::value).containsExactly("Sở Tài chính");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H’ Yim Niê", "H'Loan Êban", "Ksor H'Bơ Khắp", "Y Thịnh", "Trần Lệ-Xuân", "Đại tá Phạm Văn Lộc"})
    void namesOfAllPeoplesSign(String name) {
        DocumentAnatomy notice = DocumentAnatomy.of(
                "PHÒNG NỘI VỤ\nSố: 07/TB-PNV\nTHÔNG BÁO\nKết luận cuộc họp\n\nNội dung họp.\n\nTRƯỞNG PHÒNG\n\n" + name
                        + "\n");
        assertThat(value(notice.signer()).name()).contains(name);
    }
}
