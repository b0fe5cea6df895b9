package vn.govmail.signing.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.PageView;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/** A part of a sheet that is shown to a person. Confined to one thread. */
public final class Cutout {
    /** So many pixels to a millimetre where there is room: letters of a seal can be read. */
    private static final double FINEST = 200 / 25.4;
    /** Pages decoded larger than that would take too much memory. */
    private static final int MOST_WIDE = 2_400;

    private static final double SMALLEST = 2;
    /** Grain makes files large and shows nothing: of each colour so many bits are kept, or fewer where that is too much. */
    private static final int[] DEPTHS = {5, 4, 3, 2};

    private final PageRegion region;
    private final double scale;
    private final PageCanvas canvas;

    private Cutout(PageRegion region, double scale, PageCanvas canvas) {
        this.region = region;
        this.scale = scale;
        this.canvas = canvas;
    }

    /** What of a region lies on the sheet; empty where that is nothing to look at. */
    public static Optional<Cutout> of(PaperSize paper, PageRegion wanted) {
        double left = Math.max(0, wanted.left());
        double top = Math.max(0, wanted.top());
        double width = Math.min(paper.width(), wanted.left() + wanted.width()) - left;
        double height = Math.min(paper.height(), wanted.top() + wanted.height()) - top;
        if (!(width >= SMALLEST && height >= SMALLEST)) {
            return Optional.empty();
        }
        double scale = Math.min(FINEST, PagePicture.LONGEST_SIDE / Math.max(width, height));
        PageRegion region = new PageRegion(left, top, width, height);
        return Optional.of(new Cutout(region, scale, PageCanvas.ofPart(paper, region, scale)));
    }

    /** Pixels to a millimetre. */
    public double scale() {
        return scale;
    }

    /** Where it is drawn. */
    public PageCanvas canvas() {
        return canvas;
    }

    /** Takes pixels of the whole sheet to pixels of the part. */
    public AffineTransform shift() {
        return AffineTransform.getTranslateInstance(-region.left() * scale, -region.top() * scale);
    }

    /** How large a picture has to be decoded that is to be shown so large. */
    public int pixels(double shown) {
        return (int) Math.max(1, Math.min(MOST_WIDE, Math.ceil(shown)));
    }

    /** What is drawn by now. */
    public Fact<PagePicture> picture(int page) {
        for (int depth : DEPTHS) {
            Optional<byte[]> png = png(depth);
            if (png.isPresent()) {
                return Fact.known(new PagePicture(new PageView(page, region), png.get()), "pictures of the page");
            }
        }
        return Fact.unknown(Missing.LIMIT_EXCEEDED, "bytes of a picture");
    }

    private Optional<byte[]> png(int depth) {
        int step = 1 << (8 - depth);
        BufferedImage image = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
        int[] rgb = canvas.rgb();
        for (int i = 0; i < rgb.length; i++) {
            int coarse = (even((rgb[i] >> 16) & 0xff, step) << 16)
                    | (even((rgb[i] >> 8) & 0xff, step) << 8)
                    | even(rgb[i] & 0xff, step);
            image.setRGB(i % canvas.width(), i / canvas.width(), coarse);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray()).filter(png -> png.length <= PagePicture.MOST_BYTES);
    }

    /** The nearest of the values that are kept, the lightest of which is white. */
    private static int even(int value, int step) {
        return Math.min(255, (value + (step / 2)) / step * step);
    }
}
