package vn.govmail.document.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.XmlCursor;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.Visibility;

/**
 * The text of one part of WordprocessingML or DrawingML: paragraphs as lines, cells with tabulators between; what was deleted
 * under tracked changes and the codes of fields as such; the fallback twins of alternate content are left out. Used once.
 */
final class WordMarkup {
    /** Elements that hold properties, and among them some that look like text or like changes to it. */
    private static final Set<String> PROPERTIES = Set.of("pPr", "rPr", "trPr", "tcPr", "tblPr", "tblPrEx");

    private static final Set<String> PASSED_OVER = Set.of(
            "Fallback",
            "sectPr",
            "sdtPr",
            "sdtEndPr",
            "pPrChange",
            "rPrChange",
            "tblGrid",
            "endParaRPr",
            "lstStyle",
            "bodyPr",
            "numPr",
            "tabs",
            "defRPr");

    private static final String OLD_FONTS = ".Vn";

    /** A paragraph that is open: its look and how it stands. */
    private record Paragraph(Look look, Alignment alignment) {}

    private final LineSink sink;
    private final WordStyles styles;
    private final Look plain;
    private final Map<String, Look> looks = new HashMap<>();
    private final WordTables tables = new WordTables();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private Paragraph paragraph;
    private Look run;
    private @Nullable Visibility reading;
    private int properties;
    private boolean runProperties;
    private int deleted;
    private int boxes;
    private boolean hiddenSlide;

    WordMarkup(LineSink sink, WordStyles styles, Look plain) {
        this.sink = sink;
        this.styles = styles;
        this.plain = plain;
        this.paragraph = new Paragraph(plain, Alignment.UNKNOWN);
        this.run = plain;
    }

    void text(XmlCursor xml) throws IOException {
        if (reading != null) {
            Visibility seen = deleted > 0 && reading == Visibility.SHOWN ? Visibility.DELETED : reading;
            boolean hidden = hiddenSlide || tables.isHiddenRow();
            Look look = hidden ? run.hidden(true) : run;
            boolean onPaper = (boxes == 0) && !tables.isShaded();
            sink.add(xml.text(), onPaper ? look : look.shaded(true), seen);
        }
    }

    void start(XmlCursor xml) throws IOException {
        String name = xml.localName();
        reading = null;
        if (PASSED_OVER.contains(name)) {
            xml.skipElement();
        } else if (PROPERTIES.contains(name)) {
            properties++;
            startProperties(name, xml);
        } else if (properties > 0) {
            property(name, xml);
        } else {
            content(name, xml);
        }
    }

    private void startProperties(String name, XmlCursor xml) throws IOException {
        if (name.equals("rPr") && (properties > 1)) {
            // the look of the mark at the paragraph's end, which nobody sees
            xml.skipElement();
            properties--;
        } else if (name.equals("rPr")) {
            runProperties = true;
            run = WordProperties.apply(run, xml);
        } else if (name.equals("pPr")) {
            align(xml.attribute("algn"));
        }
    }

    private void property(String name, XmlCursor xml) {
        if (runProperties) {
            boolean style = name.equals("rStyle");
            run = style ? styles.onTop(run, xml.attribute("val")) : property(run, xml);
            return;
        }
        switch (name) {
            case "pStyle" -> {
                String id = xml.attribute("val");
                paragraph = new Paragraph(look(id), styles.alignment(id));
                run = paragraph.look();
                sink.align(paragraph.alignment());
            }
            case "jc" -> align(xml.attribute("val"));
            case "shd" -> {
                if (WordProperties.isShade(xml)) {
                    paragraph = new Paragraph(paragraph.look().shaded(true), paragraph.alignment());
                    tables.shade();
                }
            }
            case "tblStyle" -> tables.styled();
            case "gridSpan" -> tables.span(Values.number(xml.attribute("val"), 1));
            case "hidden" -> tables.hideRow(Values.on(xml.attribute("val")));
            default -> {}
        }
    }

    private static Look property(Look look, XmlCursor xml) {
        if (xml.localName().equals("srgbClr")) {
            return look.colour(Values.colour(xml.attribute("val")));
        }
        return WordProperties.apply(look, xml);
    }

    private void align(String value) {
        Alignment declared = WordProperties.alignment(value);
        if (declared != Alignment.UNKNOWN) {
            paragraph = new Paragraph(paragraph.look(), declared);
        }
        sink.align(paragraph.alignment());
    }

    private Look look(String style) {
        return looks.computeIfAbsent(style, id -> {
            Look styled = styles.paragraph(id);
            return plain.shaded() ? styled.shaded(true) : styled;
        });
    }

    private void content(String name, XmlCursor xml) throws IOException {
        switch (name) {
            case "p" -> startParagraph();
            case "r", "fld" -> run = paragraph.look();
            case "t" -> reading = Visibility.SHOWN;
            case "delText" -> reading = Visibility.DELETED;
            case "instrText", "delInstrText" -> reading = Visibility.FIELD_CODE;
            case "fldSimple" -> sink.add(xml.attribute("instr"), run, Visibility.FIELD_CODE);
            case "del", "moveFrom" -> deleted++;
            case "tab", "ptab" -> sink.add("\t", run, Visibility.SHOWN);
            case "br", "cr" -> sink.newLine();
            case "softHyphen" -> {
                // the code of "ư" in the older fonts
                if (run.style().font().startsWith(OLD_FONTS)) {
                    sink.add("\u00AD", run, Visibility.SHOWN);
                }
            }
            case "noBreakHyphen" -> sink.add("-", run, Visibility.SHOWN);
            case "txbxContent", "background" -> boxes++;
            case "tbl" -> tables.begin();
            case "tr" -> tables.row();
            case "tc" -> {
                // DrawingML has the number of columns on the cell itself
                tables.cell();
                tables.span(Values.number(xml.attribute("gridSpan"), 1));
            }
            case "sld" -> hiddenSlide = xml.attribute("show").equals("0");
            default -> {}
        }
    }

    private void startParagraph() {
        if (!paragraphs.isEmpty()) {
            // a box of text stands in the middle of another paragraph
            sink.breakLine();
        }
        paragraphs.push(paragraph);
        paragraph = new Paragraph(look(""), styles.alignment(""));
        run = paragraph.look();
        sink.in(tables.place());
        sink.align(paragraph.alignment());
    }

    void end(String name) throws IOException {
        reading = null;
        if (PROPERTIES.contains(name)) {
            properties--;
            runProperties = false;
            return;
        }
        if (properties > 0) {
            return;
        }
        switch (name) {
            case "p" -> {
                sink.newLine();
                if (!paragraphs.isEmpty()) {
                    paragraph = paragraphs.pop();
                }
                sink.align(paragraph.alignment());
                run = paragraph.look();
            }
            case "tr", "comment" -> sink.newLine();
            case "tc" -> sink.cell();
            case "del", "moveFrom" -> deleted--;
            case "txbxContent" -> boxes--;
            case "tbl" -> {
                tables.end();
                sink.in(tables.place());
            }
            default -> {}
        }
    }
}
