package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.govmail.testkit.signing.PdfSignerTest.refuses;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.PdfAppearance;
import vn.govmail.signing.PdfPlacement;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.SignatureFont;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pdf.Pdfs;

/** What NĐ 30/2020/NĐ-CP asks a signature to look like. */
class PdfAppearanceTest {
    private static final Color BLUE = new Color(20, 40, 200);
    private static final PdfPlacement PERSON = PdfPlacement.rectangle(1, 340, 100, 150, 60);

    static PdfSigner visible(PdfSigner signer) {
        return signer.withAppearance(PdfAppearance.person(png(BLUE, 300, 120)), PERSON);
    }

    @Test
    void aPersonsSignatureIsABlueImageWhereItWasAskedFor() throws SigningException, IOException {
        PdfFile signed =
                sign(visible(PdfSigner.create()), LETTER, SEAL, REQUEST).file();
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
        BufferedImage page = rendered(signed);
        assertThat(new Color(page.getRGB(415, height(page, 130)))).isEqualTo(BLUE);
        assertThat(new Color(page.getRGB(415, height(page, 180)))).isNotEqualTo(BLUE);
        PDRectangle rectangle = widget(signed);
        assertThat(rectangle.getLowerLeftX()).isEqualTo(340f);
        assertThat(rectangle.getWidth()).isEqualTo(150f);
    }

    @Test
    void theGroundShowsThroughATransparentImage() throws SigningException, IOException {
        Color clear = new Color(255, 0, 0, 0);
        PdfSigner signer = PdfSigner.create().withAppearance(PdfAppearance.organisation(png(clear, 100, 100)), PERSON);
        BufferedImage before = rendered(LETTER);
        BufferedImage after = rendered(sign(signer, LETTER, SEAL, REQUEST).file());
        assertThat(after.getRGB(415, height(after, 130))).isEqualTo(before.getRGB(415, height(before, 130)));
    }

    @Test
    void anImageKeepsItsProportions() throws SigningException, IOException {
        PdfSigner signer =
                PdfSigner.create().withAppearance(PdfAppearance.organisation(png(Color.RED, 100, 100)), PERSON);
        PDRectangle rectangle = widget(sign(signer, LETTER, SEAL, REQUEST).file());
        assertThat(rectangle.getWidth()).isCloseTo(60f, within(0.01f));
        assertThat(rectangle.getHeight()).isCloseTo(60f, within(0.01f));
    }

    @Test
    void aSealCoversTheLeftThirdOfTheSignature() {
        PdfPlacement seal = PERSON.sealOverLeftThird(102);
        assertThat(seal.left() + seal.width()).isEqualTo(PERSON.left() + 50);
        assertThat(seal.bottom() + (seal.height() / 2)).isEqualTo(PERSON.bottom() + 30);
        assertThat(seal.width()).isEqualTo(102);
    }

    @Test
    void aCopyStatesItsFormTheOrganisationAndTheTimeInVietNam() throws SigningException, IOException {
        PdfFile signed = sign(copy(), Pdfs.blank(2), SEAL, REQUEST).file();
        assertThat(official(signed).overall()).isEqualTo(Verdict.VALID);
        try (PDDocument document = Loader.loadPDF(signed.bytes())) {
            document.getDocumentCatalog().getAcroForm().flatten();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document))
                    .contains("SAO Y")
                    .contains("Văn phòng UBND tỉnh Đắk Nông")
                    .contains("Thời gian ký: 2026-11-20T09:00:00+07:00");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aCopyStandsUprightAtTheTopRightOfTheFirstPageAsShown(int rotation) throws SigningException, IOException {
        PdfFile signed = sign(copy(), turned(rotation), SEAL, REQUEST).file();
        BufferedImage page = rendered(signed);
        int[] ink = ink(page);
        assertThat(ink[0]).as("left").isGreaterThan(page.getWidth() / 2);
        assertThat(ink[2]).as("right").isBetween(page.getWidth() - 30, page.getWidth() - 5);
        assertThat(ink[1]).as("top").isBetween(5, 30);
        assertThat(ink[2] - ink[0]).as("wide, so upright").isGreaterThan(3 * (ink[3] - ink[1]));
    }

    @Test
    void aFontWithoutTheLettersIsRefused() throws SigningException {
        PdfSigner signer = PdfSigner.create()
                .withAppearance(
                        PdfAppearance.copy("SAO Y", "司法部", SignatureFont.liberationSans()), PdfPlacement.upperRight());
        refuses(SigningProblem.FONT_UNUSABLE, () -> sign(signer, LETTER, SEAL, REQUEST));
    }

    @Test
    void whatIsNoFontOrNoImageIsRefused() {
        PdfSigner font = PdfSigner.create()
                .withAppearance(
                        PdfAppearance.copy("SAO Y", "UBND", SignatureFont.trueType(new byte[100])),
                        PdfPlacement.upperRight());
        refuses(SigningProblem.FONT_UNUSABLE, () -> sign(font, LETTER, SEAL, REQUEST));
        PdfSigner image = PdfSigner.create().withAppearance(PdfAppearance.person(new byte[100]), PERSON);
        refuses(SigningProblem.IMAGE_UNUSABLE, () -> sign(image, LETTER, SEAL, REQUEST));
        byte[] whole = png(BLUE, 40, 40);
        byte[] part = java.util.Arrays.copyOf(whole, whole.length / 2);
        PdfSigner broken = PdfSigner.create().withAppearance(PdfAppearance.person(part), PERSON);
        refuses(SigningProblem.IMAGE_UNUSABLE, () -> sign(broken, LETTER, SEAL, REQUEST));
    }

    @Test
    void aPageThatIsNotThereIsTold() {
        PdfSigner signer = PdfSigner.create()
                .withAppearance(PdfAppearance.person(png(BLUE, 10, 10)), PdfPlacement.rectangle(9, 0, 0, 9, 9));
        refuses(SigningProblem.PAGE_NOT_FOUND, () -> sign(signer, LETTER, SEAL, REQUEST));
    }

    @Test
    void theLastPageCountsFromTheEnd() throws SigningException, IOException {
        PdfSigner signer = PdfSigner.create()
                .withAppearance(PdfAppearance.person(png(BLUE, 10, 10)), PdfPlacement.rectangle(-1, 9, 9, 9, 9));
        try (PDDocument document =
                Loader.loadPDF(sign(signer, Pdfs.blank(3), SEAL, REQUEST).file().bytes())) {
            assertThat(document.getPage(2).getAnnotations()).hasSize(1);
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    private static PdfSigner copy() throws SigningException {
        return PdfSigner.create()
                .withAppearance(
                        PdfAppearance.copy("SAO Y", "Văn phòng UBND tỉnh Đắk Nông", SignatureFont.liberationSans()),
                        PdfPlacement.upperRight());
    }

    static byte[] png(Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static PdfFile turned(int rotation) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdfs.blank(1).bytes())) {
            document.getPage(0).setRotation(rotation);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return Pdfs.ofBytes(out.toByteArray());
        }
    }

    private static PDRectangle widget(PdfFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            assertThat(annotations).hasSize(1);
            return annotations.get(0).getRectangle();
        }
    }

    /** One pixel a point. */
    private static BufferedImage rendered(PdfFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return new PDFRenderer(document).renderImage(0, 1, ImageType.RGB);
        }
    }

    private static int height(BufferedImage page, int aboveBottom) {
        return page.getHeight() - aboveBottom;
    }

    /** Left, top, right and bottom of what is dark. */
    private static int[] ink(BufferedImage page) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 0x80) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }
}
