package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds formats of cells whose fonts are as they were before fonts were changed (ISO/IEC 29500-1, 18.8). Not thread-safe. */
final class SheetFormats {
    private final OfficePackage.@Nullable Part styles;
    private final Table formats = new Table();
    private final Table fonts = new Table();
    private boolean read;

    SheetFormats(OfficePackage.@Nullable Part styles) {
        this.styles = styles;
    }

    private record Place(int start, int end) {}

    /** A table of the styles, and what is added to it. */
    private static final class Table {
        private FontElement element = FontElement.NONE;
        private final List<Place> places = new ArrayList<>();
        private int start = -1;
        private int end = -1;
        private final StringBuilder added = new StringBuilder();
        private final Map<Integer, Integer> copies = new HashMap<>();

        void take(Markup markup, String name, String entry) {
            boolean starts = markup.kind() == Markup.Kind.START;
            if (markup.localName().equals(name)) {
                element = starts ? FontElement.of(markup) : element;
                start = starts ? markup.end() : start;
                end = starts ? -1 : markup.start();
            } else if ((start >= 0) && (end < 0) && markup.localName().equals(entry)) {
                if (starts) {
                    places.add(new Place(markup.start(), markup.end()));
                } else if (!places.isEmpty()) {
                    places.set(
                            places.size() - 1,
                            new Place(places.get(places.size() - 1).start(), markup.end()));
                }
            }
        }

        String xml(OfficePackage.Part part, int number) {
            Place place = places.get(number);
            return part.xml().substring(place.start(), place.end());
        }

        int add(int number, String xml) {
            added.append(xml);
            int copy = places.size() + copies.size();
            copies.put(number, copy);
            return copy;
        }

        void write(OfficePackage.Part part) {
            if (added.length() > 0) {
                part.edits().insert(end, added.toString());
                element.write(part.edits(), "count", String.valueOf(places.size() + copies.size()));
            }
        }
    }

    /** The number of the copy of a format, with a copy of its font. */
    String copy(String format) {
        OfficePackage.Part part = styles;
        int number = format.isEmpty() ? 0 : SheetFonts.number(format);
        if (part == null) {
            return format;
        }
        read(part);
        if ((number < 0) || (number >= formats.places.size())) {
            return format;
        }
        Integer known = formats.copies.get(number);
        return String.valueOf(known == null ? formats.add(number, withOwnFont(part, number)) : known);
    }

    private String withOwnFont(OfficePackage.Part part, int number) {
        String xml = formats.xml(part, number);
        Markup tag = new Markup(xml);
        return tag.next()
                ? tag.attribute("fontId").map(id -> withFont(part, xml, id)).orElse(xml)
                : xml;
    }

    private String withFont(OfficePackage.Part part, String xml, Markup.Attribute id) {
        int font = SheetFonts.number(id.value());
        if ((font < 0) || (font >= fonts.places.size())) {
            return xml;
        }
        Integer known = fonts.copies.get(font);
        int copy = known == null ? fonts.add(font, fonts.xml(part, font)) : known;
        return xml.substring(0, id.valueStart()) + copy + xml.substring(id.valueEnd());
    }

    private void read(OfficePackage.Part part) {
        Markup markup = new Markup(part.xml());
        while (!read && markup.next()) {
            if ((markup.kind() == Markup.Kind.START) || (markup.kind() == Markup.Kind.END)) {
                formats.take(markup, "cellXfs", "xf");
                fonts.take(markup, "fonts", "font");
            }
        }
        read = true;
    }

    /** Writes what was added. */
    void write() {
        OfficePackage.Part part = styles;
        if (part != null) {
            formats.write(part);
            fonts.write(part);
        }
    }
}
