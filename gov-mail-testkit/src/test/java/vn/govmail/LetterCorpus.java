package vn.govmail;

import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.govmail.address.MailAddress;
import vn.govmail.message.Circumstances;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.letter.Tcvn3;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** Letters of every kind, with what the caller knows about them, for tests that hold for all. */
final class LetterCorpus {

    /** A letter and what the caller knows beyond its bytes. */
    record Case(byte[] message, Circumstances circumstances) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();

    private LetterCorpus() {}

    static Map<String, Case> letters() {
        LetterCorpus corpus = new LetterCorpus();
        corpus.signatures();
        corpus.otherForms();
        corpus.secrecy();
        corpus.senders();
        corpus.structures();
        return corpus.cases;
    }

    private void add(String name, Letter letter) {
        add(name, letter, Circumstances.NONE);
    }

    private void add(String name, Letter letter, Circumstances circumstances) {
        cases.put(name, new Case(letter.bytes(), circumstances));
    }

    private static Letter pdf(byte[] file) {
        return fromHealth().attach("cv.pdf", PDF, file);
    }

    private void signatures() {
        PdfFile signed = document("101/SYT-VP").build().signedBy(Intake.HEALTH_SEAL, Intake.SIGNED);
        add("signed", pdf(signed.bytes()));
        add("byte changed", pdf(signed.withByteChanged().bytes()));
        add("page added", pdf(signed.withPageAddedAfterSigning().bytes()));
        add(
                "untrusted",
                pdf(document("1/SYT-VP")
                        .build()
                        .signedBy(Intake.UNTRUSTED, Intake.SIGNED)
                        .bytes()));
        add(
                "another unit",
                pdf(document("1/SYT-VP")
                        .build()
                        .signedBy(Intake.FINANCE_SEAL, Intake.SIGNED)
                        .bytes()));
        add(
                "signed scan",
                pdf(Pdfs.sealedScan()
                        .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                        .bytes()));
        add("unsigned", pdf(document("1/SYT-VP").build().bytes()));
    }

    private void otherForms() {
        byte[] scan = Pdfs.sealedScan().bytes();
        Docx word = Docx.letter().issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ").number("104/SYT-VP");
        add("scan", pdf(scan));
        add("scan confirmed", pdf(scan), Intake.confirmed(scan));
        add("word", fromHealth().attach("cv.docx", DOCX, word.build().bytes()));
        add(
                "word signed",
                fromHealth()
                        .attach(
                                "cv.docx",
                                DOCX,
                                word.build()
                                        .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                                        .bytes()));
        add("S/MIME", fromHealth().attach("cv.docx", DOCX, word.build().bytes()).smimeSignedBy(Intake.HEALTH_SEAL));
        add(
                "word and signed PDF",
                pdf(signed("104/SYT-VP")).attach("cv.docx", DOCX, word.build().bytes()));
        add("text file", fromHealth().attach("a.txt", "text/plain", "Thông báo".getBytes(StandardCharsets.UTF_8)));
        add("zip", fromHealth().attach("cv.zip", "application/zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0}));
        add("empty PDF", pdf(new byte[0]));
        add(
                "encrypted PDF",
                pdf(document("1/SYT-VP").build().encrypted("geheim").bytes()));
        add("picture", fromHealth().attach("a.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0
        }));
    }

    private void secrecy() {
        add("secret PDF", pdf(document("7/BC-SYT").secrecy("MẬT").build().bytes()));
        add(
                "secret signed PDF",
                pdf(document("7/BC-SYT")
                        .secrecy("TỐI MẬT")
                        .build()
                        .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                        .bytes()));
        add(
                "secret word",
                fromHealth()
                        .attach(
                                "bc.docx",
                                DOCX,
                                Docx.letter().secrecy("MẬT").build().bytes()));
        add("secret subject", fromHealth().subject("[MẬT] Kế hoạch"));
        add("secret file name", fromHealth().attach("[MẬT] Kế hoạch.pdf", PDF, signed("1/SYT-VP")));
        add(
                "secret TCVN3",
                fromHealth()
                        .bodyBytes(
                                Tcvn3.encode(
                                        "Độ mật: TỐI MẬT\nKính gửi Sở Thông tin, đề nghị họp tuần tới về kế hoạch."),
                                "iso-8859-1"));
        add(
                "secret from Gmail",
                Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế")
                        .attach(
                                "bc.pdf",
                                PDF,
                                document("7/BC-SYT").secrecy("MẬT").build().bytes()));
    }

    private void senders() {
        byte[] unsigned = document("108/SYT-VP").build().bytes();
        add("agency at Gmail", Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế").attach("cv.pdf", PDF, unsigned));
        add(
                "agency at Gmail, signed",
                Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế").attach("cv.pdf", PDF, signed("1/SYT-VP")));
        add("agency named at Gmail", Intake.from(Intake.STRANGER, "Sở Y tế").attach("cv.pdf", PDF, unsigned));
        add("citizen", Intake.from(Intake.CITIZEN, "Nguyễn Văn Bình").attach("don.docx", DOCX, petition()));
        add(
                "citizen with agency's document",
                Intake.from(Intake.CITIZEN, "Bình").attach("cv.pdf", PDF, unsigned));
        add("stranger", Intake.from(Intake.STRANGER, "Văn thư").attach("cv.pdf", PDF, unsigned));
        add("stranger without document", Intake.from(Intake.STRANGER, "Văn thư"));
        add(
                "lookalike",
                Intake.from(MailAddress.parse("syt@daknong-gov.vn"), "Sở Y tế")
                        .attach("cv.pdf", PDF, signed("1/SYT-VP")));
        add("two authors", fromHealth().header("From", "b@gmail.com").attach("cv.pdf", PDF, signed("1/SYT-VP")));
        add(
                "DMARC fails",
                Intake.unproved(Intake.HEALTH, "Sở Y tế")
                        .header("Authentication-Results", Intake.SERVER + "; dmarc=fail header.from=daknong.gov.vn")
                        .attach("cv.pdf", PDF, signed("1/SYT-VP")));
        add("unproved", Intake.unproved(Intake.HEALTH, "Sở Y tế").attach("cv.pdf", PDF, signed("1/SYT-VP")));
    }

    static byte[] petition() {
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

    private void structures() {
        byte[] original = Intake.from(Intake.CITIZEN, "Bình")
                .attach("cv.pdf", PDF, signed("1/SYT-VP"))
                .bytes();
        add("correspondence", fromHealth());
        add(
                "TCVN3",
                fromHealth()
                        .bodyBytes(
                                Tcvn3.encode(
                                        "Kính gửi Sở Thông tin và Truyền thông, đề nghị cho biết lịch họp tuần tới."),
                                "iso-8859-1"));
        add("unknown charset", fromHealth().bodyBytes(new byte[] {(byte) 0xE1, ' ', 'x'}, "x-nowhere"));
        add("forwarded", fromHealth().attach("goc.eml", "message/rfc822", original));
        add("truncated", pdf(signed("1/SYT-VP")).truncated());
        add("without headers", pdf(signed("1/SYT-VP")).withoutHeaders());
        add("nested", fromHealth().nestedParts(40));
        add("many parts", fromHealth().manyParts(1_500));
    }
}
