package vn.govmail.signing.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a picture says of the size of its pixels. Stateless. */
final class Resolution {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int CHUNK = 12;

    private static final int PHYSICAL = 9;
    private static final int PHYS = 0x70485973;
    private static final int DATA = 0x49444154;

    private Resolution() {}

    /** The sheet that a picture shows: by what it says, or A4 where that is nothing or no size of paper, as with photographs. */
    static PaperSize paper(ImageReader reader, int page, int width, int height) {
        return paper(
                millimetres(reader, page, "HorizontalPixelSize") * width,
                millimetres(reader, page, "VerticalPixelSize") * height,
                width,
                height);
    }

    /** The same of a PNG file, by its chunk of physical dimensions (ISO/IEC 15948, 11.3.5.3). */
    static PaperSize ofPng(byte[] data, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(data);
        for (long at = SIGNATURE; at + CHUNK + PHYSICAL <= data.length; ) {
            int type = file.getInt((int) at + 4);
            if (type == PHYS && data[(int) at + 16] == 1) {
                long x = Integer.toUnsignedLong(file.getInt((int) at + 8));
                long y = Integer.toUnsignedLong(file.getInt((int) at + 12));
                return paper(1000.0 * width / Math.max(1, x), 1000.0 * height / Math.max(1, y), width, height);
            }
            if (type == DATA) {
                break;
            }
            at += CHUNK + Integer.toUnsignedLong(file.getInt((int) at));
        }
        return PaperSize.assumed(width, height);
    }

    private static PaperSize paper(double x, double y, int width, int height) {
        PaperSize stated = x > 0 && y > 0 ? PaperSize.stated(x, y) : PaperSize.assumed(width, height);
        boolean distorted = x > 0 && y > 0 && Math.abs((x / y) - ((double) width / height)) > 0.2 * x / y;
        return distorted ? PaperSize.assumed(width, height) : stated;
    }

    /** The size of a pixel in one direction; 0 where the file does not say. */
    private static double millimetres(ImageReader reader, int page, String name) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(page);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            NodeList sizes = ((Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName))
                    .getElementsByTagName(name);
            double size =
                    sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return size > 0 && size < 10 ? size : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
