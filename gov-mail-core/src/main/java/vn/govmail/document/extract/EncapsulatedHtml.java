package vn.govmail.document.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The HTML that an RTF file was made of and still holds ([MS-OXRTFEX] 2.2.3): markup stands in groups of {@code \htmltag}, and words where RTF
 * has them, but for what {@code \htmlrtf} encloses. Used once.
 */
final class EncapsulatedHtml implements RtfEvents {
    /** Groups beside those of any RTF file that hold no word. */
    private static final Set<String> PASSED_OVER = Set.of("colortbl", "mhtmltag");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("par", "\r\n"),
            Map.entry("line", "\r\n"),
            Map.entry("tab", "\t"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("endash", "–"),
            Map.entry("emdash", "—"));

    /** What a group inherits from the one around it. */
    private record Group(int font, int fallbackLength, boolean skipped, boolean tag, boolean rtfOnly, boolean fonts) {
        Group withFont(int value) {
            return new Group(value, fallbackLength, skipped, tag, rtfOnly, fonts);
        }

        Group withFallbackLength(int value) {
            return new Group(font, value, skipped, tag, rtfOnly, fonts);
        }

        Group asSkipped() {
            return new Group(font, fallbackLength, true, tag, rtfOnly, fonts);
        }

        Group asTag() {
            return new Group(font, fallbackLength, skipped, true, rtfOnly, fonts);
        }

        Group withRtfOnly(boolean value) {
            return new Group(font, fallbackLength, skipped, tag, value, fonts);
        }

        Group asFonts() {
            return new Group(font, fallbackLength, skipped, tag, rtfOnly, true);
        }

        boolean isShown() {
            return !skipped && !rtfOnly && !fonts;
        }
    }

    private final long most;
    private final StringBuilder html = new StringBuilder();
    private final RtfTables named = new RtfTables();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream characters = new ByteArrayOutputStream();
    private Group group = new Group(-1, 1, false, false, false, false);
    private boolean optional;
    private boolean isHtml;
    private int fallbackLeft;

    private EncapsulatedHtml(long most) {
        this.most = most;
    }

    /** The HTML; nothing where the file was not made of any. */
    static Optional<String> of(byte[] rtf, long mostCharacters) throws ContainerException {
        if (!new String(rtf, StandardCharsets.ISO_8859_1).contains("\\fromhtml")) {
            return Optional.empty();
        }
        EncapsulatedHtml found = new EncapsulatedHtml(mostCharacters);
        RtfText.read(rtf, found);
        return found.isHtml ? Optional.of(found.html.toString()) : Optional.empty();
    }

    @Override
    public void open() throws ContainerException {
        flush();
        outer.push(group);
        optional = false;
        fallbackLeft = 0;
    }

    @Override
    public void close() throws ContainerException {
        flush();
        named.endOfEntry();
        if (!outer.isEmpty()) {
            group = outer.pop();
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
    public void character(int value) {
        if (fallbackLeft > 0) {
            fallbackLeft--;
        } else if (group.fonts()) {
            named.character(value, false);
        } else if (group.isShown()) {
            characters.write(value);
        }
    }

    @Override
    public void unicode(int value) throws ContainerException {
        flush();
        add(String.valueOf((char) value));
    }

    private void flush() throws ContainerException {
        if (characters.size() > 0) {
            // markup is in the character set of the file, whatever font stands before it
            String words = named.decoded(characters.toByteArray(), group.tag() ? -1 : group.font());
            characters.reset();
            add(words);
        }
    }

    private void add(String words) throws ContainerException {
        if (group.isShown()) {
            if (words.length() > most - html.length()) {
                throw new ContainerException(ContainerProblem.XML_SIZE);
            }
            html.append(words);
        }
    }

    @Override
    public void word(String word, boolean stated, int value) throws ContainerException {
        boolean mayBeSkipped = optional;
        optional = false;
        if (word.equals("u")) {
            unicode(value & 0xFFFF);
            fallbackLeft = group.fallbackLength();
            return;
        }
        if (group.fonts()) {
            named.word(word, value);
            return;
        }
        flush();
        if (word.equals("htmltag")) {
            group = group.asTag();
        } else if (mayBeSkipped || PASSED_OVER.contains(word) || RtfDocument.isPassedOver(word)) {
            group = group.asSkipped();
        } else {
            state(word, !stated || value != 0, value);
        }
    }

    private void state(String word, boolean on, int value) throws ContainerException {
        switch (word) {
            case "fromhtml" -> isHtml |= on;
            case "htmlrtf" -> group = group.withRtfOnly(on);
            case "f" -> group = group.withFont(value);
            case "uc" -> group = group.withFallbackLength(Math.max(0, Math.min(value, 16)));
            case "fonttbl" -> group = group.asFonts();
            case "ansicpg" -> named.codePage(value);
            default -> add(CHARACTERS.getOrDefault(word, ""));
        }
    }
}
