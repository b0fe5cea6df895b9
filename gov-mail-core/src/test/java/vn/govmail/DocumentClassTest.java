package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.OneRule.Letter;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.RuleFileException;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;

/** How a provision speaks of a document's type, as notes that never weigh more than information. */
class DocumentClassTest {
    private static final Circumstances AGENCY = Circumstances.NONE.withSenderRole(SenderRole.AGENCY);

    private static final RuleSet RULES = OneRule.provision("""
            <documents kind="MUST" types="lich-cong-tac" words="lịch công tác"/>
            <documents kind="ENCOURAGED" types="cong-van" words="công văn"/>
            <documents kind="OTHER" types="*" words="các văn bản khác"/>
            <note code="TYPE_MANDATORY" subject="DOCUMENT"><if><document-class in="MUST"/></if></note>
            <note code="TYPE_ENCOURAGED" subject="DOCUMENT"><if><document-class in="ENCOURAGED"/></if></note>
            <note code="TYPE_NOT_LISTED" subject="DOCUMENT"><if><document-class in="OTHER"/></if></note>
            """);

    private static Assessment assess(String document) {
        return OneRule.assess(
                GovMail.under(RULES).build(), Letter.from("snv@mau.gov.vn").file(document), AGENCY);
    }

    private static List<String> notes(String document) {
        return OneRule.codes(assess(document)).stream()
                .filter(code -> code.startsWith("TYPE_"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'SỞ NỘI VỤ\n\nLỊCH CÔNG TÁC\nTuần 47', TYPE_MANDATORY",
        "'SỞ NỘI VỤ\nSố: 15/SNV-VP\nV/v phối hợp\n\nKính gửi: Sở Y tế', TYPE_ENCOURAGED",
        "'SỞ NỘI VỤ\nSố: 15/HĐ-SNV\n\nHỢP ĐỒNG\nVề việc mua sắm', TYPE_NOT_LISTED",
        "'Anh Bình thân mến, dạo này thế nào?', TYPE_NOT_LISTED"
    })
    void typeFallsUnderTheWordsOfTheClause(String document, String expected) {
        assertThat(notes(document)).containsExactly(expected);
    }

    @Test
    void noteInformsAndSaysTheWords() {
        Finding note = assess("SỞ NỘI VỤ\n\nLỊCH CÔNG TÁC\nTuần 47").findings().stream()
                .filter(f -> f.code().equals("TYPE_MANDATORY"))
                .findFirst()
                .orElseThrow();
        assertThat(note.effect()).hasToString("INFO");
        assertThat(note.evidence()).isEqualTo("Lịch công tác: lịch công tác");
        assertThat(note.message(Language.VIETNAMESE)).contains("Lịch công tác");
    }

    @Test
    void whatNobodyReadsIsSaidNothingOf() {
        assertThat(notes("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<documents kind=\"MUST\" types=\"lich-hop\" words=\"lịch công tác\"/>",
                "<documents kind=\"MUST\" types=\"lich-cong-tac\" words=\"lịch họp\"/>",
                "<documents kind=\"PERHAPS\" types=\"lich-cong-tac\" words=\"lịch công tác\"/>",
                "<documents kind=\"MUST\" types=\"*\" words=\"công văn\"/><documents kind=\"OTHER\" types=\"*\" words=\"công văn\"/>"
            })
    void mistakesInListsAreErrorsWithTheirLine(String element) {
        assertThatThrownBy(() -> OneRule.provision(element))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining(".xml:10:");
    }

    private static boolean isDraft(String document, Outgoing outgoing) {
        GovMail mail = GovMail.under(OneRule.requiring("DOCUMENT", "", "<not><legal-draft/></not>"))
                .build();
        return OneRule.codes(mail, Letter.from("stp@mau.gov.vn").file(document), AGENCY.goingOut(outgoing))
                .contains("BROKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "'UBND TỈNH MẪU\n\nDỰ THẢO\nQUYẾT ĐỊNH\nBan hành Quy chế', true",
        "'UBND TỈNH MẪU\n(Dự thảo lần 2)\nNGHỊ QUYẾT\nVề chính sách', true",
        "'SỞ TƯ PHÁP\nSố: 3/TTr-STP\n\nTỜ TRÌNH\nVề dự thảo Quyết định ban hành Quy chế', true",
        "'UBND TỈNH MẪU\n\nDỰ THẢO\nBÁO CÁO\nTình hình', false",
        "'UBND TỈNH MẪU\nSố: 3/QĐ-UBND\n\nQUYẾT ĐỊNH\nBan hành Quy chế', false"
    })
    void draftOfALegalDocumentIsSeen(String document, boolean draft) {
        assertThat(isDraft(document, Outgoing.MESSAGE)).isEqualTo(draft);
    }

    @Test
    void callersWordOnDraftsDecides() {
        assertThat(isDraft("Văn bản", Outgoing.MESSAGE.withLegalDraft(true))).isTrue();
        assertThat(isDraft("DỰ THẢO\nQUYẾT ĐỊNH", Outgoing.MESSAGE.withLegalDraft(false)))
                .isFalse();
    }
}
