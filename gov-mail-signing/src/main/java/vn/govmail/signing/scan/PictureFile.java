package vn.govmail.signing.scan;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
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
    private final byte[] data;
    private final Format format;
    private final int pages;
    private final PixelBudget budget;
    private final List<PageEvidence> examined = new ArrayList<>();
    private final List<UndecodedPicture> undecoded = new ArrayList<>();

    private PictureFile(ImageReader reader, byte[] data, Format format, int pages, PixelBudget budget) {
        this.reader = reader;
        this.data = data;
        this.format = format;
        this.pages = pages;
        this.budget = budget;
    }

    /** Whether files of a format can be decoded here. */
    public static boolean reads(Format format) {
        return READERS.containsKey(format);
    }

    /** Looks at the pictures of a file; of one with many pages at some of them. */
    public static Fact<ScanEvidence> examine(Content content, Format format, Limits limits) {
        return open(content, format, limits, PictureFile::examine);
    }

    /** Shows a part of a picture. */
    public static Fact<PagePicture> picture(Content content, Format format, PageView view, Limits limits) {
        return open(content, format, limits, file -> file.picture(view));
    }

    private static <T> Fact<T> open(Content content, Format format, Limits limits, Step<T> step) {
        if (content.sizeInBytes() == 0) {
            return Fact.unknown(Missing.EMPTY, "0 bytes");
        }
        if (content.sizeInBytes() > MAX_BYTES) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "bytes of a picture");
        }
        try (InputStream in = content.open()) {
            return open(in.readNBytes((int) MAX_BYTES), format, new PixelBudget(limits.picturePixels()), step);
        } catch (IOException | RuntimeException e) {
            return Fact.unknown(Missing.MALFORMED, format.name());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "memory");
        }
    }

    private static <T> Fact<T> open(byte[] data, Format format, PixelBudget budget, Step<T> step) throws IOException {
        int pages = format == Format.TIFF ? TiffPages.count(data) : 1;
        if (pages == 0) {
            return Fact.unknown(Missing.MALFORMED, format.name());
        }
        ImageReader reader =
                PictureDecoder.reader(Objects.requireNonNull(READERS.get(format), "a format that is scanned"));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            // what PNG files say in words may expand to anything
            reader.setInput(in, false, format == Format.PNG);
            return step.of(new PictureFile(reader, data, format, pages, budget));
        } finally {
            reader.dispose();
        }
    }

    /** What is done with an open file. */
    private interface Step<T> {
        Fact<T> of(PictureFile file) throws IOException;
    }

    private Fact<ScanEvidence> examine() {
        for (int page : SignaturePages.of(pages, List.of())) {
            examine(page);
        }
        return Fact.known(new ScanEvidence(pages, examined, undecoded, budget.spent()), "pixels of the picture");
    }

    private Fact<PagePicture> picture(PageView view) throws IOException {
        int page = view.page() - 1;
        if (page >= pages) {
            return Fact.unknown(Missing.NOT_STATED, "no such page");
        }
        PaperSize paper = paper(page);
        Cutout cutout = Cutout.of(paper, view.region()).orElse(null);
        if (cutout == null) {
            return Fact.unknown(Missing.NOT_STATED, "part of a page");
        }
        double width = paper.width() * cutout.scale();
        double height = paper.height() * cutout.scale();
        Fact<Picture> picture = decode(page, cutout.pixels(width), cutout.pixels(height));
        if (picture instanceof Fact.Unknown<Picture> unknown) {
            return Fact.unknown(unknown.reason(), unknown.detail());
        }
        AffineTransform place = cutout.shift();
        place.scale(width, height);
        picture.toOptional().ifPresent(p -> cutout.canvas().draw(p, place, 1, false));
        return cutout.picture(view.page());
    }

    private PaperSize paper(int page) throws IOException {
        int width = reader.getWidth(page);
        int height = reader.getHeight(page);
        return format == Format.PNG
                ? Resolution.ofPng(data, width, height)
                : Resolution.paper(reader, page, width, height);
    }

    private Fact<Picture> decode(int page, int width, int height) throws IOException {
        return format == Format.JPEG
                ? PictureDecoder.jpegFile(data, width, height, budget)
                : PictureDecoder.decode(reader, page, width, height, budget);
    }

    private void examine(int page) {
        try {
            int width = reader.getWidth(page);
            PageCanvas canvas = new PageCanvas(paper(page));
            Fact<Picture> picture = decode(page, canvas.width(), canvas.height());
            picture.missing().ifPresent(m -> undecoded.add(new UndecodedPicture(page + 1, m.reason(), m.detail())));
            picture.toOptional().ifPresent(p -> {
                canvas.draw(p, AffineTransform.getScaleInstance(canvas.width(), canvas.height()), 1, false);
                PageLook look = PageLook.at(canvas, page == 0);
                look.unseen(page + 1).ifPresent(undecoded::add);
                examined.add(evidence(page, canvas, p, width, look));
            });
        } catch (IOException | RuntimeException e) {
            undecoded.add(new UndecodedPicture(page + 1, Missing.MALFORMED, format.name()));
        }
    }

    private static PageEvidence evidence(int page, PageCanvas canvas, Picture picture, int width, PageLook look) {
        int dpi =
                canvas.paper().known() ? (int) Math.round(width / canvas.paper().width() * 25.4) : 0;
        return new PageEvidence(
                page + 1, 1, dpi, look.colour(picture.isBilevel()), false, false, look.seals(), look.ink());
    }
}
