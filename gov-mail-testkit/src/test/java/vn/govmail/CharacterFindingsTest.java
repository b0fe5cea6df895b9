package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.text.Language;
import vn.govmail.text.VietnameseCharsets;
import vn.govmail.verdict.Finding;

/** What is said of text that is not TCVN 6909:2001 in a message: which encoding, and the text as it was meant. */
class CharacterFindingsTest {
    private static final String TEXT = "Kính gửi Sở Thông tin và Truyền thông, đề nghị cho biết lịch họp tuần tới.";

    private static byte[] encoded(String encoding) {
        Charset charset = VietnameseCharsets.named(encoding).orElseThrow();
        return TEXT.getBytes(charset);
    }

    private static List<Finding> findings(Letter letter) {
        return assess(letter).findings().stream()
                .filter(finding -> finding.code().equals("CHARSET_NOT_TCVN6909"))
                .toList();
    }

    @Test
    void theBodyIsOfferedAsItWasMeant() {
        for (String encoding : List.of("tcvn3-abc", "vni-windows", "viscii", "vps")) {
            for (String declared : List.of("iso-8859-1", "utf-8")) {
                assertThat(findings(fromHealth().bodyBytes(encoded(encoding), declared)))
                        .as(encoding + " declared " + declared)
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.message(Language.VIETNAMESE)).contains(encoding);
                            assertThat(finding.evidence())
                                    .startsWith(encoding + ", ")
                                    .endsWith(TEXT);
                        });
            }
        }
    }

    @Test
    void aBodyUnderItsOwnCharacterSetIsOfferedToo() {
        assertThat(findings(fromHealth().bodyBytes(encoded("viscii"), "VISCII")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).isEqualTo("viscii: " + TEXT));
    }

    @Test
    void aSubjectInAnOlderCharacterSetIsNotConformantThoughItCanBeRead() {
        Letter letter = fromHealth().header("Subject", "=?VISCII?Q?Nguy=ADn_Th=E1i_Ng=F7c_Duy?=");

        assertThat(findings(letter)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("subject");
            assertThat(finding.evidence()).startsWith("viscii: ");
        });
    }

    @Test
    void aFileNameThatShowsAnOlderEncodingIsFound() {
        String shown = new String(
                "Báo cáo kết quả thực hiện nhiệm vụ.txt"
                        .getBytes(VietnameseCharsets.named("vni-windows").orElseThrow()),
                StandardCharsets.ISO_8859_1);
        byte[] file = "Báo cáo".getBytes(StandardCharsets.UTF_8);

        assertThat(findings(fromHealth().attach(shown, "text/plain; charset=utf-8", file)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).startsWith("name of ");
                    assertThat(finding.evidence()).contains("vni-windows", "Báo cáo kết quả thực hiện nhiệm vụ.txt");
                });
    }

    @Test
    void aFontOfAnOlderEncodingInAnAttachedDocumentIsFound() {
        String shown = new String(encoded("tcvn3-abc"), StandardCharsets.ISO_8859_1);
        byte[] file = Docx.letter().font(".VnTime").body(shown, shown).build().bytes();

        assertThat(findings(fromHealth().attach("cv.docx", "application/octet-stream", file)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .startsWith("tcvn3-abc, .VnTime: ")
                        .contains("Kính gửi Sở"));
    }

    @Test
    void singleWrongCharactersAreShownRepaired() {
        assertThat(findings(fromHealth().body("Kính gửi UBND tỉnh Ðắk Nông")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence())
                        .isEqualTo("1 × WRONG_LETTER, U+00D0: Kính gửi UBND tỉnh Đắk Nông"));
    }

    @Test
    void evidenceOfALongTextIsBounded() {
        byte[] text = (TEXT + "\n")
                .repeat(3_000)
                .getBytes(VietnameseCharsets.named("tcvn3-abc").orElseThrow());

        assertThat(findings(fromHealth().bodyBytes(text, "iso-8859-1")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).hasSizeLessThan(220));
    }
}
