package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/**
 * Three regulations on legal value: Đắk Nông has a concrete test with a way for scans; the directives refer to the law on
 * e-transactions, by which a scan alone proves nothing.
 */
class LegalEquivalenceConflictTest {

    private static Assessment assess(RuleSet rules, byte[] file, Circumstances circumstances) {
        return GovMail.under(rules)
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .trustingResultsOf(Intake.SERVER)
                .build()
                .assess(fromHealth().attach("cv.pdf", PDF, file).bytes(), Intake.TIMES, circumstances);
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012, DN-12-2012.D9.K2.a", "national-2008, CT34-2008.M1.b.3", "phu-yen-2009, PY-05-2009.M3"})
    void theUnitsSignatureIsEqualToPaperUnderEveryRegulation(String policy, String provision) {
        Judged.that(
                        assess(RuleSets.named(policy), signed("101/SYT-VP"), Circumstances.NONE),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(provision);
    }

    @ParameterizedTest
    @CsvSource({"national-2008", "phu-yen-2009"})
    void anUnsignedScanIsNeverEqualToPaperUnderTheDirectives(String policy) {
        byte[] scan = Pdfs.sealedScan().bytes();
        Assessment unconfirmed = assess(RuleSets.named(policy), scan, Circumstances.NONE);
        assertThat(unconfirmed.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
        // a clerk's word on seal and signature is no condition of the directives
        Assessment confirmed = assess(RuleSets.named(policy), scan, Intake.confirmed(scan));
        assertThat(confirmed.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void theSameScanCountsUnderDakNongOnceAClerkHasSpoken() {
        byte[] scan = Pdfs.sealedScan().bytes();
        Judged.that(assess(RuleSets.named("dak-nong-2012"), scan, Intake.confirmed(scan)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute("DN-12-2012.D9.K2.b");
    }

    @ParameterizedTest
    @CsvSource({"national-2008", "phu-yen-2009"})
    void anUnsignedFileIsLeftToAPersonWhereNoRuleSpeaksOfPaper(String policy) {
        Assessment a =
                assess(RuleSets.named(policy), document("102/SYT-VP").build().bytes(), Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void underBothTheConcreteRuleOnPaperDecides() {
        RuleSet both = RuleSets.named("national-2008").and(RuleSets.named("dak-nong-2012"));
        Assessment a = assess(both, document("102/SYT-VP").build().bytes(), Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(Judged.codes(a)).contains("PAPER_REQUIRED_AND_SCAN");
    }

    @Test
    void laterLawOnDocumentsBetweenAgenciesIsNamedAndNotApplied() {
        Assessment a = assess(RuleSets.named("dak-nong-2012"), signed("101/SYT-VP"), Circumstances.NONE);
        assertThat(a.findings())
                .filteredOn(f -> f.code().equals("LATER_LAW_NOT_APPLIED"))
                .extracting(f -> f.arguments().get("number"))
                .contains("28/2018/QĐ-TTg");
    }
}
