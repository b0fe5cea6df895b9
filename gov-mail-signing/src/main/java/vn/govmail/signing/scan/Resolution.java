package vn.govmail.signing.scan;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a picture says of the size of its pixels. Stateless. */
final class Resolution {
    private Resolution() {}

    /** The sheet that a picture shows: by what it says, or A4 where that is nothing or no size of paper, as with photographs. */
    static PaperSize paper(ImageReader reader, int page, int width, int height) {
        double x = millimetres(reader, page, "HorizontalPixelSize") * width;
        double y = millimetres(reader, page, "VerticalPixelSize") * height;
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
