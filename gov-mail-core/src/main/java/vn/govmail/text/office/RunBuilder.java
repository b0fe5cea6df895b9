package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.govmail.container.ContainerException;

/** A run of Word or PowerPoint while it is read. */
final class RunBuilder {
    private final String prefix;
    private final TextBudget budget;
    private int withoutProperties;
    private boolean drawing;
    private final List<Piece> pieces = new ArrayList<>();
    String font = "";
    String style = "";
    private FontElement fonts = FontElement.NONE;
    private int propertiesAt = -1;
    private int emptyPropertiesEnd = -1;
    private String propertiesName = "";

    RunBuilder(Markup start, boolean drawing, TextBudget budget) {
        this.budget = budget;
        this.prefix = start.prefix();
        this.withoutProperties = start.end();
        this.drawing = drawing;
    }

    boolean isDrawing() {
        return drawing;
    }

    void properties(Markup rPr) {
        propertiesName = rPr.name();
        if (rPr.isEmpty()) {
            emptyPropertiesEnd = rPr.end();
        } else {
            propertiesAt = rPr.end();
        }
    }

    /** Fonts have to stand behind the element whose end has just been read. */
    void fontsStandBehind(Markup element) {
        if (propertiesAt >= 0) {
            propertiesAt = element.end();
        }
    }

    /** Where properties go if there are none, but for directly behind the start. */
    void propertiesMayStandAt(int place) {
        withoutProperties = place;
    }

    void fonts(Markup element, String deciding) {
        fonts = FontElement.of(element);
        // text in formulas has the properties of Word in elements of another kind
        drawing = drawing && !element.localName().equals("rFonts");
        font = deciding;
    }

    void text(Markup text) throws ContainerException {
        budget.take();
        pieces.add(Piece.of(text));
    }

    void text(Markup.Attribute value) throws ContainerException {
        budget.take();
        pieces.add(Piece.of(value));
    }

    void softHyphen(Markup element) throws ContainerException {
        budget.take();
        pieces.add(new Piece(element.start(), element.end(), "\u00AD", prefix + "t", false));
    }

    Run build(Edits edits, String inherited) throws ContainerException {
        if (pieces.isEmpty()) {
            budget.take();
        }
        return new Built(font.isEmpty() ? inherited : font, List.copyOf(pieces), edits, this);
    }

    private void writeFont(Edits edits, String oldFont, String newFont) {
        if (drawing) {
            writeLatin(edits, oldFont, newFont);
        } else if (!fonts.equals(FontElement.NONE)) {
            fonts.rename(edits, oldFont, newFont, List.of("ascii", "hAnsi"));
        } else {
            String name = XmlText.escaped(newFont);
            insert(
                    edits,
                    String.format(
                            Locale.ROOT,
                            "<%1$srFonts %1$sascii=\"%2$s\" %1$shAnsi=\"%2$s\" %1$scs=\"%2$s\"/>",
                            prefix,
                            name));
        }
    }

    private void writeLatin(Edits edits, String oldFont, String newFont) {
        if (!fonts.equals(FontElement.NONE)) {
            fonts.rename(edits, oldFont, newFont, List.of("typeface"));
        } else {
            insert(edits, "<" + prefix + "latin typeface=\"" + XmlText.escaped(newFont) + "\"/>");
        }
    }

    private void insert(Edits edits, String element) {
        if (propertiesAt >= 0) {
            edits.insert(propertiesAt, element);
        } else if (emptyPropertiesEnd >= 0) {
            edits.replace(emptyPropertiesEnd - 2, emptyPropertiesEnd, ">" + element + "</" + propertiesName + ">");
        } else {
            edits.insert(withoutProperties, "<" + prefix + "rPr>" + element + "</" + prefix + "rPr>");
        }
    }

    private record Built(String font, List<Piece> places, Edits edits, RunBuilder builder) implements Run {
        @Override
        public List<String> pieces() {
            return places.stream().map(Piece::text).toList();
        }

        @Override
        public void write(List<String> texts) {
            for (int i = 0; i < places.size(); i++) {
                places.get(i).write(edits, texts.get(i));
            }
        }

        @Override
        public void show(String newFont) {
            builder.writeFont(edits, font, newFont);
        }
    }
}
