package vn.govmail.signing.pdf;

import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The part of the graphics state that text depends on (ISO 32000-1, 8.4.1, 9.3). One page, one thread. */
final class PlainPen {
    /** Not changed, but replaced: states share it. */
    Matrix page = new Matrix();

    @Nullable
    PlainFont font;

    float size;
    float letterSpacing;
    float wordSpacing;
    /** Percent. */
    float scaling = 100;

    float leading;
    float rise;
    RenderingMode mode = RenderingMode.FILL;

    PlainPen copy() {
        PlainPen copy = new PlainPen();
        copy.page = page;
        copy.font = font;
        copy.size = size;
        copy.letterSpacing = letterSpacing;
        copy.wordSpacing = wordSpacing;
        copy.scaling = scaling;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        return copy;
    }
}
