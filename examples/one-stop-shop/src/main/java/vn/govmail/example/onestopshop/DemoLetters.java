package vn.govmail.example.onestopshop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.address.MailAddress;
import vn.govmail.example.onestopshop.Province.Office;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.letter.Tcvn3;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.LetterPdf;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;
import vn.govmail.verdict.Outcome;

/** The letters of the demonstration: really written, signed and tampered with. */
final class DemoLetters {
    static final Instant SIGNED = Instant.parse("2026-11-20T01:00:00Z");
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MIB = 1 << 20;

    private final Province province;
    private final Letters letters = Letters.seeded("demo");
    private final List<DemoLetter> all = new ArrayList<>();

    private DemoLetters(Province province) {
        this.province = province;
    }

    static List<DemoLetter> of(Province province) {
        DemoLetters demo = new DemoLetters(province);
        demo.signed();
        demo.otherForms();
        demo.freeMailboxes();
        demo.contents();
        return demo.all;
    }

    private LetterPdf document(Office office, String number) {
        return Pdfs.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", office.agency().name().toUpperCase(java.util.Locale.ROOT))
                .number(number)
                .title("Về việc tiếp nhận hồ sơ trực tuyến");
    }

    private void signed() {
        Office health = province.health;
        PdfFile unsigned = document(health, "101/SYT-VP").build();
        PdfFile signed = unsigned.signedBy(health.seal(), SIGNED);
        inside(
                health,
                "Công văn 101 ký số của đơn vị",
                Outcome.LEGALLY_EQUIVALENT,
                "",
                l -> l.attach("cv101.pdf", PDF, signed.bytes()));
        inside(
                health,
                "Công văn 101 bị đổi một byte",
                Outcome.PAPER_REQUIRED,
                "SIGNATURE_BROKEN",
                l -> l.attach("cv101.pdf", PDF, signed.withByteChanged().bytes()));
        inside(
                health,
                "Công văn 101 bị thêm trang sau khi ký",
                Outcome.PAPER_REQUIRED,
                "SIGNATURE_BROKEN",
                l -> l.attach(
                        "cv101.pdf", PDF, signed.withPageAddedAfterSigning().bytes()));
        SigningIdentity stranger = TestPki.selfSigned("Sở Y tế", "UBND tỉnh Đắk Nông");
        inside(
                health,
                "Ký bằng chứng thư không rõ gốc",
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN",
                l -> l.attach(
                        "cv102.pdf",
                        PDF,
                        document(health, "102/SYT-VP")
                                .build()
                                .signedBy(stranger, SIGNED)
                                .bytes()));
        SigningIdentity other = province.finance.seal();
        inside(
                health,
                "Ký bằng chữ ký của Sở Tài chính",
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNED_BY_ANOTHER_UNIT",
                l -> l.attach(
                        "cv103.pdf",
                        PDF,
                        document(health, "103/SYT-VP")
                                .build()
                                .signedBy(other, SIGNED)
                                .bytes()));
    }

    private void otherForms() {
        Office health = province.health;
        Docx docx = Docx.letter().issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ");
        inside(
                health,
                "Công văn 104 Word không ký",
                Outcome.PAPER_REQUIRED,
                "SIGNATURE_MISSING",
                l -> l.attach(
                        "cv104.docx", DOCX, docx.number("104/SYT-VP").build().bytes()));
        inside(
                health,
                "Bản quét có dấu đỏ",
                Outcome.NEEDS_HUMAN_CHECK,
                "SEAL_NOT_CONFIRMED",
                l -> l.attach("cv105-scan.pdf", PDF, Pdfs.sealedScan().bytes()));
        inside(
                health,
                "Công văn 106 Word ký số",
                Outcome.LEGALLY_EQUIVALENT,
                "",
                l -> l.attach(
                        "cv106.docx",
                        DOCX,
                        docx.number("106/SYT-VP")
                                .build()
                                .signedBy(health.seal(), SIGNED)
                                .bytes()));
        inside(
                health,
                "Thư ký S/MIME, chứng thư không ghi địa chỉ gửi",
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN",
                l -> l.attach(
                                "cv107.docx",
                                DOCX,
                                docx.number("107/SYT-VP").build().bytes())
                        .smimeSignedBy(health.seal()));
    }

    private void freeMailboxes() {
        Office health = province.health;
        byte[] file = document(health, "108/SYT-VP").build().bytes();
        outside(
                "soyte.daknong@gmail.com",
                "Sở Y tế",
                "Công văn 108 từ Gmail của cơ quan",
                Outcome.TREATED_AS_NOT_SENT,
                "TREATED_AS_NOT_SENT",
                l -> l.attach("cv108.pdf", PDF, file));
        outside(
                "nguyenvanbinh@gmail.com",
                "Nguyễn Văn Bình",
                "Đơn đề nghị cấp lại giấy phép",
                Outcome.NO_DOCUMENT,
                "",
                l -> l.attach("don.docx", DOCX, petition()));
        outside(
                "vanthu.phongban@gmail.com",
                "Văn thư",
                "Công văn 109 từ người gửi lạ",
                Outcome.NEEDS_HUMAN_CHECK,
                "SENDER_UNKNOWN",
                l -> l.attach(
                        "cv109.pdf", PDF, document(health, "109/SYT-VP").build().bytes()));
    }

    private static byte[] petition() {
        return Docx.letter()
                .issuer("", "")
                .number("")
                .title("ĐƠN ĐỀ NGHỊ")
                .body("Tôi là Nguyễn Văn Bình, đề nghị cấp lại giấy phép.")
                .signer("NGƯỜI LÀM ĐƠN", "Nguyễn Văn Bình")
                .recipients("")
                .build()
                .bytes();
    }

    private void contents() {
        Office finance = province.finance;
        inside(
                finance,
                "Báo cáo quý",
                Outcome.SECRET_BLOCKED,
                "SECRET_BLOCKED",
                l -> l.attach(
                        "bc07.pdf",
                        PDF,
                        document(finance, "07/BC-STC").secrecy("MẬT").build().bytes()));
        PdfFile large =
                document(finance, "110/STC-NS").build().paddedTo(26 * MIB).signedBy(finance.seal(), SIGNED);
        inside(
                finance,
                "Tệp 26 MB ký số",
                Outcome.LEGALLY_EQUIVALENT,
                "ATTACHMENT_TOO_LARGE",
                l -> l.attach("cv110.pdf", PDF, large.bytes()));
        byte[] tcvn3 = Tcvn3.encode("Kính gửi Sở Thông tin và Truyền thông, đề nghị cho biết lịch họp tuần tới.");
        inside(
                finance,
                "Thư gõ bằng TCVN3",
                Outcome.NO_DOCUMENT,
                "CHARSET_NOT_TCVN6909",
                l -> l.bodyBytes(tcvn3, "iso-8859-1"));
        inside(finance, "Trao đổi công việc", Outcome.NO_DOCUMENT, "", l -> l);
        inside(
                finance,
                "Thư bị cắt cụt",
                Outcome.NEEDS_HUMAN_CHECK,
                "MESSAGE_MALFORMED",
                l -> l.attach(
                                "cv111.pdf",
                                PDF,
                                document(finance, "111/STC-NS").build().bytes())
                        .truncated());
    }

    private interface Writing {
        Letter on(Letter blank);
    }

    private void inside(Office sender, String subject, Outcome expected, String code, Writing writing) {
        Letter letter = blank(sender.mailbox(), sender.agency().name(), subject);
        all.add(new DemoLetter(writing.on(letter), false, expected, code));
    }

    private void outside(String sender, String name, String subject, Outcome expected, String code, Writing writing) {
        Letter letter = blank(MailAddress.parse(sender), name, subject);
        all.add(new DemoLetter(writing.on(letter), true, expected, code));
    }

    private Letter blank(MailAddress sender, String name, String subject) {
        return letters.from(sender)
                .from(sender, name)
                .to(province.informationAndCommunications.mailbox())
                .subject(subject)
                .body("Kính gửi Sở Thông tin và Truyền thông,\n\nXin gửi kèm nội dung như tiêu đề thư.\n\nTrân trọng.");
    }
}
