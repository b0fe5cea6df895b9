package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of SpreadsheetML (ISO/IEC 29500-1, 18): shared strings under the fonts of the cells that show them. */
final class SheetRuns {
    private static final int MOST_CELLS = 5_000_000;

    private final OfficePackage document;
    private final SheetFonts fonts;
    private final SharedStrings strings;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    private SheetRuns(OfficePackage document, SheetFonts fonts, SharedStrings strings) {
        this.document = document;
        this.fonts = fonts;
        this.strings = strings;
    }

    /** A string in its cell. */
    private static final class Cell {
        private String font = "";
        private boolean shared;
        private boolean inValue;
        private final List<Run> inline = new ArrayList<>();
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
        int cells = 0;
        for (OfficePackage.Part part : document.parts(name -> name.startsWith("xl/worksheets/sheet"))) {
            cells = sheet(part, cells);
        }
    }

    private int sheet(OfficePackage.Part part, int before) throws IOException {
        Markup markup = new Markup(part.xml());
        Cell cell = new Cell();
        int cells = before;
        while (markup.next()) {
            switch (markup.kind()) {
                case START -> {
                    if (markup.localName().equals("c")) {
                        cell = new Cell();
                        cell.font = fonts.ofCell(markup.value("s"));
                        cell.shared = markup.value("t").equals("s");
                        cells++;
                    }
                    cell.inValue =
                            markup.localName().equals("v") || markup.localName().equals("t");
                }
                case TEXT -> value(part, markup, cell);
                case END -> {
                    cell.inValue = false;
                    if (markup.localName().equals("c") && !cell.inline.isEmpty()) {
                        paragraphs.add(new Paragraph(part.name(), cell.inline));
                    }
                }
                case OTHER -> {}
            }
            if (cells > MOST_CELLS) {
                throw new vn.govmail.container.ContainerException(vn.govmail.container.ContainerProblem.XML_SIZE);
            }
        }
        return cells;
    }

    private void value(OfficePackage.Part part, Markup markup, Cell cell) {
        if (!cell.inValue) {
            return;
        }
        if (cell.shared) {
            strings.use(markup.text().strip(), cell.font, part, markup.start(), markup.end());
        } else if (FontRules.shipped().find(cell.font).isPresent()) {
            Piece piece = new Piece(markup.start(), markup.end(), markup.text(), "");
            cell.inline.add(new Inline(cell.font, piece, part.edits(), fonts));
        }
    }

    private record Inline(String font, Piece piece, Edits edits, SheetFonts fonts) implements Run {
        @Override
        public List<String> pieces() {
            return List.of(piece.text());
        }

        @Override
        public void write(List<String> pieces, String newFont) {
            piece.write(edits, pieces.get(0));
            fonts.rename(font, newFont);
        }
    }
}
