package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fonts of cells. A font is changed in the table of fonts, so that all its cells change with it. */
final class SheetFonts {
    private final List<String> names = new ArrayList<>();
    private final List<FontElement> elements = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Edits edits;
    private final Set<String> renamed = new HashSet<>();
    private final SheetFormats elsewhere;

    private SheetFonts(Edits edits, SheetFormats elsewhere) {
        this.edits = edits;
        this.elsewhere = elsewhere;
    }

    static SheetFonts of(OfficePackage document) throws IOException {
        Optional<OfficePackage.Part> styles = document.part("xl/styles.xml");
        if (styles.isEmpty()) {
            return new SheetFonts(new Edits(), new SheetFormats(null));
        }
        SheetFonts fonts = new SheetFonts(styles.get().edits(), new SheetFormats(styles.get()));
        fonts.read(styles.get());
        return fonts;
    }

    private void read(OfficePackage.Part part) throws IOException {
        Markup markup = new Markup(part.xml());
        boolean inFonts = false;
        boolean inFormats = false;
        while (markup.next()) {
            if ((markup.kind() != Markup.Kind.START) && (markup.kind() != Markup.Kind.END)) {
                continue;
            }
            boolean start = markup.kind() == Markup.Kind.START;
            switch (markup.localName()) {
                case "fonts" -> inFonts = start;
                case "cellXfs" -> inFormats = start;
                case "font" -> {
                    if (start && inFonts) {
                        part.budget().take();
                        names.add("");
                        elements.add(FontElement.NONE);
                    }
                }
                case "name" -> {
                    if (start && inFonts && !names.isEmpty()) {
                        names.set(names.size() - 1, markup.value("val"));
                        elements.set(names.size() - 1, FontElement.of(markup));
                    }
                }
                case "xf" -> {
                    if (start && inFormats) {
                        part.budget().take();
                        formats.add(number(markup.value("fontId")));
                    }
                }
                default -> {}
            }
        }
    }

    static int number(String digits) {
        boolean number =
                !digits.isEmpty() && (digits.length() <= 8) && digits.chars().allMatch(c -> (c >= '0') && (c <= '9'));
        return number ? Integer.parseInt(digits) : -1;
    }

    /** The font of a cell by the number of its format; empty if it is not known. */
    String ofCell(String format) {
        int index = format.isEmpty() ? 0 : number(format);
        if ((index < 0) || (index >= formats.size())) {
            return "";
        }
        int font = formats.get(index);
        return (font < 0) || (font >= names.size()) ? "" : names.get(font);
    }

    /** The font of what has none of its own; empty if it is not known. */
    String ofWorkbook() {
        return names.isEmpty() ? "" : names.get(0);
    }

    /** The number of a format that shows a cell as this one did before fonts were changed. */
    String keep(String format) {
        return renamed.contains(ofCell(format)) ? elsewhere.copy(format) : format;
    }

    /** Writes the formats that were added to keep something. */
    void write() {
        elsewhere.write();
    }

    void rename(String oldFont, String newFont) {
        if (!renamed.add(oldFont)) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(oldFont)) {
                elements.get(i).rename(edits, oldFont, newFont, List.of());
            }
        }
    }
}
