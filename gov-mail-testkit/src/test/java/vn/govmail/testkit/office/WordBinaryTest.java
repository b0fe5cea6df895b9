package vn.govmail.testkit.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.document.OfficeReader;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.office.DrawnText;

class WordBinaryTest {
    private static final String LETTER = "UBND TỈNH ĐẮK NÔNG\rSỞ NỘI VỤ\rSố: 15/SNV-VP\rV/v dùng thư điện tử\u0007"
            + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\rĐắk Nông, ngày 02 tháng 01 năm 2013\u0007\u0007"
            + "Kính gửi: Sở Tài chính\r\rNội dung.\r";

    private static DocumentReading read(byte[] file) {
        return new OfficeReader().read(Content.of(file), Limits.DEFAULT);
    }

    private static String text(byte[] file) {
        return read(file).text().toOptional().orElseThrow();
    }

    private static DocumentText layout(byte[] file) {
        return read(file).layout().toOptional().orElseThrow();
    }

    private static Missing missing(byte[] file) {
        return read(file).text().missing().orElseThrow().reason();
    }

    @Test
    void aLetterOfWord97IsReadAndSaysWhatItIs() throws IOException {
        byte[] file = new Word97().wide(LETTER).build();

        assertThat(FormatDetector.detect(Content.of(file), "a.doc", Limits.DEFAULT))
                .isEqualTo(Format.DOC);
        DocumentAnatomy letter = DocumentAnatomy.of(text(file));
        assertThat(letter.number().orElseThrow().value()).isEqualTo("15/SNV-VP");
        assertThat(letter.issuer().orElseThrow().value()).isEqualTo("SỞ NỘI VỤ");
        assertThat(letter.subject().orElseThrow().value()).isEqualTo("dùng thư điện tử");
    }

    private static byte[] typed(String words) {
        return words.getBytes(Charset.forName("tcvn3-abc"));
    }

    @Test
    void smallLettersInAFontOfCapitalsAreSeenAsCapitals() throws IOException {
        byte[] file = new Word97()
                .inFont(".VnTime", typed("Số: 12/BC-CA\r"))
                .inFont(".VnTimeH", typed("tối mật\r"))
                .inFont(".VnTime", typed("Báo cáo tình hình an ninh trật tự quý một trên địa bàn huyện.\r"))
                .build();

        assertThat(layout(file).lines().get(1).runs().get(0).style().font()).isEqualTo(".VnTimeH");
        assertThat(DrawnText.of(read(file)).capitalsOfFonts()).isEqualTo("TỐI MẬT\n");
        assertThat(DrawnText.of(read(new Word97()
                                .inFont(".VnTime", typed("tối mật\r"))
                                .build()))
                        .capitalsOfFonts())
                .isEmpty();
    }

    @Test
    void brokenTablesOfFontsTakeNothingFromTheText() throws IOException {
        byte[] file = new Word97().inFont("A", typed("Cong van\r")).build();
        int header = 0;
        while ((file[header] != (byte) 0xEC) || (file[header + 1] != (byte) 0xA5)) {
            header++;
        }
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] broken = file.clone();
            int at = header + 0x0112 + random.nextInt(8);
            broken[at] = (byte) random.nextInt();
            broken[at ^ 1] = (byte) random.nextInt();
            for (int j = 0; j + 1 < broken.length; j++) {
                if ((broken[j] == 0x4F) && (broken[j + 1] == 0x4A)) {
                    broken[j + 2] = (byte) random.nextInt();
                }
            }
            assertThat(text(broken)).startsWith("Cong van");
        }
    }

    @Test
    void piecesOfOneByteAndOfTwoFollowEachOther() throws IOException {
        assertThat(text(new Word97()
                        .narrow("So 15\u000B")
                        .wide("Số 16\r")
                        .narrow("caf\u00E9 \u201Ca\u201D\r")
                        .build()))
                .isEqualTo("So 15\nSố 16\ncaf\u00E9 \u201Ca\u201D\n");
    }

    @Test
    void cellsAndRowsOfTablesStandApart() throws IOException {
        assertThat(text(new Word97()
                        .wide("TT\u0007Tên\u0007\u00071\u0007Lan\u0007\u0007hết\r")
                        .build()))
                .isEqualTo("TT\tTên\n1\tLan\nhết\n");
    }

    @Test
    void whatNobodySeesIsToldApart() throws IOException {
        byte[] file = new Word97()
                .wide("Công khai. ")
                .unseen("TỐI MẬT", Word97.HIDDEN)
                .wide(" rồi ")
                .unseen("đã xóa", Word97.DELETED)
                .wide("\u0013PAGE\u00147\u0015 trang\r")
                .build();

        assertThat(text(file)).isEqualTo("Công khai.  rồi 7 trang\n");
        assertThat(layout(file).hiddenText())
                .contains("TỐI MẬT")
                .contains("đã xóa")
                .doesNotContain("PAGE");
    }

    @Test
    void notesHeadersAndCommentsAreParts() throws IOException {
        DocumentText text = layout(new Word97()
                .wide("Thân\rchú thích\rđầu trang\rý kiến\r")
                .parts(5, 10, 10, 0, 7)
                .build());

        assertThat(text.linesOf(TextArea.BODY)).extracting(TextLine::text).containsExactly("Thân");
        assertThat(text.linesOf(TextArea.NOTE)).extracting(TextLine::text).containsExactly("chú thích");
        assertThat(text.linesOf(TextArea.HEADER)).extracting(TextLine::text).containsExactly("đầu trang");
        assertThat(text.linesOf(TextArea.COMMENT)).extracting(TextLine::text).containsExactly("ý kiến");
    }

    @Test
    void anOlderEncodingIsFound() throws IOException {
        String shown = "C\u00E9ng h\u00DFa x\u00B7 h\u00E9i chñ ngh\u00DCa ViÖt Nam, \u00FEy ban nh©n d©n tØnh";
        assertThat(EncodingDetector.detect(
                                text(new Word97().narrow(shown + "\r").build()))
                        .encoding())
                .isEqualTo("tcvn3-abc");
    }

    @Test
    void anEmbeddedDocumentIsNotTakenForTheDocument() throws IOException {
        assertThat(text(new Word97().wide("Ngoài\r").buildWithEmbedded(new Word97().wide("Trong\r"))))
                .isEqualTo("Ngoài\n");
    }

    @Test
    void aFileBehindAPasswordAndOneOfWord95SaySo() throws IOException {
        assertThat(missing(new Word97().wide("a\r").encrypted().build())).isEqualTo(Missing.PASSWORD_REQUIRED);
        assertThat(missing(new Word97().wide("a\r").version(0x0065).build())).isEqualTo(Missing.READER_NOT_AVAILABLE);
    }

    @Test
    void textOutsideOfTheFileAndTooMuchOfItAreRefused() throws IOException {
        assertThat(missing(new Word97().wide("a\r").misplacedBy(1 << 20).build()))
                .isEqualTo(Missing.MALFORMED);
        assertThat(missing(new Word97()
                        .wide("a\r")
                        .parts(Integer.MAX_VALUE, Integer.MAX_VALUE)
                        .build()))
                .isEqualTo(Missing.LIMIT_EXCEEDED);
    }

    @Test
    void whetherItHoldsASignatureIsKnown() throws IOException {
        assertThat(read(new Word97().wide("a\r").build()).signatureFields().toOptional())
                .contains(false);
        assertThat(read(new Word97().wide("a\r").buildSigned())
                        .signatureFields()
                        .toOptional())
                .contains(true);
    }

    @Test
    void sectorsInACircleAreRefused() throws IOException {
        byte[] file = new Word97().wide("x".repeat(10_000) + "\r").build();
        int table = 512 * (1 + (file[76] & 0xFF));
        for (int i = 0; i < 128; i++) {
            // every sector is followed by itself
            file[table + 4 * i] = (byte) i;
            file[table + 4 * i + 1] = 0;
            file[table + 4 * i + 2] = 0;
            file[table + 4 * i + 3] = 0;
        }
        assertThat(missing(file)).isEqualTo(Missing.MALFORMED);
    }

    @Test
    void noChangeOfBytesEndsInAnException() throws IOException {
        byte[] file = new Word97()
                .wide(LETTER)
                .unseen("mật", Word97.HIDDEN)
                .narrow("end\r")
                .build();
        Random random = new Random(8);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = file.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(changed)).doesNotThrowAnyException();
        }
    }
}
