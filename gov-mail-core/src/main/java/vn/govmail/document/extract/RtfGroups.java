package vn.govmail.document.extract;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import vn.govmail.container.ContainerException;

/**
 * The groups of an RTF file, each of which begins with the state of the one around it, and the characters in them: bytes in the character
 * set of their font, characters by number with what readers of old show instead, and those that have a word. Used once.
 *
 * @param <G> the state of a group
 */
abstract class RtfGroups<G extends RtfGroups.Group> implements RtfEvents {
    /** Characters that control words stand for. */
    static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"));

    private static final int LONGEST_FALLBACK = 16;

    /** What a group inherits from the one around it. */
    static class Group {
        int font = -1;
        int fallbackLength = 1;
        boolean skipped;
        boolean fonts;
        boolean colours;

        void inherit(Group outer) {
            font = outer.font;
            fallbackLength = outer.fallbackLength;
            skipped = outer.skipped;
            fonts = outer.fonts;
            colours = outer.colours;
        }

        /** Whether it is one of the lists at the head of a file. */
        boolean isTable() {
            return fonts || colours;
        }

        boolean holdsText() {
            return !skipped && !isTable();
        }
    }

    final RtfTables named = new RtfTables();
    private final Deque<G> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream characters = new ByteArrayOutputStream();
    private boolean optional;
    private int fallbackLeft;
    /** The innermost that is open. */
    G group;

    RtfGroups(G outermost) {
        this.group = outermost;
    }

    /** The state with which a group begins in another. */
    abstract G within(G around);

    /** Whose characters those of the group are; -1 for those of the file. */
    abstract int font();

    abstract void show(String words) throws ContainerException;

    /** A group has ended, and the one around it goes on. */
    void ended(G inner) throws ContainerException {}

    @Override
    public void open() throws ContainerException {
        flush();
        outer.push(group);
        group = within(group);
        optional = false;
        fallbackLeft = 0;
    }

    @Override
    public void close() throws ContainerException {
        flush();
        named.endOfEntry();
        if (!outer.isEmpty()) {
            G inner = group;
            group = outer.pop();
            ended(inner);
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

    /** Whether the control word that comes now names a group that readers may skip; asked once for each. */
    boolean wasOptional() {
        boolean was = optional;
        optional = false;
        return was;
    }

    @Override
    public void character(int value) {
        if (fallbackLeft > 0) {
            fallbackLeft--;
        } else if (group.isTable()) {
            named.character(value, group.colours);
        } else if (group.holdsText()) {
            characters.write(value);
        }
    }

    @Override
    public void unicode(int value) throws ContainerException {
        if (group.holdsText()) {
            flush();
            show(String.valueOf((char) value));
        }
    }

    /** A character by number, behind which others stand for readers that do not know numbers. */
    void numbered(int value) throws ContainerException {
        unicode(value & 0xFFFF);
        fallbackLeft = group.fallbackLength;
    }

    /** A control word that says how bytes are to be read; any other is passed over. */
    void encoding(String word, int value) {
        switch (word) {
            case "uc" -> group.fallbackLength = Math.max(0, Math.min(value, LONGEST_FALLBACK));
            case "fonttbl" -> group.fonts = true;
            case "colortbl" -> group.colours = true;
            case "ansicpg" -> named.codePage(value);
            default -> {}
        }
    }

    /** Shows the bytes that were kept, before what is to come changes how they are read or seen. */
    void flush() throws ContainerException {
        if (characters.size() > 0) {
            String words = named.decoded(characters.toByteArray(), font());
            characters.reset();
            show(words);
        }
    }
}
