package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;

/** The names of the fonts of a Word 97 to 2003 document, in the order of their numbers ([MS-DOC] 2.9.286, SttbfFfn). */
final class WordFontNames {
    private static final int FONTS = 0x0112;

    /** Before the name: kind, weight, character set, place of another name, looks, signature ([MS-DOC] 2.9.87, FFN). */
    private static final int BEFORE_NAME = 39;

    private static final int MOST_FONTS = 4_096;
    private static final int LONGEST_NAME = 65;

    private WordFontNames() {}

    /** What a broken table still has; a name that is not there is nothing that anybody reads. */
    static List<String> of(StreamBytes document, StreamBytes table) throws ContainerException {
        List<String> names = new ArrayList<>();
        int at = document.i32(FONTS);
        int size = document.i32(FONTS + 4);
        if ((at < 0) || (at > table.length() - 4) || (size < 4)) {
            return List.of();
        }
        int end = at + Math.min(size, table.length() - at);
        int count = Math.min(table.u16(at), MOST_FONTS);
        int font = at + 4;
        while ((names.size() < count) && (font < end)) {
            int next = font + 1 + table.u8(font);
            names.add(name(table, font + 1 + BEFORE_NAME, Math.min(next, end)));
            font = next;
        }
        return List.copyOf(names);
    }

    private static String name(StreamBytes table, int from, int end) throws ContainerException {
        StringBuilder name = new StringBuilder();
        for (int i = from; (i + 1 < end) && (table.u16(i) != 0) && (name.length() < LONGEST_NAME); i += 2) {
            name.append((char) table.u16(i));
        }
        return name.toString();
    }
}
