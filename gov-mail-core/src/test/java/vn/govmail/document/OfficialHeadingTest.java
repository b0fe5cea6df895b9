package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficialHeadingTest {
    private static final String TWO_COLUMNS = """
            UBND TỈNH ĐẮK NÔNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ THÔNG TIN VÀ TRUYỀN THÔNG        Độc lập - Tự do - Hạnh phúc
            -------                     ---------------
            Số: 15/STTTT-VP             Đắk Nông, ngày 02 tháng 01 năm 2013
            V/v báo cáo tình hình sử dụng thư điện tử

            Kính gửi: Ủy ban nhân dân tỉnh
            """;

    private static OfficialHeading read(String text) {
        return OfficialHeading.of(text).orElseThrow();
    }

    @Test
    void twoColumnsRunIntoOneLineAreParted() {
        OfficialHeading heading = read(TWO_COLUMNS);

        assertThat(heading.parentIssuer()).contains("UBND TỈNH ĐẮK NÔNG");
        assertThat(heading.issuer()).contains("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
        assertThat(heading.number()).contains("15/STTTT-VP");
        assertThat(heading.date()).contains(LocalDate.of(2013, 1, 2));
        assertThat(heading.nationalTitle()).isTrue();
        assertThat(heading.isOfficial()).isTrue();
    }

    @Test
    void columnsWithASingleBlankBetweenAreParted() {
        OfficialHeading heading = read("""
                SỞ THÔNG TIN VÀ TRUYỀN THÔNG CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH ĐẮK NÔNG Độc lập - Tự do - Hạnh phúc
                Số: 15 /STTTT-VP Đắk Nông, ngày 2 tháng 1 năm 2013
                """);

        assertThat(heading.issuer()).contains("SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH ĐẮK NÔNG");
        assertThat(heading.number()).contains("15/STTTT-VP");
        assertThat(heading.date()).contains(LocalDate.of(2013, 1, 2));
    }

    @Test
    void decomposedTextReadsTheSame() {
        assertThat(read(Normalizer.normalize(TWO_COLUMNS, Normalizer.Form.NFD))).isEqualTo(read(TWO_COLUMNS));
    }

    @Test
    void anAgencyWrappedOverLinesIsOneName() {
        OfficialHeading heading = read("""
                ỦY BAN NHÂN DÂN
                TỈNH KHÁNH HÒA
                -------

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                ---------------

                Số: 12/CT-UBND

                Khánh Hòa, ngày 31 tháng 07 năm 2013

                CHỈ THỊ
                """);

        assertThat(heading.issuer()).contains("ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA");
        assertThat(heading.parentIssuer()).isEmpty();
        assertThat(heading.date()).contains(LocalDate.of(2013, 7, 31));
    }

    @Test
    void aNumberYetToBeWrittenIsOfficialButHasNoKey() {
        OfficialHeading heading = read("""
                ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                HUYỆN CƯ JÚT         Độc lập - Tự do - Hạnh phúc
                Số:     /BC-UBND     Cư Jút, ngày    tháng    năm 2013
                """);

        assertThat(heading.number()).contains("/BC-UBND");
        assertThat(heading.date()).isEmpty();
        assertThat(heading.isOfficial()).isTrue();
        assertThat(heading.key()).isEmpty();
    }

    @Test
    void aPetitionIsNotOfficial() {
        OfficialHeading heading = read("""
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                ĐƠN KHIẾU NẠI
                Kính gửi: UBND tỉnh Đắk Nông
                Tôi khiếu nại về
                Số: 15/QĐ-UBND
                """);

        assertThat(heading.nationalTitle()).isTrue();
        assertThat(heading.number()).isEmpty();
        assertThat(heading.isOfficial()).isFalse();
    }

    @Test
    void aNumberInASentenceIsNoHeading() {
        assertThat(OfficialHeading.of("Căn cứ Quyết định\nsố 12/2012/QĐ-UBND ngày 17 tháng 8 năm 2012 của UBND tỉnh"))
                .isEmpty();
        assertThat(OfficialHeading.of("Số 12/5 đường Nguyễn Tất Thành")).isEmpty();
        assertThat(OfficialHeading.of("Chào anh,\nem gửi anh báo cáo.")).isEmpty();
        assertThat(OfficialHeading.of("")).isEmpty();
    }

    @Test
    void aMarkBehindTheNumberDoesNotHideIt() {
        assertThat(read("BỘ X\nCỤC Y\nSố: 33/QĐ-CY - MẬT").number()).contains("33/QĐ-CY");
        assertThat(read("BỘ X\nCỤC Y\nSố: 33/QĐ-CY - MẬT").issuer()).contains("CỤC Y");
    }

    @Test
    void normativeAndPartyNumbersAreRead() {
        assertThat(read("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG\nSố: 12/2012/QĐ-UBND").number())
                .contains("12/2012/QĐ-UBND");
        assertThat(read("BAN TUYÊN GIÁO\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 1147-QĐ/BTGTW")
                        .number())
                .contains("1147-QĐ/BTGTW");
    }

    @Test
    void keyIsTheSameForEverySpelling() {
        String one = "SỞ Y TẾ\nSố: 05/SYT-VP\n";
        String other = "SỞ  Y TẾ\nSố : 5 / SYT - VP";

        assertThat(read(one).key()).isPresent().isEqualTo(read(other).key());
        assertThat(read(one).key())
                .isNotEqualTo(read("SỞ Y TẾ\nSố: 06/SYT-VP\n").key());
    }

    @Test
    void aTableHeadingOfAWordFileIsRead() {
        OfficialHeading heading = read("UBND TỈNH ĐẮK NÔNG\nSỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nSố: 7/SYT-VP\tĐắk Nông, ngày 1 tháng 2 năm 2014\n");

        assertThat(heading.issuer()).contains("SỞ Y TẾ");
        assertThat(heading.date()).contains(LocalDate.of(2014, 2, 1));
    }

    @Test
    void impossibleDatesAreLeftOut() {
        assertThat(read("SỞ Y TẾ\nSố: 7/SYT\nHà Nội, ngày 31 tháng 02 năm 2014").date())
                .isEmpty();
    }

    @Test
    void agenciesThatIssueADocumentTogetherAreNamedEachAsInItsAnatomy() {
        String text = "ỦY BAN NHÂN DÂN TỈNH - BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH\n"
                + "Số: 05/QCPH-UBND-BTTUBMTTQ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nKon Tum, ngày 04 tháng 3 năm 2024\nQUY CHẾ\nVề phối hợp công tác\n";
        OfficialHeading heading = read(text);
        assertThat(heading.issuers())
                .containsExactly("ỦY BAN NHÂN DÂN TỈNH", "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC TỈNH")
                .isEqualTo(DocumentAnatomy.of(text).issuers().stream()
                        .map(Printed::value)
                        .toList());
        assertThat(heading.issuer()).contains("ỦY BAN NHÂN DÂN TỈNH");
        assertThat(heading.key())
                .isNotEqualTo(read(text.substring(text.indexOf("BAN THƯỜNG"))).key());
    }
}
