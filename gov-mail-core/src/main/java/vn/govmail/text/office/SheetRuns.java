package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The text of SpreadsheetML (ISO/IEC 29500-1, 18): shared strings under the fonts of the cells that show them, strings in cells,
 * headers and footers, comments, drawings and charts.
 */
final class SheetRuns {
    private static final int MOST_CELLS = 5_000_000;
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    private final OfficePackage document;
    private final SheetFonts fonts;
    private final SharedStrings strings;
    private final TextBudget budget;
    private final SheetNames names;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private CellPlace place = CellPlace.NONE;
    private int cells;

    private SheetRuns(OfficePackage document, SheetFonts fonts, SharedStrings strings, SheetNames names) {
        this.document = document;
        this.names = names;
        this.fonts = fonts;
        this.strings = strings;
        this.budget = document.budget();
    }

    /** A cell: a number of a shared string, a text of its own, or what no font changes, such as a number. */
    private static final class Cell {
        private String font = "";
        private boolean shared;
        private boolean text;
        private boolean inValue;
        private boolean named;
        private int start;
        private FontElement tag = FontElement.NONE;
        private final List<Run> values = new ArrayList<>(0);
        private @Nullable RichText inline;
    }

    static Texts in(OfficePackage document) throws IOException {
        TextBudget budget = document.budget();
        SheetFonts fonts = SheetFonts.of(document);
        Optional<OfficePackage.Part> shared = document.part("xl/sharedStrings.xml");
        SharedStrings strings = new SharedStrings(shared, fonts, budget);
        SheetNames names = SheetNames.of(document);
        SheetRuns runs = new SheetRuns(document, fonts, strings, names);
        runs.read();
        runs.paragraphs.addAll(strings.paragraphs());
        return new Texts(runs.paragraphs, () -> {
            int kept = names.settle();
            strings.write();
            fonts.write();
            return kept;
        });
    }

    private void read() throws IOException {
        for (OfficePackage.Part part : document.parts(
                name -> name.startsWith("xl/worksheets/sheet") || name.startsWith("xl/chartsheets/sheet"))) {
            sheet(part);
        }
        for (OfficePackage.Part part : document.parts(name -> name.startsWith("xl/comments"))) {
            comments(part);
        }
        ThemeFonts theme = ThemeFonts.of(document, "xl/theme/");
        for (OfficePackage.Part part :
                document.parts(name -> name.startsWith("xl/drawings/") || name.startsWith("xl/charts/"))) {
            paragraphs.addAll(WordRuns.in(part, new DrawingFonts(part, theme, List.of())));
        }
    }

    private void sheet(OfficePackage.Part part) throws IOException {
        Markup markup = new Markup(part.xml());
        Cell cell = new Cell();
        boolean inHeader = false;
        boolean inFormula = false;
        place = CellPlace.NONE;
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            boolean end = markup.kind() == Markup.Kind.END;
            String name = start || end ? markup.localName() : "";
            if (start && name.equals("c")) {
                cell = cell(part, markup);
            } else if (end && name.equals("c")) {
                add(part, markup, cell);
            } else if (start && name.equals("row")) {
                place = place.nextRow(markup.value("r"));
            } else if (FORMULAS.contains(name)) {
                inFormula = start;
                cell.inValue = false;
            } else if (inFormula && !names.isEmpty()) {
                names.formula(part, markup);
            } else if (name.equals("headerFooter")) {
                inHeader = start;
            } else if (inHeader && (markup.kind() == Markup.Kind.TEXT)) {
                paragraphs.addAll(new HeaderCodes(part, markup, fonts, budget).paragraphs());
            } else if (start || end) {
                cell.inValue = start && name.equals("v");
                inline(markup, cell, start && name.equals("is"));
            } else {
                value(part, markup, cell);
            }
        }
    }

    private Cell cell(OfficePackage.Part part, Markup markup) throws ContainerException {
        cells++;
        if (cells > MOST_CELLS) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        Cell cell = new Cell();
        cell.font = fonts.ofCell(markup.value("s"));
        String type = markup.value("t");
        place = place.next(markup.value("r"));
        if (names.has(part.name(), place)) {
            cell.named = true;
            cell.start = markup.start();
            cell.tag = FontElement.of(markup);
        }
        cell.shared = type.equals("s");
        cell.text = type.equals("str");
        return cell;
    }

    private void inline(Markup markup, Cell cell, boolean begins) throws ContainerException {
        if (begins && (cell.inline == null)) {
            cell.inline = new RichText(budget);
        }
        if (cell.inline != null) {
            cell.inline.take(markup);
        }
    }

    private void value(OfficePackage.Part part, Markup markup, Cell cell) throws ContainerException {
        if (!cell.inValue) {
            inline(markup, cell, false);
        } else if (cell.shared) {
            Optional<NamedCell> text =
                    strings.use(markup.text().strip(), cell.font, part, markup.start(), markup.end());
            if (cell.named && text.isPresent()) {
                names.cell(part.name(), place, new Styled(text.get(), part.edits(), cell.tag, fonts));
            }
        } else if (cell.text && (markup.kind() == Markup.Kind.TEXT)) {
            budget.take();
            cell.values.add(new Value(cell.font, Piece.of(markup), part.edits(), fonts));
        }
    }

    private void add(OfficePackage.Part part, Markup markup, Cell cell) {
        List<Run> runs = new ArrayList<>(cell.values);
        if (cell.inline != null) {
            runs.addAll(cell.inline.runs(cell.font, part.edits(), fonts));
        }
        if (!runs.isEmpty()) {
            paragraphs.add(new Paragraph(part.name(), runs));
            if (cell.named) {
                NamedCell own = new Own(part, cell.start, markup.end());
                names.cell(part.name(), place, new Styled(own, part.edits(), cell.tag, fonts));
            }
        }
    }

    /** Comments have fonts of their own only. */
    private void comments(OfficePackage.Part part) throws ContainerException {
        Markup markup = new Markup(part.xml());
        RichText text = new RichText(budget);
        while (markup.next()) {
            boolean tag = (markup.kind() == Markup.Kind.START) || (markup.kind() == Markup.Kind.END);
            if (tag && markup.localName().equals("comment")) {
                paragraphs.add(new Paragraph(part.name(), text.runs("", part.edits(), fonts)));
                text = new RichText(budget);
            } else {
                text.take(markup);
            }
        }
    }

    /** A named cell that holds its text itself. */
    private record Own(OfficePackage.Part part, int start, int end) implements NamedCell {
        @Override
        public String before() {
            return SheetText.shown(part.xml().substring(start, end));
        }

        @Override
        public String after() {
            return SheetText.shown(part.edits().apply(part.xml(), start, end));
        }

        @Override
        public void keep() {
            part.edits().forget(start, end);
        }
    }

    /** A named cell with its format. */
    private record Styled(NamedCell text, Edits edits, FontElement tag, SheetFonts fonts) implements NamedCell {
        @Override
        public String before() {
            return text.before();
        }

        @Override
        public String after() {
            return text.after();
        }

        @Override
        public void keep() {
            text.keep();
            String format = tag.value("s");
            String kept = fonts.keep(format);
            if (!kept.equals(format) && format.isEmpty()) {
                edits.insert(tag.afterName(), " s=\"" + kept + '"');
            } else if (!kept.equals(format)) {
                tag.write(edits, "s", kept);
            }
        }
    }

    /** The value of a cell that is no shared string. */
    private record Value(String font, Piece piece, Edits edits, SheetFonts fonts) implements OnePieceRun {
        @Override
        public void show(String newFont) {
            fonts.rename(font, newFont);
        }
    }
}
