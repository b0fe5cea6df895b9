package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.DOCX;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.assess;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import org.junit.jupiter.api.Test;
import vn.govmail.rule.LegalValue;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.verdict.Outcome;

/** What the regulation makes of the documents of an agency that writes from its own mailbox. */
class OutcomeTableTest {
    private static final String A = "DN-12-2012.D9.K2.a";
    private static final String B = "DN-12-2012.D9.K2.b";
    private static final String K3 = "DN-12-2012.D9.K3";
    private static final Docx WORD = Docx.letter().issuer("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ");
    private static final int MIB = 1 << 20;

    private static Letter with(byte[] file) {
        return fromHealth().attach("cv.pdf", PDF, file);
    }

    @Test
    void pdfSignedByTheUnitIsEqualToPaper() {
        Judged.that(assess(with(signed("101/SYT-VP"))), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @Test
    void unitsSignatureStandsWithoutAnAuthenticOrigin() {
        Letter letter = Intake.unproved(Intake.HEALTH, "Sở Y tế").attach("cv.pdf", PDF, signed("101/SYT-VP"));

        Judged.that(assess(letter), Outcome.LEGALLY_EQUIVALENT).byRoute(A).with("SENDER_NOT_AUTHENTICATED");
    }

    @Test
    void officialSendsWhatTheUnitSigned() {
        Letter letter =
                Intake.from(Intake.OFFICIAL, "Nguyễn Thị Minh Khai").attach("cv.pdf", PDF, signed("101/SYT-VP"));

        Judged.that(assess(letter), Outcome.LEGALLY_EQUIVALENT).byRoute(A);
    }

    @Test
    void changedByteBreaksTheSignature() {
        PdfFile signed = document("101/SYT-VP").build().signedBy(Intake.HEALTH_SEAL, Intake.SIGNED);

        Judged.that(
                        assess(with(signed.withByteChanged().bytes())),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_BROKEN",
                        "FORM_NOT_ELIGIBLE")
                .citing(A, B, K3);
    }

    @Test
    void pageAddedAfterSigningBreaksTheSignature() {
        PdfFile signed = document("101/SYT-VP").build().signedBy(Intake.HEALTH_SEAL, Intake.SIGNED);

        Judged.that(
                        assess(with(signed.withPageAddedAfterSigning().bytes())),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_BROKEN",
                        "FORM_NOT_ELIGIBLE")
                .citing(A, B, K3);
    }

    @Test
    void certificateThatNoAnchorVouchesForProvesNothing() {
        byte[] file = document("102/SYT-VP")
                .build()
                .signedBy(Intake.UNTRUSTED, Intake.SIGNED)
                .bytes();

        Judged.that(assess(with(file)), Outcome.NEEDS_HUMAN_CHECK, "SIGNATURE_NOT_PROVEN")
                .citing(A);
    }

    @Test
    void anotherAgencysSignatureIsNotTheUnits() {
        byte[] file = document("103/SYT-VP")
                .build()
                .signedBy(Intake.FINANCE_SEAL, Intake.SIGNED)
                .bytes();

        Judged.that(assess(with(file)), Outcome.NEEDS_HUMAN_CHECK, "SIGNED_BY_ANOTHER_UNIT")
                .citing(A);
    }

    @Test
    void signatureOfAPersonIsNotTheUnits() {
        byte[] file = document("103/SYT-VP")
                .build()
                .signedBy(Intake.DIRECTOR, Intake.SIGNED)
                .bytes();

        Judged.that(assess(with(file)), Outcome.NEEDS_HUMAN_CHECK, "SIGNER_NOT_BOUND_TO_UNIT")
                .citing(A);
    }

    @Test
    void unsignedPdfOfAWordProcessorNeedsPaper() {
        Judged.that(
                        assess(with(document("104/SYT-VP").build().bytes())),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_MISSING",
                        "FORM_NOT_ELIGIBLE")
                .citing(A, B, K3);
    }

    @Test
    void unsignedWordFileNeedsPaper() {
        Letter letter = fromHealth()
                .attach("cv104.docx", DOCX, WORD.number("104/SYT-VP").build().bytes());

        Judged.that(assess(letter), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING")
                .citing(A, K3);
    }

    @Test
    void textFileNeedsPaper() {
        byte[] text = "SỞ Y TẾ\nSố: 104/SYT-VP\nThông báo lịch họp".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Letter letter = fromHealth().attach("thong-bao.txt", "text/plain; charset=utf-8", text);

        Judged.that(assess(letter), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING");
    }

    @Test
    void wordFileWithTheUnitsSignatureIsEquivalent() {
        byte[] file = WORD.number("106/SYT-VP")
                .build()
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .bytes();

        Judged.that(assess(fromHealth().attach("cv.docx", DOCX, file)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(A);
    }

    @Test
    void wordFileEditedAfterSigningSaysSo() {
        byte[] file = WORD.number("106/SYT-VP")
                .build()
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .withReplaced("word/document.xml", "106/SYT-VP", "109/SYT-VP")
                .bytes();

        Judged.that(
                assess(fromHealth().attach("cv.docx", DOCX, file)),
                Outcome.PAPER_REQUIRED,
                "PAPER_REQUIRED_AND_SCAN",
                "SIGNATURE_BROKEN");
    }

    @Test
    void unitsSignatureOverTheMessageIsOneOfTheFilesInIt() {
        Letter letter = fromHealth()
                .attach("cv.docx", DOCX, WORD.number("107/SYT-VP").build().bytes())
                .smimeSignedBy(Intake.HEALTH_SEAL);

        Judged.that(assess(letter), Outcome.LEGALLY_EQUIVALENT).byRoute(A).with("MESSAGE_SIGNED");
    }

    @Test
    void weakestOfSeveralDocumentsDecides() {
        Letter letter = fromHealth()
                .attach("cv1.pdf", PDF, signed("1/SYT-VP"))
                .attach("cv2.docx", DOCX, WORD.number("2/SYT-VP").build().bytes());

        Judged.that(assess(letter), Outcome.PAPER_REQUIRED, "PAPER_REQUIRED_AND_SCAN", "SIGNATURE_MISSING");
        assertThat(assess(letter).documents())
                .extracting(d -> d.legalValue())
                .containsExactly(LegalValue.EQUIVALENT, LegalValue.PAPER_EXPECTED);
    }

    @Test
    void filesOfOneDocumentAreOneAndTheBestCounts() {
        Letter letter = fromHealth()
                .attach("cv1.docx", DOCX, WORD.number("1/SYT-VP").build().bytes())
                .attach("cv1.pdf", PDF, signed("1/SYT-VP"));

        Judged.that(assess(letter), Outcome.LEGALLY_EQUIVALENT).byRoute(A).with("REPRESENTATIONS_DIFFER");
        assertThat(assess(letter).documents()).singleElement().satisfies(d -> {
            assertThat(d.files()).containsExactly("cv1.docx", "cv1.pdf");
            assertThat(d.number()).contains("1/SYT-VP");
        });
    }

    @Test
    void exactly25MiBIsAllowedAndOneByteMoreIsAFinding() {
        PdfFile pdf = document("110/SYT-VP").build();

        Judged.that(
                        assess(with(pdf.paddedTo(25 * MIB).bytes())),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_MISSING",
                        "FORM_NOT_ELIGIBLE")
                .without("ATTACHMENT_TOO_LARGE");
        Judged.that(
                        assess(with(pdf.paddedTo(25 * MIB + 1).bytes())),
                        Outcome.PAPER_REQUIRED,
                        "PAPER_REQUIRED_AND_SCAN",
                        "SIGNATURE_MISSING",
                        "FORM_NOT_ELIGIBLE",
                        "ATTACHMENT_TOO_LARGE")
                .citing("DN-12-2012.D5.K2.quota");
    }

    @Test
    void largeFileKeepsTheValueOfItsDocument() {
        byte[] file = document("110/SYT-VP")
                .build()
                .paddedTo(26 * MIB)
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .bytes();

        Judged.that(assess(with(file)), Outcome.LEGALLY_EQUIVALENT).byRoute(A).with("ATTACHMENT_TOO_LARGE");
    }

    @Test
    void plainCorrespondenceCarriesNoDocument() {
        Judged.that(assess(fromHealth()), Outcome.NO_DOCUMENT);
        assertThat(assess(fromHealth()).replyAllowed()).isTrue();
    }

    @Test
    void regulationThatWasNotInForceJudgesNothing() {
        Letter letter = with(signed("101/SYT-VP"));
        java.time.Instant dayBefore = java.time.Instant.parse("2012-08-26T16:59:59Z");
        java.time.Instant firstDay = java.time.Instant.parse("2012-08-26T17:00:00Z");

        Judged.that(
                Intake.MAIL.assess(letter.bytes(), Intake.TIMES.withSent(dayBefore)),
                Outcome.NEEDS_HUMAN_CHECK,
                "POLICY_NOT_IN_FORCE");
        Judged.that(Intake.MAIL.assess(letter.bytes(), Intake.TIMES.withSent(firstDay)), Outcome.LEGALLY_EQUIVALENT)
                .without("POLICY_NOT_IN_FORCE", "LATER_LAW_NOT_APPLIED");
    }

    @Test
    void scanNeedsAClerkAndCountsOnceTheClerkHasSpoken() {
        byte[] scan = Pdfs.sealedScan().bytes();
        Letter letter = with(scan);

        Judged.that(assess(letter), Outcome.NEEDS_HUMAN_CHECK, "SEAL_NOT_CONFIRMED", "SECRECY_NOT_EXAMINED")
                .citing(B);
        Judged.that(assess(letter, Intake.confirmed(scan)), Outcome.LEGALLY_EQUIVALENT)
                .byRoute(B);
    }

    @Test
    void confirmationIsBoundToTheBytesAndToItsTime() {
        byte[] scan = Pdfs.sealedScan().bytes();
        byte[] other = Pdfs.sealedScan(2).bytes();

        Judged.that(
                assess(with(other), Intake.confirmed(scan)),
                Outcome.NEEDS_HUMAN_CHECK,
                "SEAL_NOT_CONFIRMED",
                "SECRECY_NOT_EXAMINED");
        Judged.that(
                assess(with(scan), Intake.confirmed(scan, Intake.RECEIVED.plusSeconds(1))),
                Outcome.NEEDS_HUMAN_CHECK,
                "SEAL_NOT_CONFIRMED",
                "SECRECY_NOT_EXAMINED");
    }

    @Test
    void confirmedScanWithoutAuthenticOriginStaysForAPerson() {
        byte[] scan = Pdfs.sealedScan().bytes();
        Letter letter = Intake.unproved(Intake.HEALTH, "Sở Y tế").attach("scan.pdf", PDF, scan);

        Judged.that(assess(letter, Intake.confirmed(scan)), Outcome.NEEDS_HUMAN_CHECK, "ORIGIN_NOT_PROVEN")
                .citing(B);
    }

    @Test
    void confirmationDoesNotMendABornDigitalFileNorABrokenSignature() {
        byte[] plain = document("104/SYT-VP").build().bytes();
        byte[] broken = Pdfs.sealedScan()
                .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
                .withByteChanged()
                .bytes();

        assertThat(assess(with(plain), Intake.confirmed(plain)).outcome()).isEqualTo(Outcome.PAPER_REQUIRED);
        assertThat(assess(with(broken), Intake.confirmed(broken)).outcome())
                .isIn(Outcome.PAPER_REQUIRED, Outcome.NEEDS_HUMAN_CHECK);
    }
}
