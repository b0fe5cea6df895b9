package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;

/**
 * The strings that cells share. One that is shown in an old font and in another one, too, becomes two strings.
 */
final class SharedStrings {
    private final OfficePackage.@Nullable Part part;
    private final SheetFonts fonts;
    private final List<Item> items = new ArrayList<>();
    private FontElement table = FontElement.NONE;
    private int end = -1;

    /** A string: where it stands, and the fonts in which cells show it. */
    private static final class Item {
        private final int start;
        private int end;
        private final RichText text;
        private final Map<String, Use> uses = new LinkedHashMap<>();
        private @Nullable String shown;
        private boolean kept;

        Item(int start, TextBudget budget) {
            this.start = start;
            this.text = new RichText(budget);
        }
    }

    /** The cells of one font that show a string. */
    private static final class Use {
        private final List<Cell> cells = new ArrayList<>();
        private final Edits edits = new Edits();
        private int kept;
        private @Nullable String shown;
    }

    /** A cell's number of its string. */
    private static final class Cell {
        private final OfficePackage.Part part;
        private final int start;
        private final int end;
        private boolean kept;

        Cell(OfficePackage.Part part, int start, int end) {
            this.part = part;
            this.start = start;
            this.end = end;
        }
    }

    /** A cell of the strings that has a name; texts are made once for all cells that show the same. */
    private record Named(OfficePackage.Part part, Item item, Use use, Cell cell) implements NamedCell {
        @Override
        public String before() {
            String shown = item.shown;
            if (shown == null) {
                shown = SheetText.shown(part.xml().substring(item.start, item.end));
                item.shown = shown;
            }
            return shown;
        }

        @Override
        public String after() {
            String shown = use.shown;
            if (shown == null) {
                shown = SheetText.shown(use.edits.apply(part.xml(), item.start, item.end));
                use.shown = shown;
            }
            return shown;
        }

        @Override
        public void keep() {
            cell.kept = true;
            use.kept++;
            item.kept = true;
        }
    }

    SharedStrings(Optional<OfficePackage.Part> part, SheetFonts fonts, TextBudget budget) throws ContainerException {
        this.part = part.orElse(null);
        this.fonts = fonts;
        if (part.isPresent()) {
            read(new Markup(part.get().xml()), budget);
        }
    }

    private void read(Markup markup, TextBudget budget) throws ContainerException {
        Item item = new Item(-1, budget);
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            if (start && markup.localName().equals("sst")) {
                table = FontElement.of(markup);
            } else if (start && markup.localName().equals("si")) {
                budget.take();
                item = new Item(markup.start(), budget);
            } else if ((markup.kind() == Markup.Kind.END) && markup.localName().equals("si")) {
                item.end = markup.end();
                items.add(item);
            } else if ((markup.kind() == Markup.Kind.END) && markup.localName().equals("sst")) {
                end = markup.start();
            } else {
                item.text.take(markup);
            }
        }
    }

    /** Notes that a cell shows a string; nothing if there is no such string. */
    Optional<NamedCell> use(String index, String font, OfficePackage.Part sheet, int start, int cellEnd) {
        int number = SheetFonts.number(index);
        if ((number < 0) || (number >= items.size()) || (part == null)) {
            return Optional.empty();
        }
        Item item = items.get(number);
        Use use = item.uses.computeIfAbsent(font, any -> new Use());
        Cell cell = new Cell(sheet, start, cellEnd);
        use.cells.add(cell);
        return Optional.of(new Named(part, item, use, cell));
    }

    /** Each string once for each font in which cells show it. */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Item item : items) {
            item.uses.forEach((font, use) ->
                    paragraphs.add(new Paragraph("xl/sharedStrings.xml", item.text.runs(font, use.edits, fonts))));
        }
        return paragraphs;
    }

    /** Writes the strings that were converted: in their place, or as new strings where others show the old one. */
    void write() {
        if (part == null) {
            return;
        }
        StringBuilder added = new StringBuilder();
        int count = items.size();
        for (Item item : items) {
            String stays = item.kept || item.uses.values().stream().anyMatch(use -> use.edits.isEmpty())
                    ? part.xml().substring(item.start, item.end)
                    : "";
            for (Use use : item.uses.values()) {
                String text = use.edits.apply(part.xml(), item.start, item.end);
                if (use.edits.isEmpty() || text.equals(stays) || (use.kept == use.cells.size())) {
                    continue;
                }
                if (stays.isEmpty()) {
                    stays = text;
                    part.edits().addAll(use.edits);
                } else {
                    added.append(text);
                    for (Cell cell : use.cells) {
                        if (!cell.kept) {
                            cell.part.edits().replace(cell.start, cell.end, String.valueOf(count));
                        }
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
