package vn.govmail.signing.scan;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.ScanEvidence;
import vn.govmail.document.scan.UndecodedPicture;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** Files that are pictures of paper: photographs and scans that are no PDF. Confined to one thread. */
public final class PictureFile {
    private static final Map<Format, String> READERS =
            Map.of(Format.JPEG, "jpeg", Format.PNG, "png", Format.TIFF, "tiff", Format.BMP, "bmp", Format.GIF, "gif");
    /** The file itself has to be in memory, since readers jump about in it. */
    private static final long MAX_BYTES = 64L << 20;

    private final ImageReader reader;
    private final PixelBudget budget;
    private final List<PageEvidence> examined = new ArrayList<>();
    private final List<UndecodedPicture> undecoded = new ArrayList<>();

    private PictureFile(ImageReader reader, PixelBudget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    /** Whether files of a format can be decoded here. */
    public static boolean reads(Format format) {
        return READERS.containsKey(format);
    }

    /** Looks at the pictures of a file; of one with many pages at some of them. */
    public static Fact<ScanEvidence> examine(Content content, Format format, Limits limits) {
        if (content.sizeInBytes() == 0) {
            return Fact.unknown(Missing.EMPTY, "0 bytes");
        }
        if (content.sizeInBytes() > MAX_BYTES) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "bytes of a picture");
        }
        try (InputStream in = content.open()) {
            return examine(in.readNBytes((int) MAX_BYTES), format, new PixelBudget(limits.picturePixels()));
        } catch (IOException | RuntimeException e) {
            return Fact.unknown(Missing.MALFORMED, format.name());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "memory");
        }
    }

    private static Fact<ScanEvidence> examine(byte[] data, Format format, PixelBudget budget) throws IOException {
        int pages = format == Format.TIFF ? TiffPages.count(data) : 1;
        if (pages == 0) {
            return Fact.unknown(Missing.MALFORMED, format.name());
        }
        ImageReader reader = PictureDecoder.reader(READERS.get(format));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            // what PNG files say in words may expand to anything
            reader.setInput(in, false, format == Format.PNG);
            PictureFile file = new PictureFile(reader, budget);
            for (int page : SignaturePages.of(pages, List.of())) {
                file.examine(page, data, format);
            }
            return Fact.known(
                    new ScanEvidence(pages, file.examined, file.undecoded, budget.spent()), "pixels of the picture");
        } finally {
            reader.dispose();
        }
    }

    private void examine(int page, byte[] data, Format format) {
        try {
            int width = reader.getWidth(page);
            int height = reader.getHeight(page);
            PaperSize paper = format == Format.PNG
                    ? Resolution.ofPng(data, width, height)
                    : Resolution.paper(reader, page, width, height);
            PageCanvas canvas = new PageCanvas(paper);
            Fact<Picture> picture = format == Format.JPEG
                    ? PictureDecoder.jpeg(data, canvas.width(), canvas.height(), budget)
                    : PictureDecoder.decode(reader, page, canvas.width(), canvas.height(), budget);
            picture.missing().ifPresent(m -> undecoded.add(new UndecodedPicture(page + 1, m.reason(), m.detail())));
            picture.toOptional().ifPresent(p -> {
                canvas.draw(p, AffineTransform.getScaleInstance(canvas.width(), canvas.height()), 1, false);
                examined.add(evidence(page, canvas, p, width));
            });
        } catch (IOException | RuntimeException e) {
            undecoded.add(new UndecodedPicture(page + 1, Missing.MALFORMED, format.name()));
        }
    }

    private static PageEvidence evidence(int page, PageCanvas canvas, Picture picture, int width) {
        PageLook look = PageLook.at(canvas, page == 0);
        int dpi =
                canvas.paper().known() ? (int) Math.round(width / canvas.paper().width() * 25.4) : 0;
        return new PageEvidence(
                page + 1, 1, dpi, look.colour(picture.isBilevel()), false, false, look.seals(), look.ink());
    }
}
