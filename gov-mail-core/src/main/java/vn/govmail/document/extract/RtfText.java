package vn.govmail.document.extract;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Goes through an RTF file once (Rich Text Format 1.9.1): groups, control words, characters. Everything is bounded by the
 * length of the file and by the depth of groups. Used once.
 */
final class RtfText {
    /** Honest files stay below 50. */
    private static final int DEEPEST = 1_000;

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private final RtfEvents events;
    private int at;

    private RtfText(byte[] bytes, RtfEvents events) {
        this.bytes = bytes;
        this.events = events;
    }

    /** Takes the text into a sink. */
    static void read(byte[] bytes, LineSink sink) throws ContainerException {
        new RtfText(bytes, new RtfDocument(sink)).run();
    }

    /** Tells what is in a file. */
    static void read(byte[] bytes, RtfEvents events) throws ContainerException {
        new RtfText(bytes, events).run();
    }

    private void run() throws ContainerException {
        int depth = 0;
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new ContainerException(ContainerProblem.XML_DEPTH);
                    }
                    events.open();
                }
                case '}' -> {
                    depth--;
                    events.close();
                    if (depth <= 0) {
                        events.finish();
                        return;
                    }
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                    // line ends of the file mean nothing
                }
                default -> events.character(c);
            }
        }
        throw new ContainerException(ContainerProblem.BAD_DATA);
    }

    private void control() throws ContainerException {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int from = at;
        while ((at < bytes.length) && isLetter(bytes[at] & 0xFF)) {
            at++;
        }
        int length = Math.min(at - from, LONGEST_WORD);
        String word = new String(bytes, from, length, java.nio.charset.StandardCharsets.US_ASCII);
        boolean negative = (at < bytes.length) && (bytes[at] == '-');
        at += negative ? 1 : 0;
        int digitsFrom = at;
        long value = 0;
        while ((at < bytes.length) && (bytes[at] >= '0') && (bytes[at] <= '9')) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + (bytes[at] - '0'));
            at++;
        }
        boolean stated = at > digitsFrom;
        if ((at < bytes.length) && (bytes[at] == ' ')) {
            at++;
        }
        if (word.equals("bin")) {
            int end = (int) Math.min(bytes.length, at + value);
            events.binary(bytes, at, end);
            at = end;
        } else {
            events.word(word, stated, (int) (negative ? -value : value));
        }
    }

    private void symbol(int c) throws ContainerException {
        switch (c) {
            case '\'' -> {
                int high = at < bytes.length ? Character.digit(bytes[at] & 0xFF, 16) : -1;
                int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1] & 0xFF, 16) : -1;
                at = Math.min(bytes.length, at + 2);
                if ((high >= 0) && (low >= 0)) {
                    events.character((high << 4) | low);
                }
            }
            case '*' -> events.optional();
            case '~' -> events.unicode(0xA0);
            case '_' -> events.unicode('-');
            case '\\', '{', '}' -> events.character(c);
            case '\r', '\n' -> events.word("par", false, 0);
            case '\t' -> events.word("tab", false, 0);
            default -> {
                // optional hyphens, marks of an index
            }
        }
    }

    private static boolean isLetter(int c) {
        return ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z'));
    }
}
