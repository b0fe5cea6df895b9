package vn.govmail.signing.scan;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/** Decodes pictures by the JDK's own readers, whatever others the host has installed. Stateless. */
public final class PictureDecoder {
    /** Larger pictures are read in every second, third … row and column: 64 MiB of heap have to do. */
    private static final long MAX_IN_MEMORY = 5_000_000;
    /** A reader of JPEG in many passes keeps coefficients of all the picture. */
    private static final long MAX_PROGRESSIVE = 20_000_000;

    private static final int MAX_PASSES = 32;

    private PictureDecoder() {}

    /** Decodes a file that is a JPEG picture: one in inks has these the wrong way round where Adobe's marker says who wrote it. */
    static Fact<Picture> jpegFile(byte[] data, int width, int height, PixelBudget budget) {
        JpegHeader header = JpegHeader.of(data);
        return jpeg(data, header.isInk() && header.isAdobes(), width, height, budget);
    }

    /**
     * Decodes a JPEG picture.
     *
     * @param negative whether light and dark are exchanged; of a picture in inks, whether 0 is all of an ink
     * @param width what the picture shall be made small to, in pixels
     * @param height likewise
     * @return the picture; unknown where it cannot be decoded, or only in part
     */
    public static Fact<Picture> jpeg(byte[] data, boolean negative, int width, int height, PixelBudget budget) {
        JpegHeader header = JpegHeader.of(data);
        if (header.passes() > MAX_PASSES) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "JPEG of more than " + MAX_PASSES + " passes");
        }
        ImageReader reader = reader("jpeg");
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            reader.setInput(in, true, true);
            if (header.passes() > 1 && (long) reader.getWidth(0) * reader.getHeight(0) > MAX_PROGRESSIVE) {
                return Fact.unknown(Missing.LIMIT_EXCEEDED, "pixels of a JPEG in many passes");
            }
            if (header.isInk()) {
                return decodeInks(reader, header.isInkByLuma(), negative, width, height, budget);
            }
            Fact<Picture> picture = header.isLumaAndChroma()
                    ? decodeRaw(reader, width, height, budget)
                    : decode(reader, 0, width, height, budget);
            return negative ? picture.map(Picture::inverted) : picture;
        } catch (IOException | RuntimeException e) {
            return Fact.unknown(Missing.MALFORMED, "JPEG");
        } finally {
            reader.dispose();
        }
    }

    /** Colours are worked out of the small picture, for that is the dearest step after the decoding itself. */
    private static Fact<Picture> decodeRaw(ImageReader reader, int width, int height, PixelBudget budget)
            throws IOException {
        return raster(reader, 3, budget, raster -> {
                    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
                    Shrink shrink = new Shrink(raster.getWidth(), raster.getHeight(), width, height);
                    for (int y = 0; y < raster.getHeight(); y++) {
                        shrink.rgbRow(samples, 3 * y * raster.getWidth(), false);
                    }
                    return shrink.picture(false);
                })
                .map(Picture::fromLumaAndChroma);
    }

    private static Fact<Picture> decodeInks(
            ImageReader reader, boolean byLuma, boolean negative, int width, int height, PixelBudget budget)
            throws IOException {
        return raster(reader, 4, budget, raster -> {
            byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
            Shrink shrink = new Shrink(raster.getWidth(), raster.getHeight(), width, height);
            Inks inks = new Inks(raster.getWidth(), byLuma, negative);
            for (int y = 0; y < raster.getHeight(); y++) {
                shrink.rgbRow(inks.row(samples, 4 * y * raster.getWidth()), 0, false);
            }
            return shrink.picture(false);
        });
    }

    /** The samples of a JPEG picture as they were coded. */
    private static Fact<Picture> raster(
            ImageReader reader, int components, PixelBudget budget, Function<Raster, Picture> shrink)
            throws IOException {
        if (!budget.spend(reader.getWidth(0), reader.getHeight(0))) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "picturePixels");
        }
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        Raster raster = reader.readRaster(0, parameters(reader, 0));
        if (warnings.isTruncated()) {
            return Fact.unknown(Missing.MALFORMED, "a picture that ends early");
        }
        return raster.getDataBuffer() instanceof DataBufferByte && raster.getNumBands() == components
                ? Fact.known(shrink.apply(raster), "picture")
                : Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "colours of a JPEG");
    }

    private static ImageReadParam parameters(ImageReader reader, int index) throws IOException {
        int step = 1;
        while ((long) (reader.getWidth(index) / step) * (reader.getHeight(index) / step) > MAX_IN_MEMORY) {
            step++;
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    /** The JDK's own reader of a format. */
    static ImageReader reader(String format) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader of " + format + " in this Java");
    }

    /** One picture of a file, made small. */
    static Fact<Picture> decode(ImageReader reader, int index, int width, int height, PixelBudget budget)
            throws IOException {
        if (!budget.spend(reader.getWidth(index), reader.getHeight(index))) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "picturePixels");
        }
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        BufferedImage image = reader.read(index, parameters(reader, index));
        if (warnings.isTruncated()) {
            return Fact.unknown(Missing.MALFORMED, "a picture that ends early");
        }
        Shrink shrink = new Shrink(image.getWidth(), image.getHeight(), width, height);
        feed(image, shrink);
        return Fact.known(shrink.picture(image.getColorModel().getPixelSize() == 1), "picture");
    }

    private static void feed(BufferedImage image, Shrink shrink) {
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && image.getSampleModel() instanceof ComponentSampleModel model
                && !(image.getColorModel() instanceof IndexColorModel)
                && model.getPixelStride() == model.getNumBands()
                && (model.getNumBands() == 1 || model.getNumBands() == 3)) {
            boolean blueFirst = model.getNumBands() == 3 && model.getBandOffsets()[0] == 2;
            int[] greys = greys();
            for (int y = 0; y < image.getHeight(); y++) {
                int offset = y * model.getScanlineStride();
                if (model.getNumBands() == 1) {
                    shrink.row(buffer.getData(), offset, greys);
                } else {
                    shrink.rgbRow(buffer.getData(), offset, blueFirst);
                }
            }
            return;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            shrink.row(image.getRGB(0, y, row.length, 1, row, 0, row.length));
        }
    }

    private static int[] greys() {
        int[] greys = new int[256];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = 0xff000000 | (i * 0x10101);
        }
        return greys;
    }
}
