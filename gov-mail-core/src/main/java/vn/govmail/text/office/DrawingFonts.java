package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;

/**
 * The fonts of text in DrawingML: of the run, the paragraph, the shape's list style, the placeholders of the same kind on layout
 * and master, the master's text styles, and last the theme's.
 */
final class DrawingFonts implements WordRuns.Fonts {
    private final ThemeFonts theme;
    private final List<ShapeStyles> above;
    private final ShapeStyles here;
    private final String ofChart;

    /**
     * Begins a part.
     *
     * @param above the styles of the parts from which it inherits, the nearest first
     */
    DrawingFonts(OfficePackage.Part part, ThemeFonts theme, List<ShapeStyles> above) {
        this.theme = theme;
        this.here = new ShapeStyles(part.budget());
        this.above = List.copyOf(above);
        this.ofChart = ofChart(part);
    }

    /** The font of all text of a chart, which stands at its end. */
    private static String ofChart(OfficePackage.Part part) {
        Markup markup = new Markup(part.xml());
        String font = "";
        int depth = 0;
        boolean inText = false;
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            if (start || (markup.kind() == Markup.Kind.END)) {
                depth += start ? 1 : 0;
                inText = ((depth == 2) && markup.localName().equals("txPr")) ? start : inText;
                font = (start && inText && markup.localName().equals("latin")) ? markup.value("typeface") : font;
                depth -= start ? 0 : 1;
            }
        }
        return font;
    }

    @Override
    public void start(Markup markup) throws ContainerException {
        here.start(markup);
    }

    @Override
    public void end(Markup markup) {
        here.end(markup);
    }

    @Override
    public String of(Markup element) {
        return resolved(element.value("typeface"));
    }

    private String resolved(String typeface) {
        return typeface.startsWith("+") ? theme.font(typeface) : typeface;
    }

    @Override
    public String inherited(boolean drawing, String runStyle, String paragraphStyle, String tableStyle) {
        List<String> fonts = new ArrayList<>();
        fonts.add(here.own());
        String kind = here.type();
        for (ShapeStyles sheet : here.isPlaceholder() ? above : List.<ShapeStyles>of()) {
            String byIndex = here.index().isEmpty() ? "" : sheet.font("index " + here.index(), here.level());
            kind = sheet.typeOf(here.index()).orElse(kind);
            fonts.add(byIndex.isEmpty() ? sheet.font("type " + kind, here.level()) : byIndex);
        }
        for (ShapeStyles sheet : above) {
            fonts.add(sheet.font(style(kind), here.level()));
            fonts.add(sheet.font("notesStyle", here.level()));
            fonts.add(sheet.font("defaultTextStyle", here.level()));
        }
        fonts.add(ofChart);
        fonts.add(theme.minor());
        return resolved(
                fonts.stream().filter(font -> !font.isEmpty()).findFirst().orElse(""));
    }

    private String style(String kind) {
        if (!here.isPlaceholder()) {
            return "otherStyle";
        }
        return switch (kind) {
            case "title" -> "titleStyle";
            case "body", "chart", "tbl", "dgm", "media", "clipArt", "pic" -> "bodyStyle";
            default -> "otherStyle";
        };
    }
}
