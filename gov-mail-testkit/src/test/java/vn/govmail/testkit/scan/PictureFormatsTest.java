package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.scan.OnePicture.FULL;
import static vn.govmail.testkit.scan.OnePicture.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PageColour;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.Documents;

/** The seal of one page is found in whatever form scanners and their drivers store the page, or the page is said to be unread. */
class PictureFormatsTest {
    private static final int DPI = 120;
    private static final BufferedImage PAGE = sealed();
    private static final String SIZE = "/Width " + PAGE.getWidth() + "/Height " + PAGE.getHeight();

    private static BufferedImage sealed() {
        Paper paper = new Paper(DPI, new Color(250, 249, 246), new Random(3));
        SealStyle style = new SealStyle(36, 0.9, true, 0.66, SealStyle.Centre.STAR, new Color(210, 25, 40), 1, 0);
        paper.heading(Color.BLACK).body(65, 160).signer(180).seal(style, 140, 205);
        return paper.image();
    }

    private static ScanEvidence look(byte[] file, Format format) {
        return Documents.pdfReader()
                .scan(Content.of(file), format, Limits.DEFAULT)
                .toOptional()
                .orElseThrow();
    }

    private static void showsTheSeal(ScanEvidence evidence) {
        assertThat(evidence.undecoded()).isEmpty();
        assertThat(evidence.examined().get(0).foundSeals()).hasSize(1);
        SealEvidence seal = evidence.examined().get(0).foundSeals().get(0);
        assertThat(Math.hypot(seal.region().centreX() - 140, seal.region().centreY() - 205))
                .isLessThan(3);
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    /** The page's samples, so many bytes each, the lower ones noise. */
    private static byte[] samples(int bytes, boolean grey) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random random = new Random(1);
        for (int y = 0; y < PAGE.getHeight(); y++) {
            for (int x = 0; x < PAGE.getWidth(); x++) {
                int rgb = PAGE.getRGB(x, y);
                for (int shift = grey ? 8 : 16; shift >= (grey ? 8 : 0); shift -= 8) {
                    out.write(rgb >> shift);
                    for (int i = 1; i < bytes; i++) {
                        out.write(random.nextInt(256));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static Stream<InkJpeg> inks() {
        return Stream.of(
                new InkJpeg(false, false, false),
                new InkJpeg(true, false, false),
                new InkJpeg(true, false, true),
                new InkJpeg(true, true, false),
                new InkJpeg(true, true, true));
    }

    private static Stream<InkJpeg> inksOfFiles() {
        return inks().filter(inks -> inks.adobe() == inks.negative());
    }

    @ParameterizedTest
    @MethodSource("inks")
    void fourInksAreReadAsTheirDecodeArraySays(InkJpeg inks) {
        String form = SIZE + "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode"
                + (inks.negative() ? "/Decode[1 0 1 0 1 0 1 0]" : "");

        ScanEvidence evidence = look(page(form, inks.of(PAGE), FULL), Format.PDF);

        assertThat(evidence.examined().get(0).colour()).isEqualTo(PageColour.COLOUR);
        showsTheSeal(evidence);
    }

    @ParameterizedTest
    @MethodSource("inksOfFiles")
    void filesInFourInksAreReadAsAdobesMarkerSays(InkJpeg inks) {
        showsTheSeal(look(inks.of(PAGE), Format.JPEG));
    }

    @Test
    void aNegativeSaysNothingOfASealThatIsNotSeen() {
        byte[] wrong = page(
                SIZE + "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode",
                new InkJpeg(true, false, true).of(PAGE),
                FULL);

        ScanEvidence evidence = look(wrong, Format.PDF);

        assertThat(evidence.isComplete()).isFalse();
        assertThat(evidence.undecoded()).extracting(u -> u.reason()).containsExactly(Missing.CHECK_NOT_AVAILABLE);
    }

    @Test
    void sixteenBitsToASampleAreRead() throws IOException {
        String rgb = SIZE + "/BitsPerComponent 16/ColorSpace/DeviceRGB/Filter/FlateDecode";
        String grey = SIZE + "/BitsPerComponent 16/ColorSpace/DeviceGray/Filter/FlateDecode";

        showsTheSeal(look(page(rgb, deflated(samples(2, false)), FULL), Format.PDF));
        assertThat(look(page(grey, deflated(samples(2, true)), FULL), Format.PDF)
                        .examined()
                        .get(0)
                        .colour())
                .isEqualTo(PageColour.GREY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeviceRGB", "DeviceCMYK"})
    void palettesAreRead(String base) throws IOException {
        StringBuilder palette = new StringBuilder();
        boolean inks = base.equals("DeviceCMYK");
        for (int i = 0; i < 256; i++) {
            int r = (i >> 5) * 255 / 7;
            int g = ((i >> 2) & 7) * 255 / 7;
            int b = (i & 3) * 255 / 3;
            palette.append(
                    inks
                            ? String.format(Locale.ROOT, "%02x%02x%02x00", 255 - r, 255 - g, 255 - b)
                            : String.format(Locale.ROOT, "%02x%02x%02x", r, g, b));
        }
        byte[] samples = new byte[PAGE.getWidth() * PAGE.getHeight()];
        for (int i = 0; i < samples.length; i++) {
            int rgb = PAGE.getRGB(i % PAGE.getWidth(), i / PAGE.getWidth());
            samples[i] = (byte) ((((rgb >> 21) & 7) << 5) | (((rgb >> 13) & 7) << 2) | ((rgb >> 6) & 3));
        }
        String form =
                SIZE + "/BitsPerComponent 8/ColorSpace[/Indexed/" + base + " 255<" + palette + ">]/Filter/FlateDecode";

        showsTheSeal(look(page(form, deflated(samples), FULL), Format.PDF));
    }

    @Test
    void pagesOfFaxAreReadAsBlackAndWhite() throws IOException {
        BufferedImage bilevel = new BufferedImage(PAGE.getWidth(), PAGE.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = bilevel.createGraphics();
        pen.drawImage(PAGE, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                stream.drawImage(CCITTFactory.createFromImage(document, bilevel), 0, 0, 595, 842);
            }
            document.save(pdf);
        }
        for (ScanEvidence evidence :
                List.of(look(pdf.toByteArray(), Format.PDF), look(tiff(bilevel, "CCITT T.6"), Format.TIFF))) {
            assertThat(evidence.isComplete()).isTrue();
            assertThat(evidence.examined().get(0).colour()).isEqualTo(PageColour.BILEVEL);
            assertThat(evidence.seals()).isNotEmpty();
        }
    }

    private static byte[] tiff(BufferedImage image, String compression) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "LZW", "Deflate"})
    void tiffFilesInColourAreRead(String compression) throws IOException {
        showsTheSeal(look(tiff(PAGE, compression), Format.TIFF));
    }

    @Test
    void coloursThatAreNotKnownAreSaidToBeUnread() throws IOException {
        for (String space : List.of(
                "[/Lab<</WhitePoint[0.95 1 1.09]>>]",
                "[/DeviceN[/Red/Black]/DeviceRGB 6 0 R]",
                "/Pattern",
                "[/Indexed/DeviceRGB 255<00>]/Decode[255 0]")) {
            for (String filter : List.of("FlateDecode", "DCTDecode")) {
                byte[] data = filter.equals("DCTDecode")
                        ? new Scanner(0, 0, false, 0.8f).jpeg(PAGE, DPI)
                        : deflated(samples(1, false));
                String form = SIZE + "/BitsPerComponent 8/ColorSpace" + space + "/Filter/" + filter;

                ScanEvidence evidence = look(page(form, data, FULL), Format.PDF);

                assertThat(evidence.undecoded())
                        .as(space)
                        .extracting(u -> u.reason())
                        .containsExactly(Missing.CHECK_NOT_AVAILABLE);
            }
        }
    }

    @Test
    void aPictureSomeOfWhoseColoursAreLeftOutHidesNoSealBelow() throws IOException {
        byte[] white = new byte[3 * 40 * 40];
        Arrays.fill(white, (byte) 255);
        String above = "/Width 40/Height 40/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode"
                + "/Mask[250 255 250 255 250 255]";
        String below = SIZE + "/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode";

        showsTheSeal(look(
                page(
                        above,
                        deflated(white),
                        below,
                        deflated(samples(1, false)),
                        "q 595 0 0 842 0 0 cm /B Do Q " + FULL),
                Format.PDF));
    }
}
