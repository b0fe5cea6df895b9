package vn.govmail.signing.pdf.create;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.syntax.ObjectId;

/**
 * An image, as NĐ 30/2020/NĐ-CP wants of a person's signature (blue) and of a seal (red): PNG with a transparent ground.
 */
public final class Picture implements VisibleContent {
    private static final int MAX_BYTES = 8 << 20;
    private static final long MAX_PIXELS = 16_000_000;
    private static final double POINTS_PER_PIXEL = 72.0 / 96.0;
    private final byte[] png;

    public Picture(byte[] png) {
        this.png = png;
    }

    @Override
    public boolean keepsItsSize() {
        return false;
    }

    @Override
    public Drawing draw(Update update, Instant signingTime) throws SigningException {
        BufferedImage image = decoded();
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] colours = new byte[width * height * 3];
        byte[] opacity = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = (y * width) + x;
                colours[3 * at] = (byte) (row[x] >> 16);
                colours[(3 * at) + 1] = (byte) (row[x] >> 8);
                colours[(3 * at) + 2] = (byte) row[x];
                opacity[at] = (byte) (row[x] >>> 24);
            }
        }
        String size = "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height
                + "/BitsPerComponent 8/Filter/FlateDecode";
        ObjectId mask = update.newId();
        update.put(mask, PdfText.stream(size + "/ColorSpace/DeviceGray", deflated(opacity)));
        ObjectId picture = update.newId();
        update.put(
                picture,
                PdfText.stream(size + "/ColorSpace/DeviceRGB/SMask " + PdfText.referenceTo(mask), deflated(colours)));
        double w = width * POINTS_PER_PIXEL;
        double h = height * POINTS_PER_PIXEL;
        String content = "q " + PdfText.number(w) + " 0 0 " + PdfText.number(h) + " 0 0 cm /Im0 Do Q";
        return new Drawing(w, h, content, "/XObject<</Im0 " + PdfText.referenceTo(picture) + ">>");
    }

    private BufferedImage decoded() throws SigningException {
        if (png.length > MAX_BYTES) {
            throw new SigningException(SigningProblem.IMAGE_UNUSABLE, "an image above " + MAX_BYTES + " bytes");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        if (!readers.hasNext()) {
            throw new SigningException(SigningProblem.IMAGE_UNUSABLE, "this Java reads no PNG");
        }
        ImageReader reader = readers.next();
        // not from a stream of ImageIO's own choice, which may put a copy on the disk
        try (ImageInputStream in =
                new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MAX_PIXELS) {
                throw new SigningException(SigningProblem.IMAGE_UNUSABLE, pixels + " pixels are too many");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            // damaged files surface as unchecked exceptions too
            throw new SigningException(SigningProblem.IMAGE_UNUSABLE, "not a PNG that can be read", e);
        } finally {
            reader.dispose();
        }
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
