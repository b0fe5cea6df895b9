package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Sha256;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.document.recipient.ListedAgency;
import vn.govmail.document.recipient.RecipientDirectory;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Outgoing;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.pdf.LetterPdf;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * Three regulations on who gets the electronic copy: the directives name agencies, whenever paper is issued, or an address where it
 * can be had; Đắk Nông names agencies and persons, and only where a document misses its standard. Of several regulations every
 * duty stands.
 */
class RecipientsConflictTest {
    private static final MailAddress FINANCE = MailAddress.parse("stc@daknong.gov.vn");
    private static final RecipientDirectory NAMES = RecipientDirectory.of(
            "tỉnh Đắk Nông",
            Intake.DIRECTORY.agencies().stream()
                    .map(agency -> ListedAgency.of(
                            agency, AgencyLevel.DEPARTMENT, MailAddress.parse(agency.id() + "@daknong.gov.vn")))
                    .toList());
    private static final Outgoing PAPER = Outgoing.MESSAGE.withPaper(true);
    private static final LetterPdf DOCUMENT =
            document("101/SYT-VP").recipients("- Sở Tài chính;", "- Ông Nguyễn Văn Bình;", "- Lưu: VT.");
    private static final byte[] UNSIGNED = DOCUMENT.build().bytes();
    private static final byte[] SIGNED =
            DOCUMENT.build().signedBy(Intake.HEALTH_SEAL, Intake.SIGNED).bytes();

    private static Assessment assess(String policies, Letter letter, Outgoing outgoing) {
        RuleSet rules = Arrays.stream(policies.split("\\+", -1))
                .map(RuleSets::named)
                .reduce(RuleSet::and)
                .orElseThrow();
        return GovMail.under(rules)
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .trustingResultsOf(Intake.SERVER)
                .recipients(NAMES)
                .build()
                .assess(letter.bytes(), Intake.TIMES, Circumstances.NONE.goingOut(outgoing));
    }

    private static Assessment assess(String policies, byte[] file, Outgoing outgoing) {
        return assess(policies, fromHealth().attach("cv.pdf", PDF, file), outgoing);
    }

    /** The clauses by which somebody misses a copy. */
    private static List<String> missing(Assessment assessment) {
        return clauses(assessment, "RECIPIENT_MISSING");
    }

    private static List<String> clauses(Assessment assessment, String code) {
        return assessment.findings().stream()
                .filter(f -> f.code().equals(code))
                .flatMap(f -> f.provision().stream())
                .map(p -> p.id())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "national-2008, CT34-2008.M1.b.7",
        "phu-yen-2009, PY-05-2009.M2.d",
        "dak-nong-2012, DN-12-2012.D9.K3",
        "khanh-hoa-2013, ''"
    })
    void anAgencyThatGetsNoCopyIsNamedByEachRegulationThatSpeaksOfIt(String policy, String clause) {
        Assessment a = assess(policy, UNSIGNED, PAPER);
        assertThat(String.join(" ", missing(a))).isEqualTo(clause);
        assertThat(a.findings())
                .filteredOn(f -> f.code().equals("RECIPIENT_MISSING"))
                .extracting(f -> f.arguments().get("missing"))
                .allMatch("Sở Tài chính"::equals);
    }

    @Test
    void theDutiesOfAllRegulationsStandBesideEachOther() {
        Assessment a = assess("national-2008+dak-nong-2012+phu-yen-2009", UNSIGNED, PAPER);
        assertThat(missing(a)).containsExactly("CT34-2008.M1.b.7", "DN-12-2012.D9.K3", "PY-05-2009.M2.d");
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
    }

    @Test
    void aCopyToTheAgencyFulfilsThemAll() {
        Outgoing copied = PAPER.alsoTo(FINANCE);
        assertThat(missing(assess("national-2008+dak-nong-2012+phu-yen-2009", UNSIGNED, copied)))
                .isEmpty();
    }

    @Test
    void aDocumentThatMeetsTheStandardOwesNothingMoreInDakNong() {
        assertThat(missing(assess("dak-nong-2012", SIGNED, PAPER))).isEmpty();
        assertThat(Judged.codes(assess("dak-nong-2012", SIGNED, PAPER)))
                .doesNotContain("PAPER_REQUIRED_AND_SCAN", "RECIPIENT_UNRESOLVED");
        // the directives ask for the copy whatever the document is worth
        assertThat(missing(assess("dak-nong-2012+national-2008", SIGNED, PAPER)))
                .containsExactly("CT34-2008.M1.b.7");
    }

    @Test
    void withoutPaperTheDirectivesAskForNothingAndDakNongStillDoes() {
        Outgoing mailAlone = Outgoing.MESSAGE.withPaper(false);
        assertThat(missing(assess("national-2008+dak-nong-2012+phu-yen-2009", UNSIGNED, mailAlone)))
                .containsExactly("DN-12-2012.D9.K3");
    }

    @Test
    void anAddressWhereItCanBeHadIsEnoughForTheDirectivesAlone() {
        Outgoing told = PAPER.withContact("https://syt.daknong.gov.vn/van-ban");
        assertThat(missing(assess("national-2008+phu-yen-2009", UNSIGNED, told)))
                .isEmpty();
        assertThat(missing(assess("national-2008+dak-nong-2012", UNSIGNED, told)))
                .containsExactly("DN-12-2012.D9.K3");
    }

    @Test
    void personsCountInDakNongAlone() {
        Outgoing copied = PAPER.alsoTo(FINANCE);
        Assessment a = assess("national-2008+dak-nong-2012", UNSIGNED, copied);
        assertThat(clauses(a, "RECIPIENT_UNRESOLVED")).containsExactly("DN-12-2012.D9.K3");
        assertThat(clauses(assess("national-2008", UNSIGNED, copied), "RECIPIENT_UNRESOLVED"))
                .isEmpty();
        // whoever is on record under the name is reached by their mailbox
        Outgoing toThePerson = copied.alsoTo(Intake.CITIZEN);
        assertThat(Judged.codes(assess("dak-nong-2012", UNSIGNED, toThePerson))).doesNotContain("RECIPIENT_UNRESOLVED");
    }

    @Test
    void noRegulationAsksForACopyOfASecretDocument() {
        byte[] secret = document("101/SYT-VP")
                .secrecy("MẬT")
                .recipients("- Sở Tài chính;", "- Lưu: VT.")
                .build()
                .bytes();
        Assessment a = assess("national-2008+dak-nong-2012+phu-yen-2009", secret, PAPER);
        assertThat(a.outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(a.findings())
                .extracting(Finding::code)
                .doesNotContain("RECIPIENT_MISSING", "PAPER_REQUIRED_AND_SCAN");
    }

    /** The clauses by which the file is not what was issued, and those that leave it open. */
    private static List<String> copies(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.code().equals("COPY_NOT_AS_ISSUED")
                        || (f.code().equals("NOT_STATED")
                                && f.message(Language.ENGLISH).contains("matches-issued")))
                .map(f -> f.code() + " " + f.provision().orElseThrow().id())
                .sorted()
                .toList();
    }

    @Test
    void theCopyIsTheFileThatWasIssued() {
        String both = "national-2008+phu-yen-2009+dak-nong-2012";
        Outgoing issued = PAPER.withIssued(Sha256.of(SIGNED)).withIssued(Sha256.of(UNSIGNED));
        assertThat(copies(assess(both, SIGNED, issued))).isEmpty();
        assertThat(copies(assess(both, UNSIGNED, issued))).isEmpty();
    }

    @Test
    void aCopyThatDiffersInOneByteIsNotWhatWasIssued() {
        byte[] changed = SIGNED.clone();
        changed[changed.length - 1] ^= 1;
        Outgoing issued = PAPER.withIssued(Sha256.of(SIGNED));
        assertThat(copies(assess("national-2008+phu-yen-2009+dak-nong-2012", changed, issued)))
                .containsExactly("COPY_NOT_AS_ISSUED CT34-2008.M1.b.7", "COPY_NOT_AS_ISSUED PY-05-2009.M2.d");
        // another version of the same letter is another file
        assertThat(copies(assess("national-2008", UNSIGNED, issued)))
                .containsExactly("COPY_NOT_AS_ISSUED CT34-2008.M1.b.7");
    }

    @Test
    void withoutARecordOfWhatWasIssuedItStaysOpenAndWithoutPaperNobodyAsks() {
        assertThat(copies(assess("national-2008", SIGNED, PAPER))).containsExactly("NOT_STATED CT34-2008.M1.b.7");
        Outgoing mailAlone = Outgoing.MESSAGE.withPaper(false).withIssued(Sha256.of(UNSIGNED));
        assertThat(copies(assess("national-2008+phu-yen-2009", SIGNED, mailAlone)))
                .isEmpty();
    }

    @Test
    void whatComesInOwesNobodyACopy() {
        Assessment a = GovMail.under(RuleSets.named("dak-nong-2012").and(RuleSets.named("national-2008")))
                .addressBook(Intake.DIRECTORY)
                .recipients(NAMES)
                .build()
                .assess(fromHealth().attach("cv.pdf", PDF, UNSIGNED).bytes(), Intake.TIMES);
        assertThat(missing(a)).isEmpty();
    }
}
