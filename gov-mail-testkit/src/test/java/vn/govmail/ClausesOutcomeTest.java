package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.document.Sha256;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** Single clauses end to end: the shipped file, a whole message, what is found and which clause it names. */
class ClausesOutcomeTest {

    // điểm d khoản 1 Điều 11 of 12/2012/QĐ-UBND: violations are dealt with, so that each verdict is a record

    private static final byte[] UNSIGNED = document("102/SYT-VP").build().bytes();

    private static Assessment ofUnsigned() {
        return Intake.assess(fromHealth().attach("cv.pdf", PDF, UNSIGNED));
    }

    @Test
    void everyFindingOfTheLawNamesAClauseOfTheFileInItsWords() {
        Set<String> clauses = RuleSets.named("dak-nong-2012").provisions().stream()
                .map(Provision::id)
                .collect(Collectors.toSet());
        List<Finding> ofTheLaw = ofUnsigned().findings().stream()
                .filter(f -> f.provision().isPresent())
                .toList();
        assertThat(ofTheLaw).extracting(Finding::code).contains("PAPER_REQUIRED_AND_SCAN");
        assertThat(ofTheLaw).allSatisfy(f -> {
            assertThat(clauses).contains(f.provision().orElseThrow().id());
            assertThat(f.citation(Language.VIETNAMESE)).isPresent();
        });
    }

    @Test
    void whatRestsOnNoClauseSaysSo() {
        List<Finding> technical = ofUnsigned().findings().stream()
                .filter(f -> f.provision().isEmpty())
                .toList();
        assertThat(technical).extracting(Finding::code).contains("LATER_LAW_NOT_APPLIED");
        assertThat(technical)
                .allSatisfy(f -> assertThat(f.citation(Language.VIETNAMESE)).isEmpty());
    }

    @Test
    void theRecordHasTheFilesDigestTheVersionsAndTheTime() {
        assertThat(ofUnsigned().toJson(Language.VIETNAMESE))
                .contains(Sha256.of(UNSIGNED))
                .contains("dak-nong-2012@")
                .contains("2026-11-20T09:00")
                .contains("\"rule\":\"DN-12-2012.D9.K3\"");
    }

    // điểm d mục 1 of 12/CT-UBND (Khánh Hòa): the province's own mail

    @ParameterizedTest
    @CsvSource({
        "stttt@khanhhoa.gov.vn, AGENCY, false",
        "an@stttt.khanhhoa.gov.vn, OFFICIAL, false",
        "chicuc@gdt.gov.vn, AGENCY, false",
        "stttt.khanhhoa@gmail.com, AGENCY, true",
        "an@congty.vn, OFFICIAL, true",
        "stttt@khanhhoa.gov.vn.example.com, AGENCY, true",
        "nguyenvanan@gmail.com, PUBLIC, false"
    })
    void anAgencyOfKhanhHoaWritesFromTheProvincesMail(String from, SenderRole role, boolean warned) {
        Assessment a = GovMail.under(RuleSets.named("khanh-hoa-2013"))
                .build()
                .assess(
                        Intake.unproved(MailAddress.parse(from), "").bytes(),
                        Intake.TIMES,
                        Circumstances.NONE.withSenderRole(role));
        assertThat(a.findings().stream()
                        .filter(f -> f.code().equals("GOV_DOMAIN_EXPECTED"))
                        .flatMap(f -> f.provision().stream())
                        .map(Provision::id))
                .isEqualTo(warned ? List.of("KH-12-2013.M1.d") : List.of());
    }

    // khoản 1 Điều 2 of 12/2012/QĐ-UBND, điểm c mục 2 of Khánh Hòa's directive: the system's domain is a constant

    @ParameterizedTest
    @CsvSource({
        "dak-nong-2012, daknong.gov.vn",
        "phu-yen-2009, phuyen.gov.vn",
        "khanh-hoa-2013, khanhhoa.gov.vn",
        "national-2008, ''"
    })
    void theSystemOfEachProvinceIsItsDomainAndNoHostOfTheWeb(String policy, String domain) {
        assertThat(String.join(" ", RuleSets.named(policy).domains())).isEqualTo(domain);
    }

    // điểm đ mục 2 of 05/CT-UBND (Phú Yên): drafts of legal documents always go by mail too

    private static List<String> ofDraft(String document, String... to) {
        Letter letter = Intake.unproved(MailAddress.parse("stp@phuyen.gov.vn"), "Sở Tư pháp")
                .attach("du-thao.txt", "text/plain; charset=utf-8", document.getBytes(StandardCharsets.UTF_8));
        byte[] message = letter.bytes();
        String sent = new String(message, StandardCharsets.ISO_8859_1);
        String addressed = to.length == 0 ? sent.replaceFirst("(?m)^To: .*\r\n", "") : sent;
        Assessment a = GovMail.under(RuleSets.named("phu-yen-2009"))
                .build()
                .assess(
                        addressed.getBytes(StandardCharsets.ISO_8859_1),
                        Intake.TIMES,
                        Circumstances.NONE.withSenderRole(SenderRole.AGENCY).goingOut(Outgoing.MESSAGE));
        return a.outcome() == Outcome.SECRET_BLOCKED
                ? List.of("SECRET_BLOCKED")
                : Judged.codes(a).stream()
                        .filter(code -> code.equals("ECOPY_REQUIRED"))
                        .toList();
    }

    @Test
    void aDraftThatGoesToNobodyByMailIsNamedAndASecretOneIsBlockedInstead() {
        String draft = "UBND TỈNH PHÚ YÊN\n\nDỰ THẢO\nQUYẾT ĐỊNH\nBan hành Quy chế";
        assertThat(ofDraft(draft)).containsExactly("ECOPY_REQUIRED");
        assertThat(ofDraft(draft, "vpub@phuyen.gov.vn")).isEmpty();
        assertThat(ofDraft("TỐI MẬT\n\n" + draft)).containsExactly("SECRET_BLOCKED");
    }
}
