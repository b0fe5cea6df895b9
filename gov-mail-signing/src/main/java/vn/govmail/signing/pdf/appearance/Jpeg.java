package vn.govmail.signing.pdf.appearance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A JPEG of the plain kind (ITU-T T.81, baseline or extended sequential). Progressive ones are left alone: a few bytes of a
 * scan can make a reader pass over all blocks again, and a hostile file has many scans.
 *
 * @param data the file; not copied
 */
record Jpeg(byte[] data) {
    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int MAX_SCANS = 3;
    private static final int[] NO_SIZE = {0, 0};

    /** Width and height; zeros for what is not to be decoded. */
    int[] size() {
        int at = 2;
        while (at + 8 < data.length && octet(at) == MARKER) {
            int marker = octet(at + 1);
            if (marker == 0xC0 || marker == 0xC1) {
                int[] size = {(octet(at + 7) << 8) | octet(at + 8), (octet(at + 5) << 8) | octet(at + 6)};
                return scans() <= MAX_SCANS ? size : NO_SIZE;
            }
            boolean otherFrame = marker > 0xC1 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (otherFrame || marker == START_OF_SCAN) {
                return NO_SIZE;
            }
            at += 2 + ((octet(at + 2) << 8) | octet(at + 3));
        }
        return NO_SIZE;
    }

    private int scans() {
        int count = 0;
        for (int i = 0; i + 1 < data.length; i++) {
            if (octet(i) == MARKER && octet(i + 1) == START_OF_SCAN) {
                count++;
            }
        }
        return count;
    }

    private int octet(int at) {
        return data[at] & 0xFF;
    }

    /**
     * Every so many pixels in both directions.
     *
     * @throws IOException if it cannot be read
     */
    BufferedImage sampled(int step) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            throw new IOException("this Java reads no JPEG");
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            reader.setInput(in, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }
}
