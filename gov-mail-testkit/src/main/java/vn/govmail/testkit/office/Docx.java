package vn.govmail.testkit.office;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An official letter as a .docx, with the heading of NĐ 30/2020/NĐ-CP. Every part has a sensible default. Immutable.
 */
public final class Docx {
    static final String MAIN_PART = "word/document.xml";
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What a letter says; the names are those of the boxes in Phụ lục I of NĐ 30/2020/NĐ-CP. */
    private record Says(
            String superior,
            String agency,
            String number,
            String placeAndDate,
            String secrecy,
            String title,
            List<String> body,
            String signer,
            List<String> recipients,
            String font) {}

    private static final Says DEFAULT = new Says(
            "UBND TỈNH ĐẮK NÔNG",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            "15/STTTT-VP",
            "Đắk Nông, ngày 20 tháng 11 năm 2026",
            "",
            "V/v tăng cường sử dụng thư điện tử công vụ",
            List.of("Kính gửi: Các sở, ban, ngành", "Đề nghị các đơn vị kiểm tra hộp thư ít nhất hai lần mỗi ngày."),
            "Nguyễn Văn An",
            List.of("- Như trên;", "- Lưu: VT, VP."),
            "Times New Roman");

    private final Says says;

    private Docx(Says says) {
        this.says = says;
    }

    /** Starts a letter. */
    public static Docx letter() {
        return new Docx(DEFAULT);
    }

    public Docx issuer(String superior, String agency) {
        return new Docx(new Says(
                superior,
                agency,
                says.number,
                says.placeAndDate,
                says.secrecy,
                says.title,
                says.body,
                says.signer,
                says.recipients,
                says.font));
    }

    /** Number and symbol, for example {@code 15/STTTT-VP}. */
    public Docx number(String number) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                number,
                says.placeAndDate,
                says.secrecy,
                says.title,
                says.body,
                says.signer,
                says.recipients,
                says.font));
    }

    /** Place and date, for example {@code Đắk Nông, ngày 05 tháng 9 năm 2012}. */
    public Docx placeAndDate(String placeAndDate) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                placeAndDate,
                says.secrecy,
                says.title,
                says.body,
                says.signer,
                says.recipients,
                says.font));
    }

    /** The degree of secrecy, for example {@code MẬT}; empty for none. */
    public Docx secrecy(String mark) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                says.placeAndDate,
                mark,
                says.title,
                says.body,
                says.signer,
                says.recipients,
                says.font));
    }

    public Docx title(String title) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                says.placeAndDate,
                says.secrecy,
                title,
                says.body,
                says.signer,
                says.recipients,
                says.font));
    }

    public Docx body(String... paragraphs) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                says.placeAndDate,
                says.secrecy,
                says.title,
                List.of(paragraphs),
                says.signer,
                says.recipients,
                says.font));
    }

    /** The font that every run names, for example {@code .VnTime}. */
    public Docx font(String name) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                says.placeAndDate,
                says.secrecy,
                says.title,
                says.body,
                says.signer,
                says.recipients,
                name));
    }

    /** The lines of "Nơi nhận". */
    public Docx recipients(String... lines) {
        return new Docx(new Says(
                says.superior,
                says.agency,
                says.number,
                says.placeAndDate,
                says.secrecy,
                says.title,
                says.body,
                says.signer,
                List.of(lines),
                says.font));
    }

    /** The finished file. */
    public OfficeFile build() {
        Relationship main = new Relationship("rId1", Xml.OFFICE_RELATIONSHIPS + "/officeDocument", MAIN_PART);
        return OfficeFile.of(List.of(main))
                .with(MAIN_PART, MAIN_TYPE, document().getBytes(StandardCharsets.UTF_8));
    }

    private String document() {
        StringBuilder out = new StringBuilder(Xml.DECLARATION + "<w:document xmlns:w=\"" + WORD + "\"><w:body>");
        String left = paragraph(says.superior)
                + paragraph(says.agency)
                + paragraph("Số: " + says.number)
                + (says.secrecy.isEmpty() ? "" : paragraph(says.secrecy));
        String right = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + paragraph("Độc lập - Tự do - Hạnh phúc")
                + paragraph(says.placeAndDate);
        out.append(table(left, right));
        out.append(paragraph(says.title));
        says.body.forEach(line -> out.append(paragraph(line)));
        StringBuilder receivers = new StringBuilder(paragraph("Nơi nhận:"));
        says.recipients.forEach(line -> receivers.append(paragraph(line)));
        out.append(table(receivers.toString(), paragraph("GIÁM ĐỐC") + paragraph(says.signer)));
        return out.append("<w:sectPr/></w:body></w:document>").toString();
    }

    private String paragraph(String text) {
        String font = Xml.escaped(says.font);
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t></w:r></w:p>";
    }

    private static String table(String left, String right) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" + left + "</w:tc><w:tc>"
                + right + "</w:tc></w:tr></w:tbl>";
    }
}
