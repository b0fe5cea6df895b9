package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.document.recipient.RecipientEntry;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentStatement;
import vn.govmail.verdict.HtmlReport;

/** An assessment says what the documents say of themselves, wherever a rule had them read. */
class DocumentStatementTest {
    private static final String LETTER = "UBND TỈNH MẪU\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nMẫu, ngày 05 tháng 3 năm 2013\n"
            + "V/v dùng <b>thư</b> điện tử\n\nKính gửi: Sở Y tế.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (để b/c);\n"
            + "- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn An\n";

    private static final RuleSet BY_TYPE = OneRule.provision("""
            <documents kind="ENCOURAGED" types="cong-van" words="công văn"/>
            <note code="TYPE_ENCOURAGED" subject="DOCUMENT"><if><document-class in="ENCOURAGED"/></if></note>
            """);

    private static Assessment assess(RuleSet rules, String document) {
        return OneRule.assess(
                GovMail.under(rules).build(),
                Letter.from("snv@mau.gov.vn").file(document),
                Circumstances.NONE.withSenderRole(SenderRole.AGENCY));
    }

    private static DocumentStatement statement(String document) {
        return assess(BY_TYPE, document).documents().get(0).statement().orElseThrow();
    }

    @Test
    void headingSignerAndRecipientsAreStated() {
        DocumentStatement statement = statement(LETTER);

        assertThat(statement.anatomy().issuer().orElseThrow().value()).isEqualTo("SỞ NỘI VỤ");
        assertThat(statement.anatomy().date().orElseThrow().value()).isEqualTo(LocalDate.of(2013, 3, 5));
        assertThat(statement.anatomy().signer().orElseThrow().value().name()).contains("Nguyễn Văn An");
        assertThat(statement.recipients())
                .extracting(RecipientEntry::name)
                .containsExactly("Như trên", "UBND tỉnh", "Lưu: VT");
    }

    @Test
    void jsonTextAndPageShowThem() throws IOException {
        Assessment assessment = assess(BY_TYPE, LETTER);

        assertThat(assessment.toJson(Language.ENGLISH))
                .contains("\"issuer\":\"SỞ NỘI VỤ\"", "\"date\":\"2013-03-05\"", "\"type\":\"Công văn\"")
                .contains("{\"name\":\"UBND tỉnh\",\"purpose\":\"để b/c\",\"kind\":\"RECIPIENT\"}");
        assertThat(assessment.explain(Language.VIETNAMESE))
                .contains("Văn bản 15/SNV-VP (")
                .contains("Cơ quan ban hành: SỞ NỘI VỤ", "Ngày ban hành: 05/03/2013")
                .contains("Người ký: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Nguyễn Văn An");
        StringBuilder page = new StringBuilder();
        HtmlReport.write(List.of(assessment), Language.ENGLISH, page);
        assertThat(page).contains("<dt>Issued by</dt><dd>SỞ NỘI VỤ</dd>").contains("dùng &lt;b&gt;thư&lt;/b&gt;");
    }

    @Test
    void allWhoIssueAndSignADocumentTogetherAreShown() {
        Assessment assessment = assess(
                BY_TYPE,
                "SỞ NỘI VỤ - SỞ TÀI CHÍNH\nSố: 22/HDLT-SNV-STC\nMẫu, ngày 05 tháng 3 năm 2013\nHƯỚNG DẪN LIÊN TỊCH\n"
                        + "Về phụ cấp\n\nNội dung.\n\nGIÁM ĐỐC\nSỞ TÀI CHÍNH\nTrần Văn An\nGIÁM ĐỐC\nSỞ NỘI VỤ\n"
                        + "Lê Thị Bình\n");

        assertThat(assessment.toJson(Language.ENGLISH))
                .contains("\"issuer\":\"SỞ NỘI VỤ\",\"issuers\":[\"SỞ NỘI VỤ\",\"SỞ TÀI CHÍNH\"]")
                .contains("\"signers\":[\"GIÁM ĐỐC SỞ TÀI CHÍNH Trần Văn An\",\"GIÁM ĐỐC SỞ NỘI VỤ Lê Thị Bình\"]");
        assertThat(assessment.explain(Language.VIETNAMESE))
                .contains("Cơ quan ban hành: SỞ NỘI VỤ; SỞ TÀI CHÍNH")
                .contains("Người ký: GIÁM ĐỐC SỞ TÀI CHÍNH Trần Văn An; GIÁM ĐỐC SỞ NỘI VỤ Lê Thị Bình");
    }

    @Test
    void aLetterInAnOlderEncodingIsStatedAsItWasMeant() {
        Charset tcvn3 = Charset.forName("tcvn3-abc");
        String shown = new String(
                LETTER.replace("<b>", "").replace("</b>", "").getBytes(tcvn3), Charset.forName("windows-1252"));

        assertThat(statement(shown).anatomy().subject().orElseThrow().value()).isEqualTo("dùng thư điện tử");
    }

    @Test
    void whatNoRuleAsksForIsNotRead() {
        RuleSet byProvider = OneRule.requiring("MESSAGE", "", "<not><sender-provider kinds=\"FREE\"/></not>");

        assertThat(assess(byProvider, LETTER).documents().get(0).statement()).isEmpty();
    }
}
