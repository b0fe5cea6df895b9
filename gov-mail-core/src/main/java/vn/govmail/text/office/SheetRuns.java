package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The text of SpreadsheetML (ISO/IEC 29500-1, 18): shared strings under the fonts of the cells that show them, strings in cells,
 * headers and footers, comments, drawings and charts.
 */
final class SheetRuns {
    private static final int MOST_CELLS = 5_000_000;

    private final OfficePackage document;
    private final SheetFonts fonts;
    private final SharedStrings strings;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private int cells;

    private SheetRuns(OfficePackage document, SheetFonts fonts, SharedStrings strings) {
        this.document = document;
        this.fonts = fonts;
        this.strings = strings;
    }

    /** A cell. */
    private static final class Cell {
        private String font = "";
        private boolean shared;
        private boolean inValue;
        private final List<Run> values = new ArrayList<>();
        private final RichText inline = new RichText();
    }

    static Texts in(OfficePackage document) throws IOException {
        SheetFonts fonts = SheetFonts.of(document);
        Optional<OfficePackage.Part> shared = document.part("xl/sharedStrings.xml");
        SharedStrings strings = new SharedStrings(shared, fonts);
        SheetRuns runs = new SheetRuns(document, fonts, strings);
        runs.read();
        runs.paragraphs.addAll(strings.paragraphs());
        return new Texts(runs.paragraphs, strings::write);
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
        while (markup.next()) {
            boolean start = markup.kind() == Markup.Kind.START;
            boolean end = markup.kind() == Markup.Kind.END;
            String name = start || end ? markup.localName() : "";
            if (start && name.equals("c")) {
                cell = cell(markup);
            } else if (end && name.equals("c")) {
                add(part, cell);
            } else if (name.equals("headerFooter")) {
                inHeader = start;
            } else if (inHeader && (markup.kind() == Markup.Kind.TEXT)) {
                paragraphs.addAll(new HeaderCodes(part, markup, fonts).paragraphs());
            } else if (start || end) {
                cell.inValue = start && name.equals("v");
                cell.inline.take(markup);
            } else {
                value(part, markup, cell);
            }
        }
    }

    private Cell cell(Markup markup) throws ContainerException {
        cells++;
        if (cells > MOST_CELLS) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        Cell cell = new Cell();
        cell.font = fonts.ofCell(markup.value("s"));
        cell.shared = markup.value("t").equals("s");
        return cell;
    }

    private void value(OfficePackage.Part part, Markup markup, Cell cell) {
        if (!cell.inValue) {
            cell.inline.take(markup);
        } else if (cell.shared) {
            strings.use(markup.text().strip(), cell.font, part, markup.start(), markup.end());
        } else if (markup.kind() == Markup.Kind.TEXT) {
            cell.values.add(new Value(cell.font, Piece.of(markup), part.edits(), fonts));
        }
    }

    private void add(OfficePackage.Part part, Cell cell) {
        List<Run> runs = new ArrayList<>(cell.values);
        runs.addAll(cell.inline.runs(cell.font, part.edits(), fonts));
        if (!runs.isEmpty()) {
            paragraphs.add(new Paragraph(part.name(), runs));
        }
    }

    /** Comments have fonts of their own only. */
    private void comments(OfficePackage.Part part) {
        Markup markup = new Markup(part.xml());
        RichText text = new RichText();
        while (markup.next()) {
            boolean tag = (markup.kind() == Markup.Kind.START) || (markup.kind() == Markup.Kind.END);
            if (tag && markup.localName().equals("comment")) {
                paragraphs.add(new Paragraph(part.name(), text.runs("", part.edits(), fonts)));
                text = new RichText();
            } else {
                text.take(markup);
            }
        }
    }

    /** The value of a cell that is no shared string. */
    private record Value(String font, Piece piece, Edits edits, SheetFonts fonts) implements Run {
        @Override
        public List<String> pieces() {
            return List.of(piece.text());
        }

        @Override
        public void write(List<String> pieces) {
            piece.write(edits, pieces.get(0));
        }

        @Override
        public void show(String newFont) {
            fonts.rename(font, newFont);
        }
    }
}
