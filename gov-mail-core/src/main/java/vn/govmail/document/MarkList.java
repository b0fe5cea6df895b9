package vn.govmail.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.govmail.text.TextFolding;

/** The marks that are looked for, and how each may be written. Immutable. */
final class MarkList {

    /** A mark as words, as one word (letters spaced out), and as typed without diacritics. */
    private record Mark(String name, List<String> keys, String joined, String plain) {}

    /** A mark found at a word. */
    record Found(String name, int words) {}

    private static final Set<String> OTHER_STAMPS = Set.of(
            "HOẢ TỐC",
            "HỎA TỐC",
            "THƯỢNG KHẨN",
            "KHẨN",
            "HỎA TỐC HẸN GIỜ",
            "TÀI LIỆU THU HỒI",
            "XEM XONG TRẢ LẠI",
            "LƯU HÀNH NỘI BỘ",
            "KHÔNG PHỔ BIẾN",
            "KHÔNG SAO CHỤP",
            "CẤM SAO CHỤP");

    private static final List<List<String>> STAMPS =
            OTHER_STAMPS.stream().map(MarkList::keys).sorted(longestFirst()).toList();

    private final List<Mark> marks = new ArrayList<>();

    MarkList(List<String> names) {
        for (String name : names) {
            List<String> keys = keys(name);
            if (!keys.isEmpty()) {
                marks.add(new Mark(name, keys, letters(name), TextFolding.bare(name)));
            }
        }
        marks.sort(Comparator.comparing(Mark::keys, longestFirst()));
    }

    private static Comparator<List<String>> longestFirst() {
        return Comparator.<List<String>>comparingInt(List::size).reversed();
    }

    private static List<String> keys(String name) {
        return MarkLine.of(TextFolding.asRead(name)).words().stream()
                .map(MarkLine.Word::key)
                .toList();
    }

    /** The longest mark that begins at a word. */
    Optional<Found> at(List<MarkLine.Word> words, int index) {
        for (Mark mark : marks) {
            if (begins(mark.keys(), words, index)) {
                return Optional.of(new Found(mark.name(), mark.keys().size()));
            }
        }
        return Optional.empty();
    }

    /** How many words the urgency or circulation stamp that begins at a word has; 0 for none. */
    int otherStamp(List<MarkLine.Word> words, int index) {
        for (List<String> stamp : STAMPS) {
            if (begins(stamp, words, index)) {
                return stamp.size();
            }
        }
        return 0;
    }

    /**
     * The longest mark that begins at a word and is written without diacritics, or without all of them. One word alone ("MAT")
     * counts only in capitals.
     */
    Optional<Found> plainAt(MarkLine line, int index) {
        for (Mark mark : marks) {
            int count = mark.keys().size();
            if (index + count > line.words().size()) {
                continue;
            }
            int start = line.words().get(index).start();
            int end = line.words().get(index + count - 1).end();
            boolean fits = (end - start <= mark.plain().length() + 2 * count)
                    && mark.plain().equals(TextFolding.bare(line.between(start, end)));
            boolean plain = fits
                    && line.words().subList(index, index + count).stream()
                            .allMatch(word -> word.key().endsWith("0"));
            if (plain) {
                return Optional.of(new Found(mark.name(), count));
            }
        }
        return Optional.empty();
    }

    /** The mark that all words from one on are, whatever their tones and the marks on their letters. */
    Optional<Found> anyTone(MarkLine line, int index) {
        List<MarkLine.Word> words = line.words();
        String bare = TextFolding.bare(line.between(
                words.get(index).start(), words.get(words.size() - 1).end()));
        return marks.stream()
                .filter(mark -> (mark.keys().size() == words.size() - index)
                        && mark.plain().equals(bare))
                .map(mark -> new Found(mark.name(), mark.keys().size()))
                .findFirst();
    }

    /** The mark that two lines under each other make: "TUYỆT", "MẬT". */
    Optional<Found> onTwoLines(MarkLine above, MarkLine line) {
        List<MarkLine.Word> words = new ArrayList<>(above.words());
        words.addAll(line.words());
        return at(words, 0).filter(found -> (found.words() == words.size()) && above.isUpper());
    }

    private static boolean begins(List<String> keys, List<MarkLine.Word> words, int index) {
        if (words.size() - index < keys.size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!words.get(index + i).key().equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The mark whose letters without any blank are these, with or without diacritics. */
    Optional<Found> joined(MarkLine line) {
        if (line.words().size() != 1) {
            return Optional.empty();
        }
        String letters = letters(line.between(0, line.length()));
        for (Mark mark : marks) {
            if (mark.joined().equals(letters) || mark.plain().equals(letters)) {
                return Optional.of(new Found(mark.name(), 1));
            }
        }
        return Optional.empty();
    }

    /** Upper case and composed, every tone kept on its letter: two syllables run together have two tones. */
    private static String letters(String text) {
        return TextFolding.asRead(text).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The mark of at least two words that is these letters without diacritics. */
    Optional<Found> plain(String bare) {
        for (Mark mark : marks) {
            if ((mark.keys().size() > 1) && mark.plain().equals(bare)) {
                return Optional.of(new Found(mark.name(), mark.keys().size()));
            }
        }
        return Optional.empty();
    }
}
