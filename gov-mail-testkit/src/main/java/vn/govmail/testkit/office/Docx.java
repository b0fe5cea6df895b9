package vn.govmail.testkit.office;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An official letter as a .docx, with the heading of NĐ 30/2020/NĐ-CP. Every part has a sensible default. Immutable.
 */
public final class Docx {
    private static final String MAIN_PART = "word/document.xml";
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** The boxes of Phụ lục I of NĐ 30/2020/NĐ-CP that are filled here, and the font. */
    private enum Box {
        SUPERIOR("UBND TỈNH ĐẮK NÔNG"),
        AGENCY("SỞ THÔNG TIN VÀ TRUYỀN THÔNG"),
        NUMBER("15/STTTT-VP"),
        PLACE_AND_DATE("Đắk Nông, ngày 20 tháng 11 năm 2026"),
        SECRECY(""),
        TITLE("V/v tăng cường sử dụng thư điện tử công vụ"),
        BODY("Kính gửi: Các sở, ban, ngành\nĐề nghị các đơn vị kiểm tra hộp thư ít nhất hai lần mỗi ngày."),
        SIGNER("GIÁM ĐỐC\nNguyễn Văn An"),
        RECIPIENTS("- Như trên;\n- Lưu: VT, VP."),
        FONT("Times New Roman");

        private final String usual;

        Box(String usual) {
            this.usual = usual;
        }
    }

    private final Map<Box, List<String>> filled;

    private Docx(Map<Box, List<String>> filled) {
        this.filled = filled;
    }

    /** Starts a letter. */
    public static Docx letter() {
        return new Docx(Map.of());
    }

    private Docx with(Box box, String... lines) {
        Map<Box, List<String>> changed = new EnumMap<>(Box.class);
        changed.putAll(filled);
        changed.put(box, List.of(lines));
        return new Docx(changed);
    }

    private List<String> lines(Box box) {
        return filled.getOrDefault(box, box.usual.lines().toList());
    }

    /** The two lines at the top left: the agency above, and the one that issues the letter. */
    public Docx issuer(String superior, String agency) {
        return with(Box.SUPERIOR, superior).with(Box.AGENCY, agency);
    }

    /** Number and symbol, for example {@code 15/STTTT-VP}. */
    public Docx number(String number) {
        return with(Box.NUMBER, number);
    }

    /** Place and date, for example {@code Đắk Nông, ngày 05 tháng 9 năm 2012}. */
    public Docx placeAndDate(String placeAndDate) {
        return with(Box.PLACE_AND_DATE, placeAndDate);
    }

    /** The degree of secrecy, for example {@code MẬT}. */
    public Docx secrecy(String mark) {
        return with(Box.SECRECY, mark);
    }

    /** The line that says what the letter is about. */
    public Docx title(String title) {
        return with(Box.TITLE, title);
    }

    /** The paragraphs between title and signature. */
    public Docx body(String... paragraphs) {
        return with(Box.BODY, paragraphs);
    }

    /** Office and name of the person who signs. */
    public Docx signer(String office, String name) {
        return with(Box.SIGNER, office, name);
    }

    /** The lines of "Nơi nhận". */
    public Docx recipients(String... lines) {
        return with(Box.RECIPIENTS, lines);
    }

    /** The font that every run names, for example {@code .VnTime}. */
    public Docx font(String name) {
        return with(Box.FONT, name);
    }

    /** The finished file. */
    public OfficeFile build() {
        Relationship main = new Relationship("rId1", Xml.OFFICE_RELATIONSHIPS + "/officeDocument", MAIN_PART);
        return OfficeFile.of(List.of(main))
                .with(MAIN_PART, MAIN_TYPE, document().getBytes(StandardCharsets.UTF_8));
    }

    private String document() {
        String issuer = paragraphs(Box.SUPERIOR)
                + paragraphs(Box.AGENCY)
                + paragraph("Số: " + lines(Box.NUMBER).get(0))
                + paragraphs(Box.SECRECY);
        String nation = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + paragraph("Độc lập - Tự do - Hạnh phúc")
                + paragraphs(Box.PLACE_AND_DATE);
        return Xml.DECLARATION + "<w:document xmlns:w=\"" + WORD + "\"><w:body>"
                + table(issuer, nation)
                + paragraphs(Box.TITLE)
                + paragraphs(Box.BODY)
                + table(paragraph("Nơi nhận:") + paragraphs(Box.RECIPIENTS), paragraphs(Box.SIGNER))
                + "<w:sectPr/></w:body></w:document>";
    }

    private String paragraphs(Box box) {
        return lines(box).stream().map(this::paragraph).collect(Collectors.joining());
    }

    private String paragraph(String text) {
        String font = Xml.escaped(lines(Box.FONT).get(0));
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t></w:r></w:p>";
    }

    private static String table(String left, String right) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" + left + "</w:tc><w:tc>"
                + right + "</w:tc></w:tr></w:tbl>";
    }
}
