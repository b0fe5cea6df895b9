package vn.govmail.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The HTML that an RTF file was made of and still holds ([MS-OXRTFEX] 2.2.3): markup stands in groups of {@code \htmltag}, and words where RTF
 * has them, but for what {@code \htmlrtf} encloses. Used once.
 */
final class EncapsulatedHtml extends RtfGroups<EncapsulatedHtml.Part> {
    /** Groups beside those of any RTF file that hold no word. */
    private static final Set<String> PASSED_OVER = Set.of("colortbl", "mhtmltag");

    /** A group: markup, words, or what RTF alone has. */
    static final class Part extends RtfGroups.Group {
        private boolean tag;
        private boolean rtfOnly;

        @Override
        boolean holdsText() {
            return super.holdsText() && !rtfOnly;
        }
    }

    private final long most;
    private final StringBuilder html = new StringBuilder();
    private boolean isHtml;

    private EncapsulatedHtml(long most) {
        super(new Part());
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
    Part within(Part around) {
        Part inner = new Part();
        inner.inherit(around);
        inner.tag = around.tag;
        inner.rtfOnly = around.rtfOnly;
        return inner;
    }

    /** Markup is in the character set of the file, whatever font stands before it. */
    @Override
    int font() {
        return group.tag ? -1 : group.font;
    }

    @Override
    void show(String words) throws ContainerException {
        if (group.holdsText()) {
            if (words.length() > most - html.length()) {
                throw new ContainerException(ContainerProblem.XML_SIZE);
            }
            html.append(words);
        }
    }

    @Override
    public void word(String word, boolean stated, int value) throws ContainerException {
        boolean mayBeSkipped = wasOptional();
        if (word.equals("u")) {
            numbered(value);
            return;
        }
        if (group.isTable()) {
            named.word(word, value);
            return;
        }
        flush();
        if (word.equals("htmltag")) {
            group.tag = true;
        } else if (mayBeSkipped || PASSED_OVER.contains(word) || RtfDocument.isPassedOver(word)) {
            group.skipped = true;
        } else {
            state(word, !stated || value != 0, value);
        }
    }

    private void state(String word, boolean on, int value) throws ContainerException {
        switch (word) {
            case "fromhtml" -> isHtml |= on;
            case "htmlrtf" -> group.rtfOnly = on;
            case "f" -> group.font = value;
            case "par", "line" -> show("\r\n");
            default -> {
                encoding(word, value);
                show(SYMBOLS.getOrDefault(word, ""));
            }
        }
    }
}
