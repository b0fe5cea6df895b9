package vn.govmail.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.scan.OnePicture.FULL;
import static vn.govmail.testkit.scan.OnePicture.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.Documents;

/** Files that lie about their pictures get an answer, soon, and never one that says that there is no seal. */
class HostilePicturesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Fact<ScanEvidence> look(byte[] file, Format format) {
        return Assertions.assertTimeoutPreemptively(
                SOON, () -> Documents.pdfReader().scan(Content.of(file), format, Limits.DEFAULT));
    }

    private static void staysOpen(Fact<ScanEvidence> fact, Missing reason) {
        if (fact instanceof Fact.Unknown<ScanEvidence> unknown) {
            assertThat(unknown.reason()).isEqualTo(reason);
            return;
        }
        ScanEvidence evidence = fact.toOptional().orElseThrow();
        assertThat(evidence.isComplete()).isFalse();
        assertThat(evidence.undecoded()).extracting(u -> u.reason()).contains(reason);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(int zeroes) throws java.io.IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[zeroes]);
        }
        return out.toByteArray();
    }

    @Test
    void pictureOfHugeSizeAndLittleDataIsBeyondTheLimit() throws java.io.IOException {
        String huge = "/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode";

        staysOpen(look(page(huge, deflated(1000), FULL), Format.PDF), Missing.LIMIT_EXCEEDED);
        staysOpen(
                look(page(huge.replace("60000", "2147483647"), deflated(1000), FULL), Format.PDF),
                Missing.LIMIT_EXCEEDED);
    }

    @Test
    void pictureThatEndsEarlyIsNotSeenWhole() throws java.io.IOException {
        String lie = "/Width 2000/Height 2000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode";

        staysOpen(look(page(lie, deflated(100_000), FULL), Format.PDF), Missing.MALFORMED);
    }

    @Test
    void faxThatNamesAnotherSizeIsBeyondTheLimit() {
        String fax = "/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
                + "/DecodeParms<</K -1/Columns 60000/Rows 60000>>";

        staysOpen(look(page(fax, new byte[50], FULL), Format.PDF), Missing.LIMIT_EXCEEDED);
    }

    @Test
    void compressionsThatAreNotReadAreSaid() {
        for (String filter : new String[] {"JBIG2Decode", "JPXDecode"}) {
            String picture = "/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/" + filter;
            staysOpen(look(page(picture, new byte[50], FULL), Format.PDF), Missing.CHECK_NOT_AVAILABLE);
        }
        String wrong = "/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode";
        staysOpen(look(page(wrong, new byte[50], FULL), Format.PDF), Missing.MALFORMED);
    }

    @Test
    void pictureThatIsPaintedThousandsOfTimesCostsNoMoreThanTheLimit() throws java.io.IOException {
        String picture = "/Width 1000/Height 1000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode";
        byte[] file = page(picture, deflated(1_000_000), (FULL + "\n").repeat(5_000));

        Fact<ScanEvidence> fact = look(file, Format.PDF);

        staysOpen(fact, Missing.LIMIT_EXCEEDED);
        fact.toOptional().ifPresent(e -> assertThat(e.pixels()).isLessThanOrEqualTo(Limits.DEFAULT.picturePixels()));
    }

    @Test
    void formsWithinThemselvesEnd() {
        String picture = "/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8";

        Fact<ScanEvidence> fact = look(page(picture, new byte[10_000], "/F Do " + FULL), Format.PDF);

        assertThat(fact.toOptional().map(e -> e.sealFound()).orElse(false)).isFalse();
    }

    @Test
    void tiffWhoseDirectoriesGoRoundIsMalformed() {
        byte[] tiff = new byte[64];
        byte[] head = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0};
        System.arraycopy(head, 0, tiff, 0, head.length);

        staysOpen(look(tiff, Format.TIFF), Missing.MALFORMED);
    }

    @Test
    void pngOfHugeSizeIsBeyondTheLimit() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        write(png, "IHDR");
        png.writeBytes(new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0, 0, 0, 0, 0});

        staysOpen(look(png.toByteArray(), Format.PNG), Missing.LIMIT_EXCEEDED);
        staysOpen(look(new byte[0], Format.PNG), Missing.EMPTY);
        staysOpen(look("not a picture".getBytes(StandardCharsets.US_ASCII), Format.JPEG), Missing.MALFORMED);
    }

    /** A strip of a sealed and signed letter, as narrow as paper may be: all is looked at, on a sixth of a page. */
    private static byte[] strip() {
        SealStyle seal = new SealStyle(36, 0.9, true, 0.66, SealStyle.Centre.STAR, new Color(210, 25, 40), 0.9, 0);
        Paper paper = new Paper(100, new Color(250, 249, 244), new Random(3))
                .body(10, 290)
                .seal(seal, 145, 242)
                .signature(154, 242, new Color(40, 60, 170));
        double scale = paper.scale();
        BufferedImage part = paper.image()
                .getSubimage((int) (120 * scale), (int) (95 * scale), (int) (50 * scale), (int) (192 * scale));
        paper.pen().dispose();
        return new Scanner(0, 4, false, 0.7f).jpeg(part, 100);
    }

    private static byte[] mutant(byte[] file, SplittableRandom random) {
        byte[] mutant = file.clone();
        // damage to the head and the tables says more than damage to pixels, and is answered sooner
        int reach = random.nextInt(4) == 0 ? mutant.length : Math.min(mutant.length, 700);
        for (int change = 0; change <= random.nextInt(6); change++) {
            mutant[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    @Tag("slow")
    @Test
    void mutationsAreAnswered() {
        byte[] scan = PastedSeals.onScan("1/SYT", 1);
        byte[] jpeg = strip();
        Limits few = Limits.DEFAULT.withPicturePixels(200_000);
        Fact<ScanEvidence> whole = Documents.pdfReader().scan(Content.of(jpeg), Format.JPEG, few);
        assertThat(whole.toOptional())
                .hasValueSatisfying(
                        e -> assertThat(e.isComplete() && e.sealFound()).isTrue());

        // each with a seed of its own, so that several at once change nothing
        long sealed = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> {
                    SplittableRandom random = new SplittableRandom(i);
                    // which takes many times as long
                    boolean pdf = i % 40 == 0;
                    Fact<ScanEvidence> fact = Documents.pdfReader()
                            .scan(
                                    Content.of(mutant(pdf ? scan : jpeg, random)),
                                    pdf ? Format.PDF : Format.JPEG,
                                    pdf ? Limits.DEFAULT.withPicturePixels(2_500_000) : few);
                    assertThat(fact).isNotNull();
                    return fact.toOptional().filter(e -> e.sealFound()).isPresent();
                })
                .count();

        // neither are all of them turned away at once, nor is the damage too little to be seen
        assertThat(sealed).isBetween(2_000L, 8_000L);
    }
}
