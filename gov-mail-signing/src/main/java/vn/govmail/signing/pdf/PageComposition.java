package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.document.scan.PageEvidence;
import vn.govmail.document.scan.PageRegion;
import vn.govmail.document.scan.SealEvidence;
import vn.govmail.document.scan.UndecodedPicture;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.signing.scan.PageCanvas;
import vn.govmail.signing.scan.PageLook;
import vn.govmail.signing.scan.Picture;

/** The pictures of one page laid onto each other as a reader sees them, and what is to be seen then. Confined to one thread. */
final class PageComposition {
    /** What is larger than this share of the page is the scan itself, or a part of it. */
    private static final double PASTED_SHARE = 0.45;
    /** Smaller pictures show no seal, in millimetres. */
    private static final double SMALLEST = 5;

    private static final double WITHIN = 0.7;

    private final int number;
    private final PagePictures pictures;
    private final PdfPicture decoder;
    private final PageCanvas canvas;
    private final AffineTransform view;
    private final List<UndecodedPicture> undecoded = new ArrayList<>();
    private boolean bilevel = true;
    private double largest;
    private int dpi;

    PageComposition(PageFrame frame, int number, PagePictures pictures, PdfPicture decoder) {
        this.number = number;
        this.pictures = pictures;
        this.decoder = decoder;
        this.canvas = new PageCanvas(frame.paper());
        this.view = frame.view(canvas.width(), canvas.height());
    }

    /** What the page shows. */
    PageEvidence evidence(boolean textLayer) throws IOException {
        if (pictures.areTooMany()) {
            undecoded.add(new UndecodedPicture(number + 1, Missing.LIMIT_EXCEEDED, "pictures of a page"));
        }
        for (Rectangle2D inline : pictures.inline()) {
            Rectangle2D shown = view.createTransformedShape(inline).getBounds2D();
            if (Math.min(shown.getWidth(), shown.getHeight()) > SMALLEST * canvas.scale()) {
                undecoded.add(new UndecodedPicture(number + 1, Missing.CHECK_NOT_AVAILABLE, "inline picture"));
            }
        }
        double share = 0;
        for (PlacedPicture picture : pictures.pictures()) {
            share += share(onCanvas(picture));
            draw(picture);
        }
        PageLook look = PageLook.at(canvas, number == 0);
        look.unseen(number + 1).ifPresent(undecoded::add);
        List<SealEvidence> seals = new ArrayList<>();
        for (SealEvidence seal : look.seals()) {
            seals.add(withOrigin(seal));
        }
        return new PageEvidence(
                number + 1,
                Math.min(1, share),
                dpi,
                look.colour(bilevel && largest > 0),
                textLayer,
                pictures.pictures().stream().anyMatch(this::isLaidOverText),
                seals,
                look.ink());
    }

    List<UndecodedPicture> undecoded() {
        return undecoded;
    }

    private void draw(PlacedPicture picture) {
        AffineTransform place = new AffineTransform(view);
        place.concatenate(picture.place());
        double share = share(onCanvas(picture));
        int width = (int) Math.ceil(Math.hypot(place.getScaleX(), place.getShearY()));
        int height = (int) Math.ceil(Math.hypot(place.getScaleY(), place.getShearX()));
        if (share <= 0 || width < 1 || height < 1) {
            return;
        }
        Fact<Picture> decoded =
                decoder.decode(picture, Math.min(width, 2 * canvas.width()), Math.min(height, 2 * canvas.height()));
        decoded.missing().ifPresent(m -> {
            if (Math.min(width, height) >= SMALLEST * canvas.scale()) {
                undecoded.add(new UndecodedPicture(number + 1, m.reason(), m.detail()));
            }
        });
        decoded.toOptional().ifPresent(p -> {
            canvas.draw(p, place, picture.opacity(), picture.isInked());
            bilevel &= p.isBilevel();
            if (share > largest) {
                largest = share;
                double inches = width / canvas.scale() / 25.4;
                int pixels = picture.stream().getInt("Width", 0);
                dpi = canvas.isSizeKnown() ? (int) Math.round(pixels / inches) : 0;
            }
        });
    }

    private Rectangle2D onCanvas(PlacedPicture picture) {
        return view.createTransformedShape(picture.box()).getBounds2D();
    }

    private double share(Rectangle2D box) {
        Rectangle2D shown = box.createIntersection(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
        return shown.isEmpty() ? 0 : shown.getWidth() * shown.getHeight() / ((double) canvas.width() * canvas.height());
    }

    private boolean isSmall(PlacedPicture picture) {
        Rectangle2D box = onCanvas(picture);
        return share(box) < PASTED_SHARE && Math.min(box.getWidth(), box.getHeight()) >= SMALLEST * canvas.scale();
    }

    /** Programs of scanners lay stencils on too; a picture with shades does not come from them. */
    private boolean isLaidOverText(PlacedPicture picture) {
        return isSmall(picture) && picture.isTransparent() && !picture.isStencil() && liesOverSomething();
    }

    private boolean liesOverSomething() {
        return pictures.hasText() || pictures.pictures().stream().anyMatch(p -> !isSmall(p) && share(onCanvas(p)) > 0);
    }

    /** The seal with the digest of the small picture that it lies within, if it does. */
    private SealEvidence withOrigin(SealEvidence seal) throws IOException {
        PageRegion region = seal.region();
        Rectangle2D place = new Rectangle2D.Double(
                region.left() * canvas.scale(),
                region.top() * canvas.scale(),
                region.width() * canvas.scale(),
                region.height() * canvas.scale());
        for (PlacedPicture picture : pictures.pictures()) {
            Rectangle2D both = onCanvas(picture).createIntersection(place);
            boolean within = !both.isEmpty()
                    && both.getWidth() * both.getHeight() > WITHIN * place.getWidth() * place.getHeight();
            if (within && isSmall(picture) && liesOverSomething()) {
                return new SealEvidence(
                        region, seal.diameter(), seal.colour(), seal.confidence(), PdfPicture.sha256(picture.stream()));
            }
        }
        return seal;
    }
}
