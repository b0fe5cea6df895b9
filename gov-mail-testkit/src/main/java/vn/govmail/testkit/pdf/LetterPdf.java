package vn.govmail.testkit.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Builds an official letter as NĐ 30/2020/NĐ-CP, Phụ lục I, lays it out: issuer top left, the national heading top right,
 * number, place and date, title, body, signer, and "Nơi nhận". Not thread-safe; {@link #build()} may be called often.
 */
public final class LetterPdf {
    private String superior = "UBND TỈNH ĐẮK NÔNG";
    private String agency = "SỞ THÔNG TIN VÀ TRUYỀN THÔNG";
    private String number = "15/STTTT-VP";
    private String place = "Đắk Nông";
    private LocalDate date = LocalDate.of(2026, 11, 20);
    private String secrecy = "";
    private String title = "V/v tăng cường sử dụng thư điện tử công vụ";
    private List<String> body = List.of(
            "Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố.",
            "Thực hiện Quy chế quản lý, sử dụng hệ thống thư điện tử của tỉnh, Sở Thông tin và Truyền thông đề nghị các"
                    + " cơ quan, đơn vị sử dụng hộp thư công vụ trong trao đổi văn bản điện tử.",
            "Đề nghị các cơ quan, đơn vị quan tâm triển khai thực hiện./.");
    private String signerTitle = "GIÁM ĐỐC";
    private String signerName = "Nguyễn Văn An";
    private List<String> recipients = List.of("- Như trên;", "- Lưu: VT, VP.");

    LetterPdf() {}

    /** The agency above and the agency that issues, as printed top left; the first may be empty. */
    public LetterPdf issuer(String superior, String agency) {
        this.superior = Objects.requireNonNull(superior, "superior");
        this.agency = Objects.requireNonNull(agency, "agency");
        return this;
    }

    /** The issuing agency alone, without one above it. */
    public LetterPdf issuer(String agency) {
        return issuer("", agency);
    }

    /** Number and symbol as they follow "Số:", for example {@code 15/STTTT-VP}. */
    public LetterPdf number(String number) {
        this.number = Objects.requireNonNull(number, "number");
        return this;
    }

    public LetterPdf place(String place) {
        this.place = Objects.requireNonNull(place, "place");
        return this;
    }

    public LetterPdf date(LocalDate date) {
        this.date = Objects.requireNonNull(date, "date");
        return this;
    }

    /** A mark such as "MẬT", printed under the number; empty for none. */
    public LetterPdf secrecy(String mark) {
        this.secrecy = Objects.requireNonNull(mark, "mark");
        return this;
    }

    public LetterPdf title(String title) {
        this.title = Objects.requireNonNull(title, "title");
        return this;
    }

    /** The paragraphs; as many pages are made as they need. */
    public LetterPdf body(String... paragraphs) {
        this.body = List.of(paragraphs);
        return this;
    }

    public LetterPdf signer(String title, String name) {
        this.signerTitle = Objects.requireNonNull(title, "title");
        this.signerName = Objects.requireNonNull(name, "name");
        return this;
    }

    /** The lines under "Nơi nhận:". */
    public LetterPdf recipients(String... lines) {
        this.recipients = List.of(lines);
        return this;
    }

    /** Makes the file: uncompressed cross-reference table, embedded font, extractable text. */
    public PdfFile build() {
        return PdfFile.build(document -> {
            try (LetterPage page = new LetterPage(document)) {
                page.heading(superior, agency, number, secrecy);
                page.nationalHeading(String.format(
                        java.util.Locale.ROOT,
                        "%s, ngày %02d tháng %02d năm %d",
                        place,
                        date.getDayOfMonth(),
                        date.getMonthValue(),
                        date.getYear()));
                page.title(title);
                for (String paragraph : body) {
                    page.paragraph(paragraph);
                }
                page.signatures(recipients, signerTitle, signerName);
            }
        });
    }
}
