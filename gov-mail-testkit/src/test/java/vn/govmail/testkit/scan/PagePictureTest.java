package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.PageView;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.Pdfs;

/** The small pictures that a clerk is shown. */
class PagePictureTest {
    private static final DocumentReader READER = Documents.pdfReader();
    private static final PageView SOMEWHERE = new PageView(1, new PageRegion(100, 200, 80, 60));

    private static List<PagePicture> pictures(byte[] file, Format format) {
        Content content = Content.of(file);
        return READER.scan(content, format, Limits.DEFAULT).toOptional().orElseThrow().views().stream()
                .map(view -> READER.picture(content, format, view, Limits.DEFAULT))
                .map(picture -> picture.toOptional().orElseThrow())
                .toList();
    }

    private static BufferedImage image(PagePicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    /** How much of a picture is red. */
    private static double redShare(BufferedImage image) {
        int red = 0;
        int all = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                all++;
                red += ((rgb >> 16) & 0xff) - ((rgb >> 8) & 0xff) > 60 ? 1 : 0;
            }
        }
        return (double) red / all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theSealOfATurnedAndCroppedPageIsShown(int rotation) throws IOException {
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Pdfs.sealedScan().bytes())) {
            document.getPage(0).setRotation(rotation);
            document.getPage(0).setCropBox(new PDRectangle(10, 15, 580, 820));
            document.save(turned);
        }

        List<PagePicture> pictures = pictures(turned.toByteArray(), Format.PDF);

        assertThat(pictures).hasSize(1);
        assertThat(redShare(image(pictures.get(0)))).isBetween(0.04, 0.4);
    }

    @Test
    void picturesStayWithinTheirBoundsEvenWhereTheScanIsAllGrain() throws IOException {
        BufferedImage grain = new BufferedImage(1240, 1754, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(5);
        for (int y = 0; y < grain.getHeight(); y++) {
            for (int x = 0; x < grain.getWidth(); x++) {
                grain.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        byte[] file = new Scanner(0, 0, false, 0.9f).jpeg(grain, 150);

        PagePicture picture = READER.picture(Content.of(file), Format.JPEG, SOMEWHERE, Limits.DEFAULT)
                .toOptional()
                .orElseThrow();

        assertThat(picture.png().length).isLessThanOrEqualTo(PagePicture.MOST_BYTES);
        assertThat(Math.max(image(picture).getWidth(), image(picture).getHeight()))
                .isLessThanOrEqualTo(PagePicture.LONGEST_SIDE);
    }

    @Test
    void sealsOfPhotographsAreShownToo() throws IOException {
        List<PagePicture> pictures =
                pictures(Samples.sealed(Samples.Look.PLAIN, 1).jpeg(), Format.JPEG);

        assertThat(pictures).hasSize(1);
        assertThat(redShare(image(pictures.get(0)))).isBetween(0.02, 0.5);
    }

    @Test
    void whatLiesBesideThePageIsCutOffAndNothingThereIsSaid() {
        Content scan = Content.of(Pdfs.sealedScan().bytes());
        PageView atTheEdge = new PageView(1, new PageRegion(-1e9, -50, 2e9, 100));

        assertThat(READER.picture(scan, Format.PDF, atTheEdge, Limits.DEFAULT)
                        .toOptional()
                        .orElseThrow()
                        .view()
                        .region()
                        .width())
                .isBetween(209.0, 211.0);
        for (PageView nowhere : List.of(
                new PageView(2, SOMEWHERE.region()),
                new PageView(Integer.MAX_VALUE, SOMEWHERE.region()),
                new PageView(1, new PageRegion(500, 10, 50, 50)),
                new PageView(1, new PageRegion(10, 10, 0, 0)))) {
            assertThat(READER.picture(scan, Format.PDF, nowhere, Limits.DEFAULT).toOptional())
                    .isEmpty();
            assertThat(READER.picture(
                                    Content.of(Samples.unsealed(Samples.Trap.NONE, 1)
                                            .jpeg()),
                                    Format.JPEG,
                                    nowhere,
                                    Limits.DEFAULT)
                            .toOptional())
                    .isEmpty();
        }
    }

    @Test
    void theLimitOnPixelsHoldsForPicturesToo() {
        Limits few = Limits.DEFAULT.withPicturePixels(1_000);

        Fact<PagePicture> pdf = READER.picture(Content.of(Pdfs.sealedScan().bytes()), Format.PDF, SOMEWHERE, few);
        Fact<PagePicture> jpeg =
                READER.picture(Content.of(Samples.unsealed(Samples.Trap.NONE, 1).jpeg()), Format.JPEG, SOMEWHERE, few);

        assertThat(List.of(pdf, jpeg))
                .allSatisfy(p -> assertThat(p.missing().orElseThrow().reason()).isEqualTo(Missing.LIMIT_EXCEEDED));
    }

    @Test
    void damagedFilesAreAnswered() {
        byte[] scan = PastedSeals.onScan("1/SYT", 1);
        byte[] jpeg = Samples.unsealed(Samples.Trap.FLAG, 9).jpeg();
        Random random = new Random(11);
        Limits limits = Limits.DEFAULT.withPicturePixels(2_500_000);
        for (int i = 0; i < 100; i++) {
            boolean pdf = i % 20 == 0;
            byte[] mutant = (pdf ? scan : jpeg).clone();
            int reach = random.nextInt(4) == 0 ? mutant.length : Math.min(mutant.length, 700);
            for (int change = 0; change <= random.nextInt(6); change++) {
                mutant[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            assertThat(READER.picture(Content.of(mutant), pdf ? Format.PDF : Format.JPEG, SOMEWHERE, limits))
                    .isNotNull();
        }
    }
}
