package vn.govmail.signing.pdf;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.TextStyle;

/** What the name and the descriptor of a font say of its look (ISO 32000-1, 9.8). */
record FontLook(String family, boolean bold, boolean italic) {
    private static final int SUBSET_TAG = 7;
    private static final int SEMIBOLD = 600;

    static FontLook of(PDFont font) {
        String name = plain(font.getName());
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
        boolean italic = lower.contains("italic") || lower.contains("oblique");
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= SEMIBOLD;
            italic |= descriptor.isItalic();
        }
        int end = name.indexOf(',') >= 0 ? name.indexOf(',') : name.indexOf('-');
        return new FontLook(end > 0 ? name.substring(0, end) : name, bold, italic);
    }

    /** The name without the tag of a font of which a part is embedded (ISO 32000-1, 9.6.4). */
    static String plain(@Nullable String name) {
        if (name == null) {
            return "";
        }
        boolean subset = (name.length() > SUBSET_TAG) && (name.charAt(SUBSET_TAG - 1) == '+');
        return subset ? name.substring(SUBSET_TAG) : name;
    }

    TextStyle style(float size, int colour) {
        return new TextStyle(family, size, bold, italic, colour);
    }
}
