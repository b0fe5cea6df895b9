package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.govmail.naming.NameText.Order;

/**
 * The text of a name without what stands beside the name: a tag in brackets, an office after a dash, signs and hidden characters
 * between words.
 *
 * @param name the words, with spaces between them
 * @param order what a sign says of their order
 */
record NameSigns(String name, Order order) {
    private static final List<String> SIGNS =
            List.of(" - ", " \u2013 ", " \u2014 ", "- ", " -", "\u2013", "\u2014", ",", ";", " / ");

    /** Takes off "(B)" and "- Phó Giám đốc"; a dash after the first word parts a name, not an office from it. */
    static NameSigns read(String text, Set<NameNote> notes) {
        String name = text.strip();
        int bracket = name.indexOf('(');
        if (bracket > 0 && name.endsWith(")")) {
            name = name.substring(0, bracket).strip();
            notes.add(NameNote.ADDITION_LEFT_OUT);
        }
        Order order = Order.USUAL;
        for (String sign : SIGNS) {
            int at = name.indexOf(sign);
            if (at <= 0) {
                continue;
            }
            String before = name.substring(0, at).strip();
            String after = name.substring(at + sign.length()).strip();
            boolean comma = sign.equals(",") || sign.equals(";");
            if (before.indexOf(' ') < 0) {
                order = comma && !after.isEmpty() && !NameWords.isTitle(before) ? Order.COMMA : order;
                name = before + ' ' + after;
            } else if (after.length() > 1 && Syllables.accepts(Folding.fold(after)) && after.indexOf(' ') < 0) {
                // "Nguyễn Thị Hồng - Nhung": an office has more words, or no vowel
                order = Order.DOUBTFUL;
                name = before + (comma ? ' ' : '-') + after;
            } else {
                name = before;
                notes.add(NameNote.ADDITION_LEFT_OUT);
            }
        }
        return new NameSigns(parted(name, notes), order);
    }

    /** "Nguyễn-Văn-An", as names were once written, has the words of "Nguyễn Văn An"; "Anh-Thư" is one. */
    private static String parted(String name, Set<NameNote> notes) {
        if (name.indexOf(' ') >= 0 || name.indexOf('-', name.indexOf('-') + 1) < 0) {
            return name;
        }
        notes.add(NameNote.HYPHENS_REPLACED);
        return name.replace('-', ' ');
    }

    /** "NguyễnVănAn" has the words of "Nguyễn Văn An"; "HĂng" and "McCain" stay as they are. */
    static List<String> partedAtCapitals(String word, Set<NameNote> notes) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= word.length(); i++) {
            boolean end = i == word.length();
            if (end || (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1)))) {
                parts.add(word.substring(start, i));
                start = i;
            }
        }
        boolean syllables = parts.stream().allMatch(part -> part.length() > 1 && Syllables.accepts(Folding.fold(part)));
        if (parts.size() < 2 || !syllables || word.indexOf('-') >= 0 || word.indexOf('\'') >= 0) {
            return List.of(word);
        }
        notes.add(NameNote.WORDS_PARTED);
        return parts;
    }

    /** What nobody sees parts two words, unless it stands inside a syllable. */
    static String withoutHidden(String text, char hidden) {
        StringBuilder plain = new StringBuilder(text.length());
        int start = 0;
        int at = text.indexOf(hidden);
        while (at >= 0) {
            plain.append(text, start, at);
            start = at + 1;
            int next = text.indexOf(hidden, start);
            String before = plain.substring(plain.lastIndexOf(" ") + 1);
            String rest = text.substring(start, next < 0 ? text.length() : next);
            String after = rest.split(" ", 2)[0];
            if (!before.isEmpty() && !after.isEmpty() && !isInside(before, after)) {
                plain.append(' ');
            }
            at = next;
        }
        return plain.append(text, start, text.length()).toString();
    }

    private static boolean isInside(String before, String after) {
        boolean one = Syllables.accepts(Folding.fold(before + after));
        boolean two = Syllables.accepts(Folding.fold(before)) && Syllables.accepts(Folding.fold(after));
        return one && (!two || Character.isLowerCase(after.charAt(0)));
    }
}
