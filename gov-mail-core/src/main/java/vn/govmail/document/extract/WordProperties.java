package vn.govmail.document.extract;

import vn.govmail.container.XmlCursor;
import vn.govmail.document.text.Alignment;

/** Properties of runs and paragraphs of WordprocessingML and DrawingML (ISO/IEC 29500-1, 17.3 and 21.1.2). */
final class WordProperties {
    private WordProperties() {}

    /** The look after the property whose start tag the cursor stands on; the same where it is no property of looks. */
    static Look apply(Look look, XmlCursor xml) {
        return switch (xml.localName()) {
            case "b" -> look.bold(Values.on(xml.attribute("val")));
            case "i" -> look.italic(Values.on(xml.attribute("val")));
            case "sz" -> look.size(Math.max(0, Values.number(xml.attribute("val"), 0)) / 2f);
            case "vanish", "specVanish" -> look.hidden(Values.on(xml.attribute("val")));
            case "rFonts" -> {
                String font = xml.attribute("ascii");
                yield font.isEmpty() ? look : look.font(font);
            }
            case "latin" -> look.font(xml.attribute("typeface"));
            case "color" -> look.colour(Values.colour(xml.attribute("val")));
            case "highlight" -> look.shaded(look.shaded() || Values.on(xml.attribute("val")));
            case "shd" -> look.shaded(look.shaded() || isShade(xml));
            case "rPr" -> drawing(look, xml);
            default -> look;
        };
    }

    /** Whether a shading is anything but white paper. */
    static boolean isShade(XmlCursor xml) {
        int fill = Values.colour(xml.attribute("fill"));
        String pattern = xml.attribute("val");
        boolean plain = pattern.isEmpty() || pattern.equals("clear") || pattern.equals("nil");
        return !plain
                || ((fill >= 0) && !Look.isWhite(fill))
                || !xml.attribute("themeFill").isEmpty();
    }

    /** DrawingML writes as attributes what WordprocessingML writes as elements. */
    private static Look drawing(Look look, XmlCursor xml) {
        Look drawn = look;
        String size = xml.attribute("sz");
        if (!size.isEmpty()) {
            drawn = drawn.size(Values.number(size, 0) / 100f);
        }
        String bold = xml.attribute("b");
        if (!bold.isEmpty()) {
            drawn = drawn.bold(Values.on(bold));
        }
        String italic = xml.attribute("i");
        return italic.isEmpty() ? drawn : drawn.italic(Values.on(italic));
    }

    static Alignment alignment(String value) {
        return switch (value) {
            case "left", "start", "l" -> Alignment.START;
            case "center", "ctr" -> Alignment.CENTER;
            case "right", "end", "r" -> Alignment.END;
            case "both", "distribute", "just", "dist", "justify" -> Alignment.JUSTIFIED;
            default -> Alignment.UNKNOWN;
        };
    }
}
