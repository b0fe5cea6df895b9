package vn.govmail.document.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.govmail.container.XmlCursor;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/** The text of one part of an OpenDocument file; its styles come before it in the same part. Used once. */
final class OpenDocumentMarkup {
    private static final int MOST_BLANKS = 1_000;
    private static final Set<String> STYLES = Set.of("style", "default-style");
    private static final Set<String> HIDDEN = Set.of("hidden-text", "hidden-paragraph");

    /** What was open around an element that changes how text is taken. */
    private record Outer(String element, Look look, Alignment alignment, TextArea area, boolean inParagraph) {}

    private final LineSink sink;
    private final OpenDocumentStyles styles;
    private final Map<String, Look> looks = new HashMap<>();
    private final WordTables tables = new WordTables();
    private final Deque<Outer> outer = new ArrayDeque<>();
    private Look look = Look.PLAIN;
    private Look around = Look.PLAIN;
    private Alignment alignment = Alignment.UNKNOWN;
    private boolean inParagraph;
    private int deleted;

    OpenDocumentMarkup(LineSink sink, OpenDocumentStyles styles) {
        this.sink = sink;
        this.styles = styles;
    }

    void text(String words) throws IOException {
        if (inParagraph) {
            boolean hidden = tables.isHiddenRow();
            sink.add(
                    words.replace('\n', ' ').replace('\t', ' ').replace('\r', ' '),
                    hidden ? look.hidden(true) : look,
                    deleted > 0 ? Visibility.DELETED : Visibility.SHOWN);
        }
    }

    void start(XmlCursor xml) throws IOException {
        String name = xml.localName();
        if (STYLES.contains(name)) {
            styles.read(xml);
            return;
        }
        switch (name) {
            case "font-face" -> styles.readFace(xml);
            case "p", "h" -> startParagraph(name, xml);
            case "span", "a" -> {
                open(name);
                look = styled(look, "text", xml.attribute("style-name"));
            }
            case "tab" -> sink.add("\t", look, Visibility.SHOWN);
            case "line-break" -> sink.newLine();
            case "s" -> sink.add(" ".repeat(blanks(xml.attribute("c"))), look, Visibility.SHOWN);
            case "tracked-changes" -> deleted++;
            case "annotation" -> openArea(name, TextArea.COMMENT);
            case "note", "notes" -> openArea(name, TextArea.NOTE);
            case "header", "header-left", "header-first" -> openArea(name, TextArea.HEADER);
            case "footer", "footer-left", "footer-first" -> openArea(name, TextArea.FOOTER);
            case "page" -> page(xml);
            default -> startOther(name, xml);
        }
    }

    private void startOther(String name, XmlCursor xml) throws IOException {
        switch (name) {
            case "table" -> table(xml);
            case "table-row" -> {
                tables.row();
                tables.hideRow(isCollapsed(xml));
            }
            case "table-cell", "covered-table-cell" -> cell(xml);
            default -> {
                if (HIDDEN.contains(name)) {
                    sink.add(xml.attribute("string-value"), look, Visibility.HIDDEN);
                }
            }
        }
    }

    private void page(XmlCursor xml) throws IOException {
        sink.page();
        boolean hidden = styles.isHidden("drawing-page", xml.attribute("style-name"));
        around = Look.PLAIN.shaded(true).hidden(hidden);
    }

    private void table(XmlCursor xml) {
        tables.begin();
        boolean hidden = styles.isHidden("table", xml.attribute("style-name"));
        if (hidden) {
            open("table");
            around = around.hidden(true);
        }
    }

    private static boolean isCollapsed(XmlCursor xml) {
        String visibility = xml.attribute("visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void cell(XmlCursor xml) throws IOException {
        tables.cell();
        tables.span(Values.number(xml.attribute("number-columns-repeated"), 1));
        open("cell");
        around = styled(around, "table-cell", xml.attribute("style-name"));
        sink.in(tables.place());
        String formula = xml.attribute("formula");
        sink.add(formula, around, Visibility.FIELD_CODE);
    }

    private void startParagraph(String name, XmlCursor xml) {
        if (inParagraph) {
            sink.breakLine();
        }
        open(name);
        String style = xml.attribute("style-name");
        look = styled(around, "paragraph", style);
        alignment = styles.alignment(style);
        inParagraph = true;
        sink.in(tables.place());
        sink.align(alignment);
    }

    private Look styled(Look below, String family, String name) {
        if (below.equals(Look.PLAIN)) {
            return looks.computeIfAbsent(family + '/' + name, key -> styles.onTop(below, family, name));
        }
        return name.isEmpty() && !family.equals("paragraph") ? below : styles.onTop(below, family, name);
    }

    private void open(String element) {
        outer.push(new Outer(element, family(element) ? around : look, alignment, sink.area(), inParagraph));
    }

    private static boolean family(String element) {
        return element.equals("cell") || element.equals("table");
    }

    private void openArea(String element, TextArea area) {
        open(element);
        inParagraph = false;
        sink.area(area);
    }

    private static int blanks(String count) {
        return Math.min(MOST_BLANKS, Values.number(count, 1));
    }

    void end(String name) throws IOException {
        switch (name) {
            case "p", "h" -> {
                if (deleted > 0) {
                    sink.breakLine();
                } else {
                    sink.newLine();
                }
                close(name);
            }
            case "span", "a" -> close(name);
            case "annotation",
                    "note",
                    "notes",
                    "header",
                    "header-left",
                    "header-first",
                    "footer",
                    "footer-left",
                    "footer-first" -> {
                close(name);
            }
            case "tracked-changes" -> deleted--;
            case "table-cell", "covered-table-cell" -> {
                sink.cell();
                close("cell");
            }
            case "table-row" -> sink.newLine();
            case "table" -> {
                tables.end();
                close("table");
            }
            default -> {}
        }
    }

    private void close(String element) {
        Outer state = outer.peek();
        if ((state == null) || !state.element().equals(element)) {
            return;
        }
        outer.pop();
        if (family(element)) {
            around = state.look();
        } else {
            look = state.look();
        }
        alignment = state.alignment();
        inParagraph = state.inParagraph();
        if (sink.area() != state.area()) {
            sink.area(state.area());
        }
        sink.in(tables.place());
        sink.align(alignment);
    }
}
