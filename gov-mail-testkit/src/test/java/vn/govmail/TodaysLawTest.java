package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.govmail.message.Circumstances;
import vn.govmail.rule.LegalValue;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.DocumentAssessment;
import vn.govmail.verdict.Outcome;

/** {@code examples/regulations/national-2025.xml}: what a document is worth by today's law, written as a file alone. */
class TodaysLawTest {
    private static final Circumstances BY_SYSTEM = Circumstances.NONE.receivedThroughDocumentSystem();
    private static final RuleSet RULES = read();

    private static RuleSet read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("examples/regulations"))) {
            folder = folder.getParent();
        }
        try {
            return RuleSets.read(folder.resolve("examples/regulations/national-2025.xml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Today's law, for other tests. */
    static RuleSet rules() {
        return RULES;
    }

    private static Assessment assess(Letter letter, Circumstances circumstances) {
        return GovMail.under(RULES)
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .trustingResultsOf(Intake.SERVER)
                .build()
                .assess(letter.bytes(), Intake.TIMES, circumstances);
    }

    private static Letter with(byte[] file) {
        return fromHealth().attach("cv.pdf", PDF, file);
    }

    /** A letter that the director signed first and the agency after that. */
    private static byte[] signedByBoth() {
        return document("101/SYT-VP")
                .build()
                .signedBy(Intake.DIRECTOR, Intake.SIGNED)
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .bytes();
    }

    @Test
    void whatCameByMailAloneIsForInformation() {
        Assessment a = assess(with(signed("101/SYT-VP")), Circumstances.NONE);
        assertThat(a.outcome()).isEqualTo(Outcome.INFORMATION_ONLY);
        assertThat(Judged.codes(a)).contains("NOT_THROUGH_DOCUMENT_SYSTEM", "INFORMATION_ONLY_BY_MAIL");
    }

    @Test
    void theAgencysSignatureAloneMakesNoOriginal() {
        Assessment a = assess(with(signed("101/SYT-VP")), BY_SYSTEM);
        assertThat(a.outcome()).isIn(Outcome.INFORMATION_ONLY, Outcome.NEEDS_HUMAN_CHECK);
        assertThat(Judged.codes(a)).contains("PERSON_SIGNATURE_MISSING");
    }

    @Test
    void thePersonsSignatureAloneMakesNoOriginal() {
        byte[] file = document("101/SYT-VP")
                .build()
                .signedBy(Intake.DIRECTOR, Intake.SIGNED)
                .bytes();
        assertThat(assess(with(file), BY_SYSTEM).outcome()).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void bothSignaturesMakeAnOriginal() {
        Judged.that(assess(with(signedByBoth()), BY_SYSTEM), Outcome.LEGALLY_EQUIVALENT)
                .byRoute("ND30.D5.K1");
    }

    @Test
    void aScanCountsWithTheAgencysSignatureAndNotWithAClerksWord() {
        byte[] scan = Pdfs.sealedScan().bytes();
        assertThat(assess(with(scan), Intake.confirmed(scan).receivedThroughDocumentSystem())
                        .outcome())
                .isEqualTo(Outcome.INFORMATION_ONLY);
        byte[] signedScan =
                Pdfs.sealedScan().signedBy(Intake.HEALTH_SEAL, Intake.SIGNED).bytes();
        Assessment copy = assess(with(signedScan), BY_SYSTEM);
        assertThat(copy.documents())
                .extracting(DocumentAssessment::legalValue)
                .containsExactly(LegalValue.CERTIFIED_COPY);
        // nobody has read the picture for a mark of secrecy, so a person looks at it all the same
        assertThat(copy.outcome()).isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }

    @Test
    void anUnsignedFileIsForInformation() {
        byte[] word =
                Docx.letter().issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ").build().bytes();
        assertThat(assess(fromHealth().attach("cv.docx", DOCX, word), BY_SYSTEM).outcome())
                .isEqualTo(Outcome.INFORMATION_ONLY);
    }

    @Test
    void secretDocumentsAreBlocked() {
        assertThat(assess(fromHealth().subject("[MẬT] Kế hoạch"), BY_SYSTEM).outcome())
                .isEqualTo(Outcome.SECRET_BLOCKED);
    }

    @Test
    void theExamplesOfTheFileComeOut() {
        assertThat(RuleExamples.failures(RULES)).isEmpty();
    }

    @Test
    void whatIsNotVerifiedSaysSoWhereItIsCited() {
        Provision summary = RULES.provisions().get(0);
        assertThat(summary.citation(Language.VIETNAMESE)).contains("chưa đối chiếu bản gốc");
        assertThat(summary.citation(Language.ENGLISH)).contains("not verified");
    }

    @Test
    void quotesStandInTheCollectionThatTheyWereTakenFrom() throws IOException {
        String corpus = System.getProperty("govmail.corpus", "");
        Path table = Path.of(corpus, "law", "national-2025.tsv");
        assumeTrue(!corpus.isEmpty() && Files.exists(table), "the shared table of today's law is not here");
        String text = Files.readString(table);
        assertThat(RULES.provisions()).hasSizeGreaterThan(35).allSatisfy(provision -> {
            assertThat(text).contains("\t" + provision.quote() + "\t");
            assertThat(Normalizer.isNormalized(provision.quote(), Normalizer.Form.NFC))
                    .isTrue();
        });
    }
}
