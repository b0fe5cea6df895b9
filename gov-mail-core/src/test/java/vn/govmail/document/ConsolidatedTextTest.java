package vn.govmail.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.document.Signer.Capacity;
import vn.govmail.document.Signer.Form;

/** Consolidated texts bear a number of their own at their end; the one in their heading is another document's. */
class ConsolidatedTextTest {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n";

    private static final String TITLE = "THÔNG TƯ\nQuy định về thẻ lưu kho\n\n";

    private static final String CHANGED =
            "Thông tư số 15/2014/TT-BKT ngày 03 tháng 3 năm 2014 của Bộ trưởng Bộ Kho tàng quy\n"
                    + "định về thẻ lưu kho, có hiệu lực kể từ ngày 20 tháng 4 năm 2014, được sửa đổi, bổ sung bởi:\n"
                    + "Thông tư số 61/2019/TT-BKT ngày 05 tháng 8 năm 2019 của Bộ trưởng Bộ Kho tàng sửa đổi Thông tư\n"
                    + "quy định về thẻ lưu kho, có hiệu lực kể từ ngày 01 tháng 10 năm 2019.\n";

    private static final String BODY = "Căn cứ Nghị định số 09/2012/NĐ-CP ngày 06 tháng 02 năm 2012 của Chính phủ;\n"
            + "Bộ trưởng Bộ Kho tàng ban hành Thông tư quy định về thẻ lưu kho1.\n"
            + "Điều 1. Phạm vi điều chỉnh\nThông tư này quy định về thẻ lưu kho.\n"
            + "Điều 2. Hiệu lực2\nThông tư này có hiệu lực từ ngày 20 tháng 4 năm 2014./.\n\n";

    private static final String LEFT = "BỘ KHO TÀNG\n\nSố: 07/VBHN-BKT\n\n";

    private static final String RIGHT =
            "XÁC THỰC VĂN BẢN HỢP NHẤT\n\nHà Nội, ngày 12 tháng 11 năm 2019\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n"
                    + "Trần Thị Bình\n\n";

    private static final String NOTES =
            "2 Điều 2 Thông tư số 61/2019/TT-BKT quy định như sau:\n“Điều 2. Thông tư này có hiệu lực.”\n";

    private static final String WHOLE = NATION + TITLE + CHANGED + BODY + LEFT + RIGHT + NOTES;

    private static <T> T value(Optional<Printed<T>> printed) {
        return printed.orElseThrow().value();
    }

    private static int line(String text, String begins) {
        return (int) text.substring(0, text.indexOf(begins))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static void isOwn(DocumentAnatomy anatomy) {
        assertThat(value(anatomy.number())).isEqualTo("07/VBHN-BKT");
        assertThat(value(anatomy.type()).id()).isEqualTo("van-ban-hop-nhat");
        assertThat(value(anatomy.place())).isEqualTo("Hà Nội");
        assertThat(value(anatomy.date())).isEqualTo(LocalDate.of(2019, 11, 12));
        assertThat(value(anatomy.issuer())).isEqualTo("BỘ KHO TÀNG");
        assertThat(value(anatomy.signer()))
                .isEqualTo(new Signer(
                        List.of(new Capacity(Form.KT, "BỘ TRƯỞNG")),
                        Optional.of("THỨ TRƯỞNG"),
                        Optional.of("Trần Thị Bình")));
        assertThat(value(anatomy.subject())).isEqualTo("Quy định về thẻ lưu kho");
        assertThat(anatomy.normative()).isFalse();
    }

    @Test
    void everythingIsReadWhereItStandsInTheConfirmingBlock() {
        DocumentAnatomy anatomy = DocumentAnatomy.of(WHOLE);

        isOwn(anatomy);
        assertThat(anatomy.number().orElseThrow())
                .isEqualTo(new Printed<>("07/VBHN-BKT", line(WHOLE, "Số: 07"), Confidence.HIGH));
        assertThat(anatomy.issuer().orElseThrow())
                .isEqualTo(new Printed<>("BỘ KHO TÀNG", line(WHOLE, "BỘ KHO TÀNG"), Confidence.HIGH));
        assertThat(anatomy.date().orElseThrow().line()).isEqualTo(line(WHOLE, "Hà Nội, ngày"));
        assertThat(anatomy.signer().orElseThrow().line()).isEqualTo(line(WHOLE, "KT. BỘ TRƯỞNG"));
        assertThat(anatomy.type().orElseThrow().confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void theColumnsOfTheBlockMayComeInAnyOrder() {
        String head = NATION + TITLE + CHANGED + BODY;
        isOwn(DocumentAnatomy.of(head + RIGHT + LEFT + NOTES));
        isOwn(DocumentAnatomy.of(head
                + "      BỘ KHO TÀNG                XÁC THỰC VĂN BẢN HỢP NHẤT\n"
                + "    Số: 07/VBHN-BKT              Hà Nội, ngày 12 tháng 11 năm 2019\n"
                + "                                 KT. BỘ TRƯỞNG\n                                 THỨ TRƯỞNG\n\n"
                + "                                 Trần Thị Bình\n"));
        isOwn(DocumentAnatomy.of(
                head + "BỘ KHO TÀNG XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 07/VBHN-BKT Hà Nội, ngày 12 tháng 11 năm 2019\n"
                        + "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nTrần Thị Bình\n"));
        isOwn(DocumentAnatomy.of(head + LEFT + RIGHT.replace(" HỢP NHẤT", "\nHỢP NHẤT")));
        isOwn(DocumentAnatomy.of(head + LEFT + RIGHT.replace("XÁC THỰC", "XÁC NHẬN")));
    }

    @Test
    void aWrappedNameOfTheAgencyIsJoinedAroundTheTitle() {
        DocumentAnatomy anatomy = DocumentAnatomy.of(NATION + TITLE + CHANGED + BODY
                + "BỘ KHO TÀNG - BẾN BÃI XÁC THỰC VĂN BẢN HỢP NHẤT\nVÀ VẬN CHUYỂN\n\nSố: 31/VBHN-BKTBBVC\n"
                + "Hà Nội, ngày 02 tháng 01 năm 2020\nBỘ TRƯỞNG\n\nLê Văn Cường\n");

        assertThat(value(anatomy.number())).isEqualTo("31/VBHN-BKTBBVC");
        assertThat(value(anatomy.issuer())).isEqualTo("BỘ KHO TÀNG - BẾN BÃI VÀ VẬN CHUYỂN");
        assertThat(value(anatomy.signer()).position()).contains("BỘ TRƯỞNG");
    }

    @Test
    void theHeadingOfTheChangedDocumentIsNotItsOwn() {
        String text = "CHÍNH PHỦ\n-------\nSố: 49/2018/NĐ-CP\n" + NATION + "Hà Nội, ngày 30 tháng 3 năm 2018\n\n"
                + "NGHỊ ĐỊNH\nVề bến bãi\n\n"
                + "Nghị định số 49/2018/NĐ-CP ngày 30 tháng 3 năm 2018 của Chính phủ về bến bãi, có hiệu lực kể từ ngày\n"
                + "15 tháng 5 năm 2018, được sửa đổi,\nbổ sung bởi:\n1. Nghị định số 10/2020/NĐ-CP ngày 01 tháng 02 năm 2020.\n"
                + BODY;

        isOwnBut(text + LEFT + RIGHT, "Về bến bãi");
        DocumentAnatomy cut = DocumentAnatomy.of(text);
        assertThat(value(cut.type()).id()).isEqualTo("van-ban-hop-nhat");
        assertThat(cut.type().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(cut.number()).isEmpty();
        assertThat(cut.date()).isEmpty();
        assertThat(cut.place()).isEmpty();
        assertThat(cut.issuers()).isEmpty();
        assertThat(cut.signers()).isEmpty();
    }

    private static void isOwnBut(String text, String subject) {
        DocumentAnatomy anatomy = DocumentAnatomy.of(text);
        assertThat(value(anatomy.number())).isEqualTo("07/VBHN-BKT");
        assertThat(value(anatomy.date())).isEqualTo(LocalDate.of(2019, 11, 12));
        assertThat(value(anatomy.issuer())).isEqualTo("BỘ KHO TÀNG");
        assertThat(value(anatomy.subject())).isEqualTo(subject);
        OfficialHeading heading = OfficialHeading.of(text).orElseThrow();
        assertThat(heading.number()).contains("07/VBHN-BKT");
        assertThat(heading.date()).contains(LocalDate.of(2019, 11, 12));
        assertThat(heading.issuers()).containsExactly("BỘ KHO TÀNG");
        assertThat(heading.nationalTitle()).isTrue();
    }

    @Test
    void theHeadingThatIsReadAloneNeverHasTheNumberOfTheChangedDocument() {
        isOwnBut(WHOLE, "Quy định về thẻ lưu kho");
        OfficialHeading cut = OfficialHeading.of("BỘ KHO TÀNG\nSố: 15/2014/TT-BKT\n" + NATION + TITLE + CHANGED + BODY)
                .orElseThrow();

        assertThat(cut.number()).isEmpty();
        assertThat(cut.isOfficial()).isFalse();
    }

    @Test
    void aNumberOfItsOwnOverTheHeadingCounts() {
        String head = "BỘ KHO TÀNG\n-------\nSố: 07/VBHN-BKT\n" + NATION;
        String text = head + "Hà Nội, ngày 12 tháng 11 năm 2019\n\n" + TITLE + CHANGED + BODY;
        DocumentAnatomy anatomy = DocumentAnatomy.of(text + RIGHT);

        isOwn(anatomy);
        assertThat(anatomy.number().orElseThrow().line()).isEqualTo(3);
        assertThat(OfficialHeading.of(text).orElseThrow().number()).contains("07/VBHN-BKT");
        // the day stands in the block alone
        isOwn(DocumentAnatomy.of(head + TITLE + CHANGED + BODY + RIGHT));
        // a block under another number confirms another text
        DocumentAnatomy another =
                DocumentAnatomy.of(head + TITLE + CHANGED + BODY + LEFT.replace("07/", "08/") + RIGHT);
        assertThat(value(another.number())).isEqualTo("07/VBHN-BKT");
        assertThat(another.date()).isEmpty();
    }

    @Test
    void theGazetteNamesWhoConsolidatedWhatGoesOnInItsNextIssue() {
        DocumentAnatomy anatomy =
                DocumentAnatomy.of("CÔNG BÁO/Số 11 + 12/Ngày 20-11-2019\n\nVĂN BẢN HỢP NHẤT -\nBỘ KHO TÀNG\n\n7\n\n"
                        + NATION + "THÔNG TƯ1\n\n8\n\nQuy định về thẻ lưu kho\n\n" + CHANGED + BODY
                        + "(Xem tiếp Công báo số 13 + 14)\n");

        assertThat(value(anatomy.type()).id()).isEqualTo("van-ban-hop-nhat");
        assertThat(anatomy.issuer().orElseThrow()).isEqualTo(new Printed<>("BỘ KHO TÀNG", 4, Confidence.MEDIUM));
        assertThat(anatomy.number()).isEmpty();
        assertThat(anatomy.date()).isEmpty();
        assertThat(value(anatomy.subject())).isEqualTo("Quy định về thẻ lưu kho");
    }

    @Test
    void theBlockAloneMakesItLessSure() {
        DocumentAnatomy anatomy = DocumentAnatomy.of(NATION + TITLE + BODY + LEFT + RIGHT);

        isOwn(anatomy);
        assertThat(anatomy.number().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(anatomy.date().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(anatomy.type().orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void blocksOfSeveralTextsLeaveItOpenWhichIsMeant() {
        DocumentAnatomy anatomy = DocumentAnatomy.of(WHOLE + "\n" + LEFT.replace("07/", "08/") + RIGHT);

        assertThat(anatomy.number().orElseThrow().confidence()).isEqualTo(Confidence.LOW);
        assertThat(anatomy.signer().orElseThrow().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void anotherDocumentWithFormsOrQuotesOfSuchTextsKeepsItsOwnNumber() {
        String letter =
                "BỘ KHO TÀNG\nSố: 88/BKT-PC\nV/v hợp nhất văn bản\n" + NATION + "Hà Nội, ngày 05 tháng 5 năm 2020\n\n"
                        + "Kính gửi: Cục Bến bãi.\nBộ Kho tàng gửi mẫu văn bản hợp nhất.\n";
        DocumentAnatomy form = DocumentAnatomy.of(
                letter + "TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG\n\nĐỗ Văn Em\n\fPHỤ LỤC\n" + CHANGED + LEFT + RIGHT);
        DocumentAnatomy quote = DocumentAnatomy.of(letter + CHANGED + "TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG\n\nĐỗ Văn Em\n");
        DocumentAnatomy decision = DocumentAnatomy.of("BỘ KHO TÀNG\nSố: 90/QĐ-BKT\n" + NATION
                + "Hà Nội, ngày 06 tháng 5 năm 2020\nQUYẾT ĐỊNH\nVề mẫu văn bản hợp nhất\n" + CHANGED + BODY + LEFT
                + RIGHT);

        assertThat(value(form.number())).isEqualTo("88/BKT-PC");
        assertThat(value(form.signer()).name()).contains("Đỗ Văn Em");
        assertThat(value(quote.type()).id()).isEqualTo("cong-van");
        assertThat(value(quote.date())).isEqualTo(LocalDate.of(2020, 5, 5));
        assertThat(value(decision.number())).isEqualTo("90/QĐ-BKT");
        assertThat(value(decision.type()).id()).isEqualTo("quyet-dinh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số: 15/2014/TT-BKT",
                "Số:       /VBHN-BKT",
                "Số: 07/BKT-VBHN",
                "07/VBHN-BKT là số của văn bản",
                ""
            })
    void whatIsNoNumberOfSuchATextIsNotTaken(String number) {
        DocumentAnatomy anatomy = DocumentAnatomy.of(WHOLE.replace("Số: 07/VBHN-BKT", number));

        assertThat(anatomy.number().map(Printed::value).filter(read -> Character.isDigit(read.charAt(0))))
                .isEmpty();
        assertThat(value(anatomy.type()).id()).isEqualTo("van-ban-hop-nhat");
        assertThat(anatomy.type().orElseThrow().confidence()).isNotEqualTo(Confidence.LOW);
    }

    @Test
    void damagedTextsNeverGetTheNumberOfTheChangedDocument() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder mutant = new StringBuilder(WHOLE);
            int head = WHOLE.indexOf(BODY);
            for (int change = random.nextInt(5); change >= 0; change--) {
                // the paragraph that tells what was changed stays
                int at = head + random.nextInt(mutant.length() - head);
                switch (random.nextInt(3)) {
                    case 0 -> mutant.setCharAt(at, (char) (' ' + random.nextInt(0x1e00)));
                    case 1 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(30)));
                    default ->
                        mutant.insert(
                                at,
                                WHOLE,
                                Math.min(at, WHOLE.length()),
                                Math.min(WHOLE.length(), at + random.nextInt(60)));
                }
            }
            DocumentAnatomy anatomy = DocumentAnatomy.of(mutant.toString());
            String number = anatomy.number().map(Printed::value).orElse("");
            assertThat(number).matches("|.*VBHN.*");
            assertThat(anatomy.date().map(Printed::value)).isNotEqualTo(Optional.of(LocalDate.of(2014, 3, 3)));
            read += number.equals("07/VBHN-BKT") ? 1 : 0;
        }
        assertThat(read).isGreaterThan(5_000);
    }

    @Test
    void thousandsOfBlocksEndSoon() {
        String many = (LEFT + RIGHT).repeat(2_000);
        long start = System.nanoTime();

        DocumentAnatomy anatomy = DocumentAnatomy.of(NATION + TITLE + CHANGED + many);

        assertThat(value(anatomy.number())).isEqualTo("07/VBHN-BKT");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
