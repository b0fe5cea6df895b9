package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.Certification;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.TimeStampServer;

/** What a signature allows, later ones keep to. */
class EarlierSignatureTest {
    private static final PdfSigner SIGNER = PdfSigner.create();
    private static final PdfFile FORM = form(true);

    @ParameterizedTest
    @EnumSource(Certification.class)
    void aCertificationIsWrittenOnceAndFirst(Certification certification) throws SigningException {
        PdfFile certified =
                sign(SIGNER.certifying(certification), LETTER, SEAL, REQUEST).file();
        assertThat(text(certified))
                .contains("/Perms <</DocMDP ")
                .contains("/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P "
                        + (certification.ordinal() + 1) + "/V/1.2>>");
        assertThat(official(certified).signatures().get(0).integrity()).isEqualTo(Integrity.INTACT);
        SigningProblem problem = certification == Certification.NO_CHANGES
                ? SigningProblem.CERTIFICATION_FORBIDS
                : SigningProblem.ALREADY_CERTIFIED;
        refuses(problem, () -> sign(SIGNER.certifying(certification), certified, SEAL, REQUEST));
        PdfFile signed = sign(SIGNER, LETTER, SEAL, REQUEST).file();
        refuses(
                SigningProblem.CERTIFICATION_NOT_FIRST,
                () -> sign(SIGNER.certifying(certification), signed, SEAL, REQUEST));
    }

    @Test
    void afterACertificationWithoutChangesNobodySigns() throws SigningException {
        PdfFile certified = sign(SIGNER.certifying(Certification.NO_CHANGES), FORM, SEAL, REQUEST)
                .file();
        refuses(SigningProblem.CERTIFICATION_FORBIDS, () -> sign(SIGNER, certified, SEAL, REQUEST));
        refuses(SigningProblem.CERTIFICATION_FORBIDS, () -> sign(SIGNER.inField("unit"), certified, SEAL, REQUEST));
    }

    @Test
    void aCertificationForFormsAllowsSigningButNothingNewToSee() throws SigningException {
        PdfFile certified = sign(SIGNER.certifying(Certification.FORM_FILLING), FORM, SEAL, REQUEST)
                .file();
        PdfSigner visible = PdfAppearanceTest.visible(SIGNER);
        refuses(SigningProblem.CERTIFICATION_FORBIDS, () -> sign(visible, certified, SEAL, REQUEST));
        assertIntact(sign(SIGNER, certified, SEAL, REQUEST).file(), 2);
        assertIntact(sign(visible.inField("unit"), certified, SEAL, REQUEST).file(), 2);
    }

    @Test
    void validationDataMayFollowACertificationWithoutChanges() throws SigningException {
        try (TimeStampServer server = SignerFixtures.timeStamps()) {
            PdfSigner signer = SignerFixtures.withRevocation(SIGNER.certifying(Certification.NO_CHANGES)
                    .withTimeStamps(HttpTimeStampAuthority.at(server.uri())));
            assertThat(sign(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_LTA))
                            .result()
                            .level())
                    .isEqualTo(SignatureLevel.B_LTA);
        }
    }

    @Test
    void lockedFieldsAreNotSigned() throws SigningException {
        PdfFile all = sign(SIGNER.lockingAllFields(), FORM, SEAL, REQUEST).file();
        refuses(SigningProblem.LOCK_FORBIDS, () -> sign(SIGNER.inField("unit"), all, SEAL, REQUEST));
        refuses(SigningProblem.LOCK_FORBIDS, () -> sign(SIGNER, all, SEAL, REQUEST));
        PdfFile one =
                sign(SIGNER.lockingFields(List.of("unit")), FORM, SEAL, REQUEST).file();
        refuses(SigningProblem.LOCK_FORBIDS, () -> sign(SIGNER.inField("unit"), one, SEAL, REQUEST));
        assertIntact(sign(SIGNER, one, SEAL, REQUEST).file(), 2);
        PdfFile others = sign(SIGNER.lockingAllFieldsExcept(List.of("unit")), FORM, SEAL, REQUEST)
                .file();
        refuses(SigningProblem.LOCK_FORBIDS, () -> sign(SIGNER, others, SEAL, REQUEST));
        assertIntact(sign(SIGNER.inField("unit"), others, SEAL, REQUEST).file(), 2);
    }

    @Test
    void aLockIsWrittenIntoFieldAndSignature() throws SigningException {
        String text = text(sign(SIGNER.lockingFields(List.of("note", "số")), FORM, SEAL, REQUEST)
                .file());
        assertThat(text)
                .contains("<</Type/SigFieldLock/Action/Include/Fields[(note)<FEFF00731ED1>]>>")
                .contains("/TransformMethod/FieldMDP/TransformParams<</Type/TransformParams/Action/Include");
    }

    @Test
    void theLockOfAFieldIsTakenOver() throws SigningException {
        PdfFile locking = form(false);
        PdfFile signed = sign(SIGNER.inField("unit"), locking, SEAL, REQUEST).file();
        assertThat(text(signed)).contains("/TransformMethod/FieldMDP").contains("/Action /All");
        refuses(SigningProblem.LOCK_FORBIDS, () -> sign(SIGNER, signed, SEAL, REQUEST));
    }

    @Test
    void anEmptyFieldIsFilled() throws SigningException {
        SignerFixtures.Signed signed = sign(SIGNER.inField("unit"), FORM, SEAL, REQUEST);
        assertThat(signed.result().fieldName()).contains("unit");
        assertIntact(signed.file(), 1);
        refuses(SigningProblem.FIELD_ALREADY_SIGNED, () -> sign(SIGNER.inField("unit"), signed.file(), SEAL, REQUEST));
    }

    @Test
    void namesOfFieldsAreMinded() throws SigningException {
        refuses(SigningProblem.FIELD_NOT_FOUND, () -> sign(SIGNER.inField("nobody"), FORM, SEAL, REQUEST));
        refuses(SigningProblem.FIELD_NAME_TAKEN, () -> sign(SIGNER.inField("note"), FORM, SEAL, REQUEST));
        refuses(SigningProblem.FIELD_NAME_TAKEN, () -> sign(SIGNER.inFieldNamed("note"), FORM, SEAL, REQUEST));
        assertThat(sign(SIGNER.inFieldNamed("ChuKyDonVi"), FORM, SEAL, REQUEST)
                        .result()
                        .fieldName())
                .contains("ChuKyDonVi");
        PdfFile named =
                sign(SIGNER.inFieldNamed("Signature1"), FORM, SEAL, REQUEST).file();
        assertThat(sign(SIGNER, named, SEAL, REQUEST).result().fieldName()).contains("Signature2");
    }

    @Test
    void seedValuesThatBindAreRefused() {
        PdfFile demanding = form(true, unit -> {
            COSDictionary seed = new COSDictionary();
            seed.setInt(COSName.FF, 2);
            unit.setItem(COSName.getPDFName("SV"), seed);
        });
        refuses(SigningProblem.FIELD_DEMANDS_UNKNOWN, () -> sign(SIGNER.inField("unit"), demanding, SEAL, REQUEST));
    }

    private static void assertIntact(PdfFile file, int signatures) {
        assertThat(official(file).signatures())
                .hasSize(signatures)
                .extracting(SignatureResult::integrity)
                .containsOnly(Integrity.INTACT);
    }

    private static String text(PdfFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** A letter with a form: a text field "note" and an empty signature field "unit", locking everything or nothing. */
    private static PdfFile form(boolean free) {
        return form(free, unit -> {});
    }

    private static PdfFile form(boolean free, java.util.function.Consumer<COSDictionary> change) {
        try (PDDocument document = Loader.loadPDF(LETTER.bytes())) {
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDTextField note = new PDTextField(form);
            note.setPartialName("note");
            PDSignatureField unit = new PDSignatureField(form);
            unit.setPartialName("unit");
            unit.getWidgets().get(0).setRectangle(new PDRectangle(330, 90, 180, 60));
            unit.getWidgets().get(0).setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(unit.getWidgets().get(0));
            form.setFields(List.<PDField>of(note, unit));
            if (!free) {
                COSDictionary lock = new COSDictionary();
                lock.setName(COSName.getPDFName("Action"), "All");
                unit.getCOSObject().setItem(COSName.getPDFName("Lock"), lock);
            }
            change.accept(unit.getCOSObject());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return Pdfs.ofBytes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
