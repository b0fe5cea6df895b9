package vn.govmail.document.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.govmail.container.XmlCursor;
import vn.govmail.document.text.Alignment;

/** The styles of an OpenDocument file, each on top of its parent (ISO/IEC 26300, part 1, 16.2). Used by one thread. */
final class OpenDocumentStyles {
    private static final int DEEPEST = 20;
    private static final int MOST_STYLES = 20_000;

    private record Style(String parent, List<UnaryOperator<Look>> changes, Alignment alignment, boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();

    /** The families of the fonts that are named otherwise in this document. */
    private final Map<String, String> faces = new HashMap<>();

    /** Reads the declaration of a font that the cursor stands on. */
    void readFace(XmlCursor xml) {
        String family = family(xml.attribute("font-family"));
        if (!family.isEmpty() && (faces.size() < MOST_STYLES)) {
            faces.put(xml.attribute("name"), family);
        }
    }

    /** The first family of a list, without the quotes: {@code '.VnTimeH', serif}. */
    private static String family(String list) {
        int comma = list.indexOf(',');
        String first = (comma < 0 ? list : list.substring(0, comma)).strip();
        boolean quoted = (first.length() > 1) && (first.charAt(0) == '\'') && first.endsWith("'");
        return quoted ? first.substring(1, first.length() - 1) : first;
    }

    /** Reads the style whose start tag the cursor stands on, to its end. */
    void read(XmlCursor xml) throws IOException {
        boolean standard = xml.localName().equals("default-style");
        String key = key(xml.attribute("family"), standard ? "" : xml.attribute("name"));
        String parent = standard ? "" : key(xml.attribute("family"), xml.attribute("parent-style-name"));
        Alignment alignment = Alignment.UNKNOWN;
        boolean hidden = false;
        List<UnaryOperator<Look>> changes = new ArrayList<>();
        int outside = xml.depth() - 1;
        while ((xml.next() != XmlCursor.Event.FINISHED) && (xml.depth() > outside)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.localName()) {
                case "text-properties" -> addText(changes, xml);
                case "paragraph-properties" -> {
                    alignment = WordProperties.alignment(xml.attribute("text-align"));
                    addShade(changes, xml);
                }
                case "table-cell-properties", "graphic-properties" -> addShade(changes, xml);
                case "table-properties", "table-row-properties", "table-column-properties", "drawing-page-properties" ->
                    hidden |= xml.attribute("display").equals("false")
                            || xml.attribute("visibility").equals("hidden");
                default -> {}
            }
        }
        if (styles.size() < MOST_STYLES) {
            styles.put(key, new Style(parent, List.copyOf(changes), alignment, hidden));
        }
    }

    private static String key(String family, String name) {
        return family + '/' + name;
    }

    private void addText(List<UnaryOperator<Look>> changes, XmlCursor xml) {
        String face = xml.attribute("font-name");
        String font = face.isEmpty() ? family(xml.attribute("font-family")) : faces.getOrDefault(face, face);
        if (!font.isEmpty()) {
            changes.add(look -> look.font(font));
        }
        float size = Values.points(xml.attribute("font-size"));
        if (size >= 0) {
            changes.add(look -> look.size(size));
        }
        String weight = xml.attribute("font-weight");
        if (!weight.isEmpty()) {
            boolean bold = weight.equals("bold") || (Values.number(weight, 0) >= 600);
            changes.add(look -> look.bold(bold));
        }
        String slant = xml.attribute("font-style");
        if (!slant.isEmpty()) {
            changes.add(look -> look.italic(!slant.equals("normal")));
        }
        String colour = xml.attribute("color");
        if (!colour.isEmpty()) {
            changes.add(look -> look.colour(Values.colour(colour)));
        }
        String display = xml.attribute("display");
        if (!display.isEmpty()) {
            changes.add(look -> look.hidden(display.equals("none")));
        }
        addShade(changes, xml);
    }

    private static void addShade(List<UnaryOperator<Look>> changes, XmlCursor xml) {
        String colour = xml.attribute("background-color");
        boolean filled = xml.attribute("fill").equals("solid");
        boolean shaded = !colour.isEmpty() && !colour.equals("transparent") && !Look.isWhite(Values.colour(colour));
        if (shaded || filled) {
            changes.add(look -> look.shaded(true));
        }
    }

    /** A look with a style on top. */
    Look onTop(Look look, String family, String name) {
        Look styled = look;
        List<Style> chain = chain(family, name);
        for (int i = chain.size() - 1; i >= 0; i--) {
            for (UnaryOperator<Look> change : chain.get(i).changes()) {
                styled = change.apply(styled);
            }
        }
        return styled;
    }

    Alignment alignment(String name) {
        return chain("paragraph", name).stream()
                .map(Style::alignment)
                .filter(a -> a != Alignment.UNKNOWN)
                .findFirst()
                .orElse(Alignment.UNKNOWN);
    }

    boolean isHidden(String family, String name) {
        Style style = styles.get(key(family, name));
        return (style != null) && style.hidden();
    }

    /** The style and those below it, the standard of its family last. */
    private List<Style> chain(String family, String name) {
        List<Style> chain = new ArrayList<>();
        Style style = styles.get(key(family, name));
        while ((style != null) && (chain.size() < DEEPEST)) {
            chain.add(style);
            style = styles.get(style.parent());
        }
        Style standard = styles.get(key(family, ""));
        if ((standard != null) && !chain.contains(standard)) {
            chain.add(standard);
        }
        return chain;
    }
}
