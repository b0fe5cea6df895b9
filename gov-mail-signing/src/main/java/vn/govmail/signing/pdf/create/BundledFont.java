package vn.govmail.signing.pdf.create;

import java.io.InputStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The font that PDFBox carries in its jar. Stateless. */
public final class BundledFont {
    private static final String PATH = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private BundledFont() {}

    /** The font file; null if this version of PDFBox has none. */
    public static @Nullable InputStream open() {
        return PDFont.class.getResourceAsStream(PATH);
    }
}
