package vn.govmail.signing.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.document.scan.PageView;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.signing.scan.Cutout;
import vn.govmail.signing.scan.PageCanvas;
import vn.govmail.signing.scan.PaperSize;
import vn.govmail.signing.scan.Picture;

/** Shows a part of a page larger than it is looked at, for a person. Stateless. */
final class PageCutout {
    private PageCutout() {}

    /** The part with the pictures that lie in it; unknown where one of these cannot be shown. */
    static Fact<PagePicture> of(PageFrame frame, PagePictures pictures, PdfPicture decoder, PageView view) {
        PaperSize paper = frame.paper();
        Cutout cutout = Cutout.of(paper, view.region()).orElse(null);
        if (cutout == null || pictures.areTooMany()) {
            return Fact.unknown(Missing.LIMIT_EXCEEDED, "part of a page");
        }
        PageCanvas canvas = cutout.canvas();
        AffineTransform shown = cutout.shift();
        shown.concatenate(frame.view(paper.width() * cutout.scale(), paper.height() * cutout.scale()));
        for (PlacedPicture picture : pictures.pictures()) {
            Rectangle2D box = shown.createTransformedShape(picture.box()).getBounds2D();
            if (box.intersects(0, 0, canvas.width(), canvas.height())) {
                AffineTransform place = new AffineTransform(shown);
                place.concatenate(picture.place());
                Fact<Picture> decoded =
                        decoder.decode(picture, cutout.pixels(box.getWidth()), cutout.pixels(box.getHeight()));
                if (decoded instanceof Fact.Unknown<Picture> unknown) {
                    return Fact.unknown(unknown.reason(), unknown.detail());
                }
                decoded.toOptional().ifPresent(p -> canvas.draw(p, place, picture.opacity(), picture.isInked()));
            }
        }
        return cutout.picture(view.page());
    }
}
