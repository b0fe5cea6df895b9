package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * A header or footer of a sheet: text between codes such as {@code &L}, {@code &12} and {@code &".VnTime,Bold"} (ISO/IEC 29500-1,
 * 18.3.1.39). Text without a font is in that of the workbook.
 */
final class HeaderCodes {
    private static final int COLOUR = 6;
    /** Far above the 255 characters that applications allow. */
    private static final int LONGEST = 1 << 16;

    private final OfficePackage.Part part;
    private final SheetFonts fonts;
    private final TextBudget budget;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** Where each character of the text begins in the part, and where the last one ends. */
    private final List<Integer> places = new ArrayList<>();

    private List<Run> section = new ArrayList<>();
    private String font = "";
    private int fontStart = -1;
    private int fontEnd = -1;
    private int at;

    HeaderCodes(OfficePackage.Part part, Markup node, SheetFonts fonts, TextBudget budget) throws ContainerException {
        if (node.end() - node.start() > LONGEST) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        this.part = part;
        this.fonts = fonts;
        this.budget = budget;
        unescape(node);
        defaultFont();
        read();
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    private void unescape(Markup node) {
        int place = node.start();
        while (place < node.end()) {
            int end = place + 1;
            if (part.xml().charAt(place) == '&') {
                int close = part.xml().indexOf(';', place);
                end = (close < 0) || (close >= node.end()) ? end : close + 1;
            }
            String shown = XmlText.unescaped(part.xml().substring(place, end));
            for (int i = 0; i < shown.length(); i++) {
                places.add(place);
            }
            text.append(shown);
            place = end;
        }
        places.add(node.end());
    }

    private void defaultFont() {
        font = fonts.ofWorkbook();
        fontStart = -1;
        fontEnd = -1;
    }

    private void read() throws ContainerException {
        int start = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '&') {
                at++;
                continue;
            }
            run(start, at);
            code();
            start = at;
        }
        run(start, at);
        endSection();
    }

    private void run(int start, int end) throws ContainerException {
        if (end > start) {
            budget.take();
            Piece piece = new Piece(places.get(start), places.get(end), text.substring(start, end), "", false);
            section.add(new Text(font, piece, fontStart, fontEnd, part.edits(), fonts));
        }
    }

    private void endSection() {
        if (!section.isEmpty()) {
            paragraphs.add(new Paragraph(part.name(), section));
            section = new ArrayList<>();
        }
    }

    /** Goes behind a code. */
    private void code() {
        char code = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int from = at + 2;
        at = Math.min(from, text.length());
        if ((code == 'L') || (code == 'C') || (code == 'R')) {
            endSection();
            defaultFont();
        } else if (code == '"') {
            int close = text.indexOf("\"", from);
            if (close >= 0) {
                font(from, close);
                at = close + 1;
            }
        } else if (code == 'K') {
            at = Math.min(from + COLOUR, text.length());
        } else if (Character.isDigit(code)) {
            while ((at < text.length()) && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
    }

    private void font(int from, int to) {
        int comma = text.indexOf(",", from);
        int end = (comma < 0) || (comma > to) ? to : comma;
        String name = text.substring(from, end);
        if (name.isEmpty() || name.equals("-")) {
            defaultFont();
        } else {
            font = name;
            fontStart = places.get(from);
            fontEnd = places.get(end);
        }
    }

    private record Text(String font, Piece piece, int fontStart, int fontEnd, Edits edits, SheetFonts fonts)
            implements OnePieceRun {
        @Override
        public void show(String newFont) {
            if (fontStart < 0) {
                fonts.rename(font, newFont);
            } else {
                edits.replace(fontStart, fontEnd, XmlText.escaped(newFont));
            }
        }
    }
}
