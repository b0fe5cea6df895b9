package vn.govmail.signing.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Takes the pictures of one page and whether text is painted on it. Confined to one thread. */
final class PagePictures implements MarkSink {
    private static final int MOST = 1_000;

    private final List<PlacedPicture> pictures = new ArrayList<>();
    private final List<Rectangle2D> inline = new ArrayList<>();
    private boolean text;
    private boolean tooMany;

    @Override
    public void glyph(Rectangle2D box, String letters) {
        text |= !letters.isBlank();
    }

    @Override
    public void picture(Rectangle2D box) {
        // what placed() tells is more
    }

    @Override
    public void placed(PlacedPicture picture) {
        if (pictures.size() < MOST) {
            pictures.add(picture);
        } else {
            tooMany = true;
        }
    }

    @Override
    public void inline(Rectangle2D box) {
        if (inline.size() < MOST) {
            inline.add(box);
        } else {
            tooMany = true;
        }
    }

    @Override
    public void drawing() {
        // lines are no pictures
    }

    /** In the order in which they are painted. */
    List<PlacedPicture> pictures() {
        return pictures;
    }

    /** Where pictures lie whose data stand among the operators of the page; these are not decoded. */
    List<Rectangle2D> inline() {
        return inline;
    }

    /** Whether visible text is painted. */
    boolean hasText() {
        return text;
    }

    /** Whether there are more pictures than are kept. */
    boolean areTooMany() {
        return tooMany;
    }
}
