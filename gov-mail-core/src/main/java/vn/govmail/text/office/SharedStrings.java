package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The strings that cells share. One that is shown in an old font and in another one, too, becomes two strings.
 */
final class SharedStrings {
    private final OfficePackage.@Nullable Part part;
    private final SheetFonts fonts;
    private final List<Item> items = new ArrayList<>();
    private FontElement table = FontElement.NONE;
    private int end = -1;

    /** A string: where it stands, its pieces, and the fonts that pieces have of their own. */
    private static final class Item {
        private final int start;
        private int end;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<FontElement> own = new ArrayList<>();
        private final Map<String, Use> uses = new LinkedHashMap<>();

        Item(int start) {
            this.start = start;
        }
    }

    /** The cells of one font that show a string. */
    private static final class Use {
        private final List<Cell> cells = new ArrayList<>();
        private final Edits edits = new Edits();
    }

    private record Cell(OfficePackage.Part part, int start, int end) {}

    SharedStrings(Optional<OfficePackage.Part> part, SheetFonts fonts) {
        this.part = part.orElse(null);
        this.fonts = fonts;
        part.ifPresent(there -> read(new Markup(there.xml())));
    }

    private void read(Markup markup) {
        Item item = new Item(-1);
        FontElement own = FontElement.NONE;
        boolean inText = false;
        int phonetic = 0;
        while (markup.next()) {
            switch (markup.kind()) {
                case START -> {
                    switch (markup.localName()) {
                        case "sst" -> table = FontElement.of(markup);
                        case "si" -> item = new Item(markup.start());
                        case "r" -> own = FontElement.NONE;
                        case "rFont" -> own = FontElement.of(markup);
                        case "rPh" -> phonetic++;
                        case "t" -> inText = phonetic == 0;
                        default -> {}
                    }
                }
                case TEXT -> {
                    if (inText) {
                        item.pieces.add(new Piece(markup.start(), markup.end(), markup.text(), ""));
                        item.own.add(own);
                    }
                }
                case END -> {
                    switch (markup.localName()) {
                        case "si" -> {
                            item.end = markup.end();
                            items.add(item);
                            own = FontElement.NONE;
                        }
                        case "sst" -> end = markup.start();
                        case "rPh" -> phonetic--;
                        case "t" -> inText = false;
                        default -> {}
                    }
                }
                case OTHER -> {}
            }
        }
    }

    /** Notes that a cell shows a string. */
    void use(String index, String font, OfficePackage.Part sheet, int start, int cellEnd) {
        int number = SheetFonts.number(index);
        if ((number >= 0) && (number < items.size())) {
            items.get(number).uses.computeIfAbsent(font, any -> new Use()).cells.add(new Cell(sheet, start, cellEnd));
        }
    }

    /** Each string once for each font in which cells show it. */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Item item : items) {
            item.uses.forEach((font, use) -> {
                List<Run> runs = new ArrayList<>();
                for (int i = 0; i < item.pieces.size(); i++) {
                    runs.add(new Shown(font, item.pieces.get(i), item.own.get(i), use.edits, fonts));
                }
                paragraphs.add(new Paragraph("xl/sharedStrings.xml", runs));
            });
        }
        return paragraphs;
    }

    private record Shown(String cellFont, Piece piece, FontElement own, Edits edits, SheetFonts fonts) implements Run {
        @Override
        public String font() {
            return own.attributes().stream()
                    .filter(attribute -> attribute.localName().equals("val"))
                    .findFirst()
                    .map(Markup.Attribute::value)
                    .orElse(cellFont);
        }

        @Override
        public List<String> pieces() {
            return List.of(piece.text());
        }

        @Override
        public void write(List<String> pieces, String newFont) {
            piece.write(edits, pieces.get(0));
            if (own.attributes().isEmpty()) {
                fonts.rename(cellFont, newFont);
            } else {
                own.rename(edits, font(), newFont, List.of());
            }
        }
    }

    /** Writes the strings that were converted: in their place, or as new strings where others show the old one. */
    void write() {
        if (part == null) {
            return;
        }
        StringBuilder added = new StringBuilder();
        int count = items.size();
        for (Item item : items) {
            String stays = item.uses.values().stream().anyMatch(use -> use.edits.isEmpty())
                    ? part.xml().substring(item.start, item.end)
                    : "";
            for (Use use : item.uses.values()) {
                String text = use.edits.apply(part.xml(), item.start, item.end);
                if (use.edits.isEmpty() || text.equals(stays)) {
                    continue;
                }
                if (stays.isEmpty()) {
                    stays = text;
                    part.edits().addAll(use.edits);
                } else {
                    added.append(text);
                    for (Cell cell : use.cells) {
                        cell.part().edits().replace(cell.start(), cell.end(), String.valueOf(count));
                    }
                    count++;
                }
            }
        }
        if (added.length() > 0) {
            part.edits().insert(end, added.toString());
            table.write(part.edits(), "uniqueCount", String.valueOf(count));
        }
    }
}
