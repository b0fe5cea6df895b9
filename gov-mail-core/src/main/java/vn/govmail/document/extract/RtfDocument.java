package vn.govmail.document.extract;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/** What the groups and control words of an RTF file come to: its text with looks, areas and cells. Used once. */
final class RtfDocument implements RtfEvents {
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

    /** What a group inherits from the one around it. */
    private static final class Group {
        private Look look = Look.PLAIN;
        private Visibility visibility = Visibility.SHOWN;
        private Alignment alignment = Alignment.UNKNOWN;
        private TextArea area = TextArea.BODY;
        private int font = -1;
        private int fallbackLength = 1;
        private boolean skipped;
        private boolean fonts;
        private boolean colours;

        Group copy() {
            Group inner = new Group();
            inner.look = look;
            inner.visibility = visibility;
            inner.alignment = alignment;
            inner.area = area;
            inner.font = font;
            inner.fallbackLength = fallbackLength;
            inner.skipped = skipped;
            inner.fonts = fonts;
            inner.colours = colours;
            return inner;
        }
    }

    private final LineSink sink;
    private final RtfTables named = new RtfTables();
    private final WordTables tables = new WordTables();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream characters = new ByteArrayOutputStream();
    private Group group = new Group();
    private boolean optional;
    private boolean inTable;
    private boolean tableOpen;
    private int fallbackLeft;

    RtfDocument(LineSink sink) {
        this.sink = sink;
    }

    /** Whether a word begins a group that holds no text of the document. */
    static boolean isPassedOver(String word) {
        return PASSED_OVER.contains(word);
    }

    @Override
    public void open() throws ContainerException {
        flush();
        outer.push(group);
        group = group.copy();
        optional = false;
        fallbackLeft = 0;
    }

    @Override
    public void close() throws ContainerException {
        flush();
        named.endOfEntry();
        if (!outer.isEmpty()) {
            TextArea inside = group.area;
            group = outer.pop();
            if (group.area != inside) {
                sink.area(group.area);
            }
        }
        fallbackLeft = 0;
    }

    @Override
    public void finish() throws ContainerException {
        flush();
    }

    @Override
    public void optional() {
        optional = true;
    }

    @Override
    public void character(int value) throws ContainerException {
        if (fallbackLeft > 0) {
            fallbackLeft--;
        } else if (group.fonts || group.colours) {
            named.character(value, group.colours);
        } else if (!group.skipped) {
            characters.write(value);
        }
    }

    @Override
    public void unicode(int value) throws ContainerException {
        if (!group.skipped && !group.fonts && !group.colours) {
            flush();
            show(String.valueOf((char) value));
        }
    }

    private void flush() throws ContainerException {
        if (characters.size() > 0) {
            String words = named.decoded(characters.toByteArray(), group.font);
            characters.reset();
            show(words);
        }
    }

    private void show(String words) throws ContainerException {
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
        boolean mayBeSkipped = optional;
        optional = false;
        if (PASSED_OVER.contains(word) || (mayBeSkipped && !OPTIONAL_TEXT.contains(word))) {
            group.skipped = true;
            return;
        }
        if (word.equals("u")) {
            unicode(value & 0xFFFF);
            fallbackLeft = group.fallbackLength;
            return;
        }
        if (group.fonts || group.colours) {
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

    /** Answers whether the word was about lines and cells. */
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
            case "tab" -> show("\t");
            case "emdash" -> show("—");
            case "endash" -> show("–");
            case "lquote" -> show("‘");
            case "rquote" -> show("’");
            case "ldblquote" -> show("“");
            case "rdblquote" -> show("”");
            case "bullet" -> show("•");
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
                return false;
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
            case "uc" -> group.fallbackLength = Math.max(0, Math.min(value, 16));
            case "fonttbl" -> group.fonts = true;
            case "colortbl" -> group.colours = true;
            case "ansicpg" -> named.codePage(value);
            default -> {}
        }
    }
}
