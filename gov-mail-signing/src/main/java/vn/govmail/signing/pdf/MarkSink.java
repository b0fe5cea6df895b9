package vn.govmail.signing.pdf;

import java.awt.geom.Rectangle2D;

/** Takes the places of what a page shows, in the coordinates of the page. */
interface MarkSink {
    MarkSink NONE = new MarkSink() {
        @Override
        public void glyph(Rectangle2D box, String text) {
            // nobody asked
        }

        @Override
        public void picture(Rectangle2D box) {
            // nobody asked
        }

        @Override
        public void drawing() {
            // nobody asked
        }
    };

    /** A visible glyph; the text is empty where it is not known. */
    void glyph(Rectangle2D box, String text);

    /** The part of a picture that lies on the page. */
    void picture(Rectangle2D box);

    /** The picture of which {@link #picture} tells the box, where it is an object of its own. */
    default void placed(PlacedPicture picture) {
        // boxes are enough for most
    }

    /** The picture of which {@link #picture} tells the box, where its data stand among the operators. */
    default void inline(Rectangle2D box) {
        // boxes are enough for most
    }

    /** Lines or areas, wherever. */
    void drawing();
}
