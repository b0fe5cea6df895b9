package vn.govmail.testkit.scan;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * JPEG pictures in four inks.
 *
 * @param adobe whether Adobe's marker says who wrote it
 * @param byLuma whether light and two colour differences stand for cyan, magenta and yellow
 * @param negative whether 0 is all of an ink
 */
record InkJpeg(boolean adobe, boolean byLuma, boolean negative) {
    byte[] of(BufferedImage image) {
        WritableRaster raster = Raster.createInterleavedRaster(
                DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, new Point());
        int[] inks = new int[4];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inks(image.getRGB(x, y), inks);
                raster.setPixel(x, y, inks);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return adobe ? marked(bytes.toByteArray()) : bytes.toByteArray();
    }

    private void inks(int rgb, int[] inks) {
        int r = (rgb >> 16) & 0xff;
        int g = (rgb >> 8) & 0xff;
        int b = rgb & 0xff;
        int light = Math.max(1, Math.max(r, Math.max(g, b)));
        int[] all = {255 - (r * 255 / light), 255 - (g * 255 / light), 255 - (b * 255 / light), 255 - light};
        for (int i = 0; i < 4; i++) {
            inks[i] = negative ? 255 - all[i] : all[i];
        }
        if (byLuma) {
            double red = 255 - inks[0];
            double green = 255 - inks[1];
            double blue = 255 - inks[2];
            double y = (0.299 * red) + (0.587 * green) + (0.114 * blue);
            inks[0] = bounded(y);
            inks[1] = bounded(128 + ((blue - y) / 1.772));
            inks[2] = bounded(128 + ((red - y) / 1.402));
        }
    }

    private static int bounded(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** The file with Adobe's segment (TN 5116) behind its first marker. */
    private byte[] marked(byte[] jpeg) {
        byte[] segment = {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) (byLuma ? 2 : 0)
        };
        byte[] marked = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, marked, 0, 2);
        System.arraycopy(segment, 0, marked, 2, segment.length);
        System.arraycopy(jpeg, 2, marked, 2 + segment.length, jpeg.length - 2);
        return marked;
    }
}
