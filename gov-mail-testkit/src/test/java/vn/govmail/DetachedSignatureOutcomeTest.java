package vn.govmail;

import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.fromHealth;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.verdict.Outcome;

/** What becomes of documents whose signature comes as a file of its own in the same message (Điều 9.2.a). */
class DetachedSignatureOutcomeTest {
    private static final String A = "DN-12-2012.D9.K2.a";
    private static final String SIGNATURE = "application/pkcs7-signature";
    private static final byte[] WORD = Docx.letter()
            .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
            .number("105/SYT-VP")
            .build()
            .bytes();

    private static byte[] signatureBy(SigningIdentity signer, byte[] file) {
        return Cms.at(Intake.SIGNED, signer).sign(file);
    }

    private static Letter wordWith(String name, byte[] signature) {
        return fromHealth().attach("cv105.docx", DOCX, WORD).attach(name, SIGNATURE, signature);
    }

    @Test
    void wordFileWithTheUnitsSignatureBesideItIsEqualToPaper() {
        Judged.that(
                        assess(wordWith("cv105.docx.p7s", signatureBy(Intake.HEALTH_SEAL, WORD))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @Test
    void signatureOfAnotherNameIsFoundByWhatItSigned() {
        Judged.that(
                        assess(wordWith("chu-ky-so.p7s", signatureBy(Intake.HEALTH_SEAL, WORD))),
                        Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @Test
    void unsignedPdfWithTheUnitsSignatureBesideItIsEqualToPaper() {
        byte[] file = Intake.document("105/SYT-VP").build().bytes();
        Letter letter = fromHealth()
                .attach("cv105.pdf", PDF, file)
                .attach("CV105.p7s", SIGNATURE, signatureBy(Intake.HEALTH_SEAL, file));

        Judged.that(assess(letter), Outcome.LEGALLY_EQUIVALENT).byRoute(A);
    }

    @Test
    void wordFileThatWasChangedAfterwardsNeedsPaper() {
        byte[] other = Arrays.copyOf(WORD, WORD.length - 1);

        Judged.that(
                assess(wordWith("cv105.docx.p7s", signatureBy(Intake.HEALTH_SEAL, other))),
                Outcome.PAPER_REQUIRED,
                "PAPER_REQUIRED_AND_SCAN",
                "SIGNATURE_BROKEN");
    }

    @Test
    void signatureOverSomethingElseUnderANameOfNoDocumentLeavesItToAPerson() {
        byte[] other = Arrays.copyOf(WORD, WORD.length - 1);

        Judged.that(
                assess(wordWith("chu-ky-so.p7s", signatureBy(Intake.HEALTH_SEAL, other))),
                Outcome.NEEDS_HUMAN_CHECK,
                "FORM_NOT_SUPPORTED");
    }

    @Test
    void signatureOfAnotherUnitIsForAPerson() {
        Judged.that(
                assess(wordWith("cv105.docx.p7s", signatureBy(Intake.FINANCE_SEAL, WORD))),
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNED_BY_ANOTHER_UNIT");
    }

    @Test
    void untrustedSignatureProvesNothing() {
        Judged.that(
                assess(wordWith("cv105.docx.p7s", signatureBy(Intake.UNTRUSTED, WORD))),
                Outcome.NEEDS_HUMAN_CHECK,
                "SIGNATURE_NOT_PROVEN");
    }

    @Test
    void signatureOfOneDocumentDoesNotServeAnother() {
        byte[] second = Docx.letter()
                .issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ")
                .number("106/SYT-VP")
                .build()
                .bytes();
        Letter letter = wordWith("cv105.docx.p7s", signatureBy(Intake.HEALTH_SEAL, WORD))
                .attach("cv106.docx", DOCX, second);

        Judged.that(assess(letter), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING");
    }
}
