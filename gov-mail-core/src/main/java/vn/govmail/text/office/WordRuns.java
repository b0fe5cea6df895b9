package vn.govmail.text.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;

/** The runs of WordprocessingML and of DrawingML in their paragraphs (ISO/IEC 29500-1, 17.3 and 21.1.2). */
final class WordRuns {
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "word/styles.xml",
            "word/stylesWithEffects.xml",
            "word/settings.xml",
            "word/webSettings.xml",
            "word/fontTable.xml");

    /** What the order of the schema puts before the fonts of a run. */
    private static final Set<String> BEFORE_FONTS = Set.of(
            "rStyle",
            "ln",
            "noFill",
            "solidFill",
            "gradFill",
            "blipFill",
            "pattFill",
            "grpFill",
            "effectLst",
            "effectDag",
            "highlight",
            "uLnTx",
            "uLn",
            "uFillTx",
            "uFill");

    private final OfficePackage.Part part;
    private final Fonts fonts;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<String> tables = new ArrayDeque<>();
    private String root = "";
    private final FieldCodes fields = new FieldCodes();
    private boolean inText;
    private boolean inCode;
    private int inProperties;
    private int changes;

    /** The fonts that runs get from elsewhere. */
    interface Fonts {
        /** The font of an element that names fonts, for characters beyond ASCII. */
        String of(Markup element);

        /** The font of a run without one. */
        String inherited(boolean drawing, String runStyle, String paragraphStyle, String tableStyle);

        /** Told of every start, before the element is looked at. */
        default void start(Markup markup) throws ContainerException {}

        /** Told of every end, after the element was looked at. */
        default void end(Markup markup) {}
    }

    private static final class Open {
        private final List<Run> runs = new ArrayList<>();
        private String style = "";
        private @Nullable RunBuilder run;
        /** The mark at the end of the paragraph, which has properties of its own and no text. */
        private @Nullable RunBuilder mark;
    }

    private WordRuns(OfficePackage.Part part, Fonts fonts) {
        this.part = part;
        this.fonts = fonts;
    }

    /** The paragraphs of a Word document. */
    static List<Paragraph> in(OfficePackage document) throws IOException {
        WordFonts styles = WordFonts.of(document);
        Fonts fonts = new Fonts() {
            @Override
            public String of(Markup element) {
                return element.localName().equals("rFonts") ? styles.font(element) : element.value("typeface");
            }

            @Override
            public String inherited(boolean drawing, String runStyle, String paragraphStyle, String tableStyle) {
                return drawing ? "" : styles.inherited(runStyle, paragraphStyle, tableStyle);
            }
        };
        List<Paragraph> all = new ArrayList<>();
        ThemeFonts theme = ThemeFonts.of(document, "word/theme/");
        for (OfficePackage.Part part : document.parts(WordRuns::hasText)) {
            all.addAll(in(part, isDrawing(part.name()) ? new DrawingFonts(part, theme, List.of()) : fonts));
        }
        return all;
    }

    private static boolean isDrawing(String name) {
        return name.startsWith("word/charts/") || name.startsWith("word/diagrams/");
    }

    private static boolean hasText(String name) {
        return name.startsWith("word/") && !name.startsWith("word/theme/") && !WITHOUT_TEXT.contains(name);
    }

    /** The paragraphs of a part. */
    static List<Paragraph> in(OfficePackage.Part part, Fonts fonts) throws ContainerException {
        WordRuns runs = new WordRuns(part, fonts);
        Markup markup = new Markup(part.xml());
        while (markup.next()) {
            switch (markup.kind()) {
                case START -> {
                    fonts.start(markup);
                    runs.start(markup);
                }
                case END -> {
                    runs.end(markup, markup.localName());
                    fonts.end(markup);
                }
                case TEXT -> runs.text(markup);
                case OTHER -> {}
            }
        }
        return runs.paragraphs;
    }

    private @Nullable RunBuilder run() {
        return open.isEmpty() ? null : open.peek().run;
    }

    private @Nullable RunBuilder mark() {
        return open.isEmpty() ? null : open.peek().mark;
    }

    private void start(Markup markup) throws ContainerException {
        String name = markup.localName();
        if (root.isEmpty()) {
            root = markup.prefix() + "-";
        }
        RunBuilder run = run();
        switch (name) {
            case "tbl" -> tables.push("");
            case "tblStyle" -> {
                if (!tables.isEmpty()) {
                    tables.pop();
                    tables.push(markup.value("val"));
                }
            }
            case "p" -> open.push(new Open());
            case "lvl" -> {
                open.push(new Open());
                open.peek().run = new RunBuilder(markup, false, part.budget());
            }
            case "lvlText" -> {
                if (run != null) {
                    Optional<Markup.Attribute> shown = markup.attribute("val");
                    if (shown.isPresent()) {
                        run.text(shown.get());
                    }
                }
            }
            case "fldChar" -> fields.mark(markup.value("fldCharType"));
            case "instrText" -> inCode = true;
            case "pStyle" -> {
                if (!open.isEmpty()) {
                    open.peek().style = markup.value("val");
                }
            }
            case "r", "fld" -> {
                if (!open.isEmpty()) {
                    boolean drawing = part.name().startsWith("ppt/") || !root.equals(markup.prefix() + "-");
                    open.peek().run = new RunBuilder(markup, drawing, part.budget());
                }
            }
            case "rPrChange" -> changes++;
            case "rPr" -> {
                inProperties++;
                if ((run != null) && (changes == 0) && (inProperties == 1)) {
                    run.properties(markup);
                } else if ((run == null) && (inProperties == 1) && !open.isEmpty()) {
                    open.peek().mark = new RunBuilder(markup, false, part.budget());
                }
            }
            case "t", "delText" -> inText = true;
            case "softHyphen" -> {
                if (run != null) {
                    run.softHyphen(markup);
                }
            }
            default -> {
                RunBuilder described = run == null ? mark() : run;
                if ((described != null) && (inProperties == 1) && (changes == 0)) {
                    property(markup, described);
                }
            }
        }
    }

    private void property(Markup markup, RunBuilder run) {
        switch (markup.localName()) {
            case "rFonts", "latin" -> run.fonts(markup, fonts.of(markup));
            case "rStyle" -> run.style = markup.value("val");
            default -> {}
        }
    }

    private void text(Markup markup) throws ContainerException {
        RunBuilder run = run();
        if ((run != null) && (inText || (inCode && fields.isText(markup.text())))) {
            run.text(markup);
        }
    }

    private void end(Markup markup, String name) throws ContainerException {
        RunBuilder open = run();
        if ((open != null) && (inProperties == 1) && (changes == 0) && BEFORE_FONTS.contains(name)) {
            open.fontsStandBehind(markup);
        }
        if (name.equals("lvl") && (open != null)) {
            open.propertiesMayStandAt(markup.start());
        }
        closed(name);
    }

    private void closed(String name) throws ContainerException {
        switch (name) {
            case "tbl" -> tables.poll();
            case "p" -> endOfParagraph();
            case "lvl" -> {
                endOfRun();
                endOfParagraph();
            }
            case "r", "fld" -> endOfRun();
            case "rPrChange" -> changes--;
            case "rPr" -> {
                inProperties--;
                endOfMark();
            }
            case "t", "delText" -> inText = false;
            case "instrText" -> inCode = false;
            default -> {}
        }
    }

    private void endOfParagraph() {
        Open closed = open.poll();
        if ((closed != null) && !closed.runs.isEmpty()) {
            paragraphs.add(new Paragraph(part.name(), closed.runs));
        }
    }

    private void endOfRun() throws ContainerException {
        Open paragraph = open.peek();
        RunBuilder run = paragraph == null ? null : paragraph.run;
        if ((paragraph != null) && (run != null)) {
            String table = tables.isEmpty() ? "" : tables.peek();
            paragraph.runs.add(
                    run.build(part.edits(), fonts.inherited(run.isDrawing(), run.style, paragraph.style, table)));
            paragraph.run = null;
        }
    }

    private void endOfMark() throws ContainerException {
        Open paragraph = open.peek();
        RunBuilder mark = paragraph == null ? null : paragraph.mark;
        if ((paragraph != null) && (mark != null) && (inProperties == 0)) {
            if (!mark.font.isEmpty()) {
                paragraph.runs.add(mark.build(part.edits(), ""));
            }
            paragraph.mark = null;
        }
    }
}
