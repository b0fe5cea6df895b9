package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences of everyday office life that stand in no corpus: cut to lengths, in capitals, among numbers, in mails of 7-bit headers. */
class EncodingDetectorUnseenTest {
    private static final List<String> SENTENCES = List.of(
            "Chiều nay văn phòng nhận được công văn hỏa tốc, đề nghị các phòng chuyên môn cử người dự họp lúc mười bốn giờ.",
            "Bà con thôn Đắk Rmoan phản ánh đường liên xã xuống cấp, xe chở cà phê đi lại khó khăn, mong sớm sửa chữa trước mùa mưa.",
            "Em xin gửi thầy cô bảng điểm học kỳ một của lớp chín, trong đó có mười hai em giỏi và ba em cần phụ đạo thêm.",
            "Trung tâm y tế huyện thông báo lịch tiêm chủng mở rộng cho trẻ dưới một tuổi, phụ huynh nhớ mang sổ.",
            "Kho bạc nhà nước đề nghị đơn vị đối chiếu số dư tài khoản tiền gửi, ký xác nhận và gửi trả trước ngày mùng năm.",
            "Hạt kiểm lâm phối hợp với biên phòng tuần tra, phát hiện hai đối tượng vận chuyển gỗ trái phép bằng xe độ chế.",
            "Thưa ông, hồ sơ xin cấp giấy chứng nhận quyền sử dụng đất của gia đình còn thiếu bản trích lục, mời ông bổ sung.",
            "Giá tiêu hôm nay tăng nhẹ, thương lái thu mua tại vườn; người trồng nên giữ ẩm gốc và theo dõi bệnh chết nhanh.");

    private static Stream<String> texts(String sentence) {
        String start = sentence.substring(0, sentence.indexOf(' ', 40));
        return Stream.of(
                sentence,
                start,
                sentence.toUpperCase(Locale.ROOT),
                start.replace(" ", "\r\n"),
                "Số 125/2009/QĐ-UBND, ngày 3/8/2009: " + start + " (12.500.000 đồng; 3,5%)",
                "Subject: Fwd: report\r\nFrom: vanthu@example.gov.vn\r\nContent-Type: text/plain\r\n\r\n" + sentence
                        + "\r\n\r\n--\r\nPhone: 0501 3543 210\r\n",
                start + " \u00A0[email\u00A0protected] " + sentence);
    }

    /** Of lists of recipients half the words are such. */
    @Test
    void abbreviationsWithDAreNoEvidenceAgainstVietnamese() {
        List<String> encodings = new ArrayList<>(Encodings.EIGHT_BIT);
        encodings.add("viqr");
        for (String text : List.of(
                "TTĐT của Đoàn ĐBQH&HĐND TX;\n- Trung tâm TTDL&CNS",
                "Đ/c PGĐ Hoàng Quốc Tiến;\n- Đ/c PGĐ Đinh Thị Sương, QĐ 5.000đ")) {
            for (String encoding : encodings) {
                Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
                byte[] bytes = text.getBytes(charset);
                assertThat(EncodingDetector.detect(bytes).text(bytes))
                        .as(encoding)
                        .isEqualTo(text);
            }
            String references = text.chars()
                    .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "&#" + c + ";")
                    .collect(java.util.stream.Collectors.joining());
            assertThat(EncodingDetector.detect(references).text(references)).isEqualTo(text);
        }
        for (String text : List.of("BGB § 5, § 12 und §§ 7 ff.", "® ACME ®", "100 § Lagen, Ð og ð")) {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(EncodingDetector.detect(bytes).isKnown()).as(text).isFalse();
        }
    }

    @Test
    void textsThatNobodyHasSeenAreRecovered() {
        int all = 0;
        List<String> wrong = new ArrayList<>();
        List<String> encodings = new ArrayList<>(Encodings.EIGHT_BIT);
        encodings.add("viqr");
        for (String encoding : encodings) {
            Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
            for (String text : SENTENCES.stream()
                    .flatMap(EncodingDetectorUnseenTest::texts)
                    .toList()) {
                if (charset.newEncoder().canEncode(text)) {
                    byte[] bytes = text.getBytes(charset);
                    Detection found = EncodingDetector.detect(bytes);
                    all++;
                    if (!found.text(bytes).equals(text)) {
                        wrong.add(encoding + " as " + found + ": " + found.text(bytes));
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(700);
        assertThat(100.0 * wrong.size() / all).as("%s", wrong).isLessThanOrEqualTo(0.5);
    }
}
