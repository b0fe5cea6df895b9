package vn.govmail.document.extract;

import java.util.Map;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/** What the groups and control words of an RTF file come to: its text with looks, areas and cells. Used once. */
final class RtfDocument extends RtfGroups<RtfDocument.Section> {
    /** Groups that hold no text of the document. */
    private static final Set<String> PASSED_OVER = Set.of(
            "pict",
            "object",
            "objdata",
            "stylesheet",
            "info",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "pgdsctbl",
            "filetbl",
            "revtbl",
            "nonshppict",
            "sp",
            "pntext",
            "pn",
            "bkmkstart",
            "bkmkend",
            "mmathPr",
            "wgrffmtfilter",
            "atnid",
            "atnauthor",
            "xe",
            "tc",
            "template",
            "private",
            "passwordhash");

    /** Groups that hold text though readers may skip them. */
    private static final Set<String> OPTIONAL_TEXT = Set.of("shpinst", "shptxt", "fldinst", "annotation");

    private static final Map<String, TextArea> AREAS = Map.ofEntries(
            Map.entry("header", TextArea.HEADER),
            Map.entry("headerl", TextArea.HEADER),
            Map.entry("headerr", TextArea.HEADER),
            Map.entry("headerf", TextArea.HEADER),
            Map.entry("footer", TextArea.FOOTER),
            Map.entry("footerl", TextArea.FOOTER),
            Map.entry("footerr", TextArea.FOOTER),
            Map.entry("footerf", TextArea.FOOTER),
            Map.entry("footnote", TextArea.NOTE),
            Map.entry("annotation", TextArea.COMMENT));

    /** A group: how its text looks and where it belongs. */
    static final class Section extends RtfGroups.Group {
        private Look look = Look.PLAIN;
        private Visibility visibility = Visibility.SHOWN;
        private Alignment alignment = Alignment.UNKNOWN;
        private TextArea area = TextArea.BODY;
    }

    private final LineSink sink;
    private final WordTables tables = new WordTables();
    private boolean inTable;
    private boolean tableOpen;

    RtfDocument(LineSink sink) {
        super(new Section());
        this.sink = sink;
    }

    /** Whether a word begins a group that holds no text of the document. */
    static boolean isPassedOver(String word) {
        return PASSED_OVER.contains(word);
    }

    @Override
    Section within(Section around) {
        Section inner = new Section();
        inner.inherit(around);
        inner.look = around.look;
        inner.visibility = around.visibility;
        inner.alignment = around.alignment;
        inner.area = around.area;
        return inner;
    }

    @Override
    void ended(Section inner) throws ContainerException {
        if (group.area != inner.area) {
            sink.area(group.area);
        }
    }

    @Override
    int font() {
        return group.font;
    }

    @Override
    void show(String words) throws ContainerException {
        if (inTable && !tableOpen) {
            tables.begin();
            tables.row();
            tables.cell();
        } else if (!inTable && tableOpen) {
            tables.end();
        }
        tableOpen = inTable;
        sink.in(tables.place());
        sink.align(group.alignment);
        sink.add(words, group.look, group.visibility);
    }

    @Override
    public void word(String word, boolean stated, int value) throws ContainerException {
        boolean mayBeSkipped = wasOptional();
        if (PASSED_OVER.contains(word) || (mayBeSkipped && !OPTIONAL_TEXT.contains(word))) {
            group.skipped = true;
            return;
        }
        if (word.equals("u")) {
            numbered(value);
            return;
        }
        if (group.isTable()) {
            named.word(word, value);
            return;
        }
        flush();
        TextArea area = AREAS.get(word);
        if (area != null) {
            group.area = area;
            sink.area(area);
        } else if (!group.skipped && !layout(word)) {
            look(word, !stated || (value != 0), value);
        }
    }

    /** Answers whether the word was about lines and cells, or stands for a character. */
    private boolean layout(String word) throws ContainerException {
        switch (word) {
            case "par", "line", "page", "sect", "nestrow" -> sink.newLine();
            case "row" -> {
                sink.newLine();
                tables.row();
                tables.cell();
            }
            case "cell", "nestcell" -> {
                sink.column();
                tables.cell();
            }
            case "pard" -> {
                inTable = false;
                group.alignment = Alignment.UNKNOWN;
            }
            case "intbl" -> inTable = true;
            case "ql" -> group.alignment = Alignment.START;
            case "qc" -> group.alignment = Alignment.CENTER;
            case "qr" -> group.alignment = Alignment.END;
            case "qj" -> group.alignment = Alignment.JUSTIFIED;
            default -> {
                String symbol = SYMBOLS.get(word);
                if (symbol == null) {
                    return false;
                }
                show(symbol);
            }
        }
        return true;
    }

    private void look(String word, boolean on, int value) {
        switch (word) {
            case "plain" -> {
                group.look = Look.PLAIN;
                group.visibility = Visibility.SHOWN;
            }
            case "b" -> group.look = group.look.bold(on);
            case "i" -> group.look = group.look.italic(on);
            case "v" -> group.look = group.look.hidden(on);
            case "fs" -> group.look = group.look.size(Math.max(0, Math.min(value, 4_000)) / 2f);
            case "cf" -> group.look = group.look.colour(named.colour(value));
            case "highlight", "cb", "chcbpat", "cbpat", "clcbpat" ->
                group.look = group.look.shaded(group.look.shaded() || (value > 0));
            case "f" -> {
                group.font = value;
                group.look = group.look.font(named.font(value));
            }
            case "deleted" -> group.visibility = on ? Visibility.DELETED : Visibility.SHOWN;
            case "fldinst" -> group.visibility = Visibility.FIELD_CODE;
            default -> encoding(word, value);
        }
    }
}
