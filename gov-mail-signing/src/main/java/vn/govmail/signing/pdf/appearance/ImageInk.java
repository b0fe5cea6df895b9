package vn.govmail.signing.pdf.appearance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfStream;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;

/** Tells the ink of images of one file, as long as its budget of pixels lasts. Confined to one verification. */
final class ImageInk {
    private static final int MAX_PIXELS = 2_000_000;
    private static final int MAX_JPEG_BYTES = 2 << 20;
    private static final int MAX_SAMPLES_A_SIDE = 500;
    private static final int OPAQUE = 255;

    private int pixelsLeft = 4 * MAX_PIXELS;

    /** The ink of an image XObject (ISO 32000-1, 8.9.5). */
    Ink of(PdfStream image, Revision revision) {
        PdfDictionary dictionary = image.dictionary();
        int width = number(revision.get(dictionary, "Width"));
        int height = number(revision.get(dictionary, "Height"));
        boolean masked = dictionary.has("Mask") || dictionary.has("ImageMask");
        if (masked || dictionary.has("Decode") || !affordable(width, height)) {
            return Ink.UNKNOWN;
        }
        Optional<Mask> mask = mask(revision.get(dictionary, "SMask"), revision);
        if (mask.isEmpty()) {
            return Ink.UNKNOWN;
        }
        try {
            return endsInJpeg(dictionary, revision)
                    ? jpeg(new Jpeg(image.decoded(MAX_JPEG_BYTES)), mask.get())
                    : samples(image, width, height, mask.get(), revision);
        } catch (IOException e) {
            return Ink.UNKNOWN;
        }
    }

    private boolean affordable(int width, int height) {
        long pixels = (long) width * height;
        if (pixels <= 0 || pixels > Math.min(MAX_PIXELS, pixelsLeft)) {
            return false;
        }
        pixelsLeft -= (int) pixels;
        return true;
    }

    private static int number(PdfValue value) {
        return value instanceof PdfNumber number && number.asLong() > 0 && number.asLong() <= MAX_PIXELS
                ? (int) number.asLong()
                : 0;
    }

    private static boolean endsInJpeg(PdfDictionary dictionary, Revision revision) {
        PdfValue filter = revision.get(dictionary, "Filter");
        PdfValue last = filter instanceof PdfArray list ? revision.resolve(list.get(list.size() - 1)) : filter;
        return last.isName("DCTDecode") || last.isName("DCT");
    }

    /** How much of the ground shows through: a byte a pixel, none where all is opaque. */
    private static final class Mask {
        static final Mask NONE = new Mask(null, 1, 1);

        private final byte @Nullable [] opacity;
        private final int width;
        private final int height;

        Mask(byte @Nullable [] opacity, int width, int height) {
            this.opacity = opacity;
            this.width = width;
            this.height = height;
        }

        int at(int x, int y, int imageWidth, int imageHeight) {
            if (opacity == null) {
                return OPAQUE;
            }
            int column = (int) ((long) x * width / imageWidth);
            int row = (int) ((long) y * height / imageHeight);
            return opacity[(row * width) + column] & 0xFF;
        }
    }

    private Optional<Mask> mask(PdfValue value, Revision revision) {
        if (value.isNull()) {
            return Optional.of(Mask.NONE);
        }
        if (!(value instanceof PdfStream stream)) {
            return Optional.empty();
        }
        int width = number(revision.get(stream.dictionary(), "Width"));
        int height = number(revision.get(stream.dictionary(), "Height"));
        if (!affordable(width, height) || !isBytes(stream, revision)) {
            return Optional.empty();
        }
        byte[] data = stream.decoded(mostBytes(width, height, 1));
        return data.length < width * height ? Optional.empty() : Optional.of(new Mask(data, width, height));
    }

    private static boolean isBytes(PdfStream stream, Revision revision) {
        return number(revision.get(stream.dictionary(), "BitsPerComponent")) == 8;
    }

    /** With what a predictor adds to each row. */
    private static int mostBytes(int width, int height, int components) {
        return (((width * components) + 1) * height) + 64;
    }

    private static Ink samples(PdfStream image, int width, int height, Mask mask, Revision revision) {
        Optional<Colours> known = Colours.of(revision.get(image.dictionary(), "ColorSpace"), revision);
        if (known.isEmpty() || !isBytes(image, revision)) {
            return Ink.UNKNOWN;
        }
        Colours colours = known.get();
        byte[] data = image.decoded(mostBytes(width, height, colours.components()));
        if (data.length < width * height * colours.components()) {
            return Ink.UNKNOWN;
        }
        return count(width, height, mask, (x, y) -> colours.rgb(data, (y * width) + x));
    }

    private Ink jpeg(Jpeg jpeg, Mask mask) throws IOException {
        int[] size = jpeg.size();
        if (!affordable(size[0], size[1])) {
            return Ink.UNKNOWN;
        }
        BufferedImage image = jpeg.sampled(step(Math.max(size[0], size[1])));
        return count(image.getWidth(), image.getHeight(), mask, image::getRGB);
    }

    private static int step(int side) {
        return Math.max(1, side / MAX_SAMPLES_A_SIDE);
    }

    private interface Pixels {
        int rgb(int x, int y);
    }

    private static Ink count(int width, int height, Mask mask, Pixels pixels) {
        Ink.Count count = new Ink.Count();
        for (int y = 0; y < height; y += step(height)) {
            for (int x = 0; x < width; x += step(width)) {
                int rgb = pixels.rgb(x, y);
                count.add(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, mask.at(x, y, width, height));
            }
        }
        return count.result();
    }
}
