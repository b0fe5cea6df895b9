package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.PdfAppearanceTest.png;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.general;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.PdfAppearance;
import vn.govmail.signing.PdfPlacement;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.SignatureFont;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;
import vn.govmail.testkit.pki.SigningIdentity;

/** What a signature should look like (NĐ 30/2020/NĐ-CP, Phụ lục I) is told when it does not, and decides nothing. */
class AppearanceRulesTest {
    private static final SigningIdentity PERSON = PKI.identity("Nguyễn Văn An", "UBND tỉnh Đắk Nông")
            .withUserId("CCCD:000000000000")
            .issue();
    private static final SigningIdentity ORGANISATION = PKI.identity("Sở Y tế", "UBND tỉnh Đắk Nông")
            .withUserId("MST:0100000000")
            .issue();
    private static final Color BLUE = new Color(20, 40, 200);
    private static final Color RED = new Color(215, 30, 40);
    private static final PdfPlacement PLACE = PdfPlacement.rectangle(1, 340, 100, 150, 60);

    private static PdfSigner image(Color colour, PdfPlacement place) {
        return PdfSigner.create().withAppearance(PdfAppearance.person(png(colour, 90, 60)), place);
    }

    private static PdfSigner text(PdfPlacement place) throws SigningException {
        return PdfSigner.create()
                .withAppearance(
                        PdfAppearance.copy("SAO Y", "Văn phòng UBND tỉnh", SignatureFont.liberationSans()), place);
    }

    /** The warnings of the last signature; the verdict must be VALID whatever is shown. */
    private static List<Reason> warnings(PdfSigner signer, PdfFile file, SigningIdentity by) throws SigningException {
        return warnings(sign(signer, file, by, REQUEST).file());
    }

    private static List<Reason> warnings(PdfFile signed) {
        SignatureReport report = official(signed);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).allMatch(result -> result.reasons().isEmpty());
        SignatureResult last = report.signatures().get(report.signatures().size() - 1);
        return last.warnings().stream()
                .filter(warning -> warning == Reason.APPEARANCE_NONCONFORMING)
                .toList();
    }

    @Test
    void aPersonSignsInBlue() throws SigningException {
        assertThat(warnings(image(BLUE, PLACE), LETTER, PERSON)).isEmpty();
        assertThat(warnings(image(RED, PLACE), LETTER, PERSON)).containsExactly(Reason.APPEARANCE_NONCONFORMING);
        assertThat(warnings(image(Color.BLACK, PLACE), LETTER, PERSON))
                .containsExactly(Reason.APPEARANCE_NONCONFORMING);
        assertThat(warnings(text(PLACE), LETTER, PERSON)).containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void anOrganisationsSealIsRed() throws SigningException {
        assertThat(warnings(image(RED, PLACE), LETTER, ORGANISATION)).isEmpty();
        assertThat(warnings(image(BLUE, PLACE), LETTER, ORGANISATION)).containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void theSealCoversTheLeftThirdOfThePersonsSignature() throws SigningException {
        PdfFile person = sign(image(BLUE, PdfPlacement.rectangle(1, 340, 100, 90, 60)), Pdfs.blank(1), PERSON, REQUEST)
                .file();
        PdfPlacement third = PdfPlacement.rectangle(1, 340, 100, 90, 60).sealOverLeftThird(60);
        PdfSigner over = PdfSigner.create().withAppearance(PdfAppearance.organisation(png(RED, 60, 60)), third);
        assertThat(appearance(sign(over, person, ORGANISATION, REQUEST).file())).isEmpty();
        PdfSigner beside = PdfSigner.create()
                .withAppearance(
                        PdfAppearance.organisation(png(RED, 60, 60)), PdfPlacement.rectangle(1, 100, 100, 60, 60));
        assertThat(warnings(beside, person, ORGANISATION)).containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    /** Without a look at the verdict: the seal lies over an earlier signature. */
    private static List<Reason> appearance(PdfFile signed) {
        return official(signed).signatures().stream()
                .flatMap(result -> result.warnings().stream())
                .filter(warning -> warning == Reason.APPEARANCE_NONCONFORMING)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0", "90", "180", "270"})
    void aCopyIsTextAtTheTopRightOfTheFirstPage(int rotation) throws SigningException, IOException {
        PdfFile pages = PdfAppearanceTest.turned(rotation);
        assertThat(warnings(text(PdfPlacement.upperRight()), pages, ORGANISATION))
                .isEmpty();
        assertThat(warnings(text(PdfPlacement.rectangle(1, 250, 400, 150, 40)), pages, ORGANISATION))
                .containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void aCopyOnALaterPageIsMisplaced() throws SigningException {
        assertThat(warnings(text(PdfPlacement.rectangle(2, 420, 780, 150, 40)), Pdfs.blank(2), ORGANISATION))
                .containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void whatShowsNothingOrComesFromNobodyKnownIsNotTold() throws SigningException {
        assertThat(warnings(PdfSigner.create(), LETTER, PERSON)).isEmpty();
        assertThat(warnings(PdfSigner.create(), LETTER, ORGANISATION)).isEmpty();
        assertThat(warnings(image(new Color(255, 0, 0, 0), PLACE), LETTER, PERSON))
                .isEmpty();
        assertThat(warnings(image(RED, PLACE), LETTER, SEAL)).isEmpty();
    }

    @Test
    void otherPoliciesDoNotAskForTheFormOfTheDecree() throws SigningException {
        SignatureReport report =
                general(sign(image(RED, PLACE), LETTER, PERSON, REQUEST).file());
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).warnings()).doesNotContain(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void photographsAreReadToo() throws IOException, SigningException {
        PdfSigner signer = PdfSigner.create().inField("hand");
        assertThat(warnings(signer, photograph(BLUE), PERSON)).isEmpty();
        assertThat(warnings(signer, photograph(RED), PERSON)).containsExactly(Reason.APPEARANCE_NONCONFORMING);
    }

    @Test
    void imagesWithoutEndAreLeftAlone() throws SigningException {
        // more pixels than anybody needs of a signature
        PdfSigner large = PdfSigner.create().withAppearance(PdfAppearance.person(png(RED, 2000, 1500)), PLACE);
        assertThat(warnings(large, LETTER, PERSON)).isEmpty();
    }

    /** A page with an empty field that shows a JPEG, as a scanner makes it. */
    private static PdfFile photograph(Color colour) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName("hand");
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(340, 100, 90, 60));
            widget.setPage(page);
            page.getAnnotations().add(widget);
            BufferedImage picture = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 90 * 60; i++) {
                picture.setRGB(i % 90, i / 90, (i % 90) < 40 ? colour.getRGB() : Color.WHITE.getRGB());
            }
            PDImageXObject image = JPEGFactory.createFromImage(document, picture, 0.9f);
            PDAppearanceStream shown = new PDAppearanceStream(document);
            shown.setBBox(new PDRectangle(90, 60));
            shown.setResources(new PDResources());
            try (PDPageContentStream content = new PDPageContentStream(document, shown)) {
                content.drawImage(image, 0, 0, 90, 60);
            }
            PDAppearanceDictionary appearances = new PDAppearanceDictionary();
            appearances.setNormalAppearance(shown);
            widget.setAppearance(appearances);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Pdfs.ofBytes(out.toByteArray());
        }
    }
}
