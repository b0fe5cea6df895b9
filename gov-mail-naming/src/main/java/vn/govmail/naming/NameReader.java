package vn.govmail.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the readings of a name. Certain are the Kinh order and what other peoples have taken over from it, and the order of the Ê Đê
 * and M'nông where a family name of theirs stands last; other signs of another order (a marker before an unknown word, words of
 * no known alphabet) make the reading uncertain and add the others.
 *
 * <p>Orders: vovworld.vn, baodaknong.vn and baodaklak.vn on names of the M'nông and Ê Đê, who put the given name first;
 * baolamdong.vn on those of the Mạ and Cơ Ho.
 */
final class NameReader {
    private final List<String> words;
    private final Set<NameNote> notes;
    private final boolean looseMarker;
    private final NameText.Order order;
    private final Set<NameReading> readings = new LinkedHashSet<>();
    private boolean certain;

    private NameReader(List<String> words, NameText text) {
        this.words = words;
        this.notes = text.notes();
        this.looseMarker = words.size() < text.words().size();
        this.order = text.order();
    }

    static PersonName read(NameText text) {
        List<String> joined = NameMarkers.joined(text.words());
        boolean givenFirst = text.order() == NameText.Order.COMMA
                && joined.size() > 1
                && NameWords.isFamilyFirst(joined.get(1))
                && !NameWords.isStrongFamily(joined.get(0));
        // "Hùng, Nguyễn Văn"
        NameReader reader = new NameReader(givenFirst ? firstLast(joined) : joined, text);
        reader.readInOrder();
        return new PersonName(
                String.join(" ", reader.words),
                List.copyOf(reader.readings),
                reader.certain && !reader.notes.contains(NameNote.FOREIGN_LETTER),
                List.copyOf(reader.notes));
    }

    private void readInOrder() {
        int last = words.size() - 1;
        boolean marked = isMarkedApart();
        if (marked) {
            // "Nguyễn Thị Lan B": the letter tells namesakes apart
            kinh(words.subList(0, last));
        }
        read();
        if (order == NameText.Order.COMMA) {
            turned();
            kinh(plus(words.subList(last, last + 1), words.subList(0, last)));
        }
        if (order == NameText.Order.DOUBTFUL && last > 1 && words.get(last).indexOf('-') < 0) {
            kinh(words.subList(0, last));
        }
        int title = NameTitles.possibleWords(words);
        if (title > 0) {
            kinh(words.subList(title, words.size()));
        }
        certain = certain && !marked && order == NameText.Order.USUAL && title == 0;
    }

    private static List<String> firstLast(List<String> words) {
        return plus(words.subList(1, words.size()), words.subList(0, 1));
    }

    private void turned() {
        List<String> family = words.subList(1, words.size());
        add(family, List.of(), List.of(words.get(0)), List.of(), family);
    }

    /** A single letter after a whole name: "Quang A" may be a name of two words, "Lan B" is none, and "Văn B" is nobody's. */
    private boolean isMarkedApart() {
        int last = words.size() - 1;
        String letter = words.get(last);
        if (last < 2 || letter.length() > 1 || letter.equals("Y") || letter.charAt(0) >= 0x80) {
            return false;
        }
        boolean given = !NameWords.isMiddle(words.get(last - 1));
        return given && (last > 2 || "AEIOU".indexOf(letter.charAt(0)) < 0);
    }

    private void read() {
        int last = words.size() - 1;
        int attached = NameMarkers.firstAttached(words);
        if (attached == 0) {
            markerFirst();
        } else if (attached == last) {
            markerLast();
        } else if (attached > 0) {
            markerInside(attached);
        } else if (last > 0 && NameWords.isMarker(words.get(0))) {
            separateMarker();
        } else if (last > 0 && NameWords.familyWordsAtEnd(words) > 0) {
            familyLast(NameWords.familyWordsAtEnd(words));
        } else if (NameWords.endsInKhmerGivenName(words)) {
            givenOf(2);
            kinh(words);
            certain = true;
        } else {
            kinhOrForeign();
        }
    }

    /** H'Hen Niê: given name first, family name last; K'Brơi: given name alone. */
    private void markerFirst() {
        String marker = NameMarkers.of(words.get(0));
        String given = NameMarkers.without(words.get(0));
        List<String> family = words.subList(1, words.size());
        int own = NameWords.familyWordsAtEnd(words);
        if (own > 0 && own < family.size()) {
            // H'Kim Hoa Byă
            int end = words.size() - own;
            List<String> whole = plus(List.of(given), words.subList(1, end));
            add(words.subList(end, words.size()), List.of(), whole, List.of(marker), words.subList(end, words.size()));
        }
        add(family, List.of(), List.of(given), List.of(marker), family);
        add(family, List.of(), List.of(given), List.of(marker), plus(List.of(marker), family));
        add(family, List.of(), List.of(given), List.of(marker), plus(family, List.of(marker)));
        add(family, List.of(), List.of(words.get(0)), List.of(), family);
        certain = family.isEmpty() || NameWords.isFamilyLast(family);
    }

    /** Cil K'Git, Điểu K'Ré: what stands before is family name or marker. */
    private void markerLast() {
        int last = words.size() - 1;
        List<String> before = words.subList(0, last);
        boolean markers = before.stream().allMatch(NameWords::isMarker);
        int family = markers ? 0 : Math.min(NameWords.familyWordsAtStart(words), last);
        List<String> own = before.subList(0, family);
        List<String> middle = markers ? List.of() : before.subList(family, last);
        List<String> given = List.of(NameMarkers.without(words.get(last)));
        List<String> marker = List.of(NameMarkers.of(words.get(last)));
        List<String> all = markers ? plus(before, marker) : marker;
        // "Nguyễn Mu K' Ý": written apart in a name of Kinh order, the marker is a middle name
        boolean middleName = looseMarker && NameWords.isLowlandFamily(words.get(0));
        if (middleName) {
            add(own, middle, given, all, plus(before, marker));
        }
        add(own, middle, given, all, before);
        add(own, middle, given, all, plus(before, marker));
        add(own, middle, List.of(words.get(last)), markers ? before : List.of(), before);
        certain = !middleName && (markers || (NameWords.beginsWithFamily(words) && family == last));
    }

    /** Ksor H'Bơ Khăp: the marked word is a middle name, or the first of a given name of two words. */
    private void markerInside(int at) {
        kinh(words);
        List<String> before = words.subList(0, at);
        List<String> given = plus(List.of(NameMarkers.without(words.get(at))), words.subList(at + 1, words.size()));
        add(before, List.of(), given, List.of(NameMarkers.of(words.get(at))), before);
    }

    /** Y Thanh Êban, Y Bhăm, Thị Xuân, Điểu Thị Mai. */
    private void separateMarker() {
        List<String> marker = List.of(words.get(0));
        int last = words.size() - 1;
        List<String> rest = words.subList(2, words.size());
        if (last == 1) {
            List<String> given = List.of(words.get(1));
            add(List.of(), List.of(), given, marker, marker);
            add(List.of(), List.of(), given, marker, List.of());
            certain = !NameWords.isFamilyLast(words.get(1));
        } else if (words.get(0).equals("Y") && (NameWords.familyWordsAtEnd(words) > 0 || hasStrangeWord())) {
            givenAfterMarker(marker, rest);
            certain = NameWords.isFamilyLast(rest);
        } else {
            List<String> given = List.of(words.get(last));
            add(List.of(), words.subList(1, last), given, marker, words.subList(0, last));
            givenAfterMarker(marker, rest);
            // Điểu and Thị stand before a name of Kinh order; after A and Y a family name may stand last
            certain = !words.get(0).equals("Y") && !words.get(0).equals("A");
        }
    }

    private void givenAfterMarker(List<String> marker, List<String> family) {
        List<String> given = List.of(words.get(1));
        int own = NameWords.familyWordsAtEnd(words);
        if (own > 0 && own < family.size()) {
            // Y Thanh Hà Niê
            int end = words.size() - own;
            List<String> last = words.subList(end, words.size());
            add(last, List.of(), words.subList(1, end), marker, last);
        }
        add(family, List.of(), given, marker, family);
        add(family, List.of(), given, marker, plus(marker, family));
        add(family, List.of(), given, marker, plus(family, marker));
    }

    private boolean hasStrangeWord() {
        return words.stream().anyMatch(word -> !Syllables.accepts(Folding.fold(word)));
    }

    /** Đỗ Thị Hoa Buôn Krông: the mother's family name last, after the father's first. Hen Niê: the only one. */
    private void familyLast(int familyWords) {
        int end = words.size() - familyWords;
        List<String> front = words.subList(0, end - 1);
        List<String> back = words.subList(end, words.size());
        List<String> given = List.of(words.get(end - 1));
        int father = front.isEmpty() ? 0 : Math.min(NameWords.familyWordsAtStart(front), front.size());
        List<String> family = plus(front.subList(0, father), back);
        if (front.isEmpty()) {
            add(back, List.of(), given, List.of(), back);
        } else {
            add(family, front.subList(father, front.size()), given, List.of(), front);
            add(family, front.subList(father, front.size()), given, List.of(), plus(front, back));
            if (!NameWords.isKinhFamily(front.get(0))) {
                // Linh Nga Niê Kđăm
                add(back, List.of(), words.subList(0, end), List.of(), back);
            }
        }
        kinh(words);
    }

    private void kinhOrForeign() {
        int last = words.size() - 1;
        boolean known = NameWords.beginsWithFamily(words);
        boolean nameBefore = last > 1 && !known && NameWords.isFamilyFirst(words.get(1));
        boolean turned = last > 0
                && NameWords.isStrongFamily(words.get(last))
                && !NameWords.isStrongFamily(words.get(0))
                && !(known && last > 1);
        kinh(words);
        hyphenated();
        if (nameBefore && (NameWords.isStrongFamily(words.get(1)) || !isSyllable(words.get(0)))) {
            // Maria Nguyễn Thị Lan
            kinh(words.subList(1, words.size()));
            certain = last > 2 || NameWords.isPrefix(words.get(0));
        } else if (turned || isForeign(known)) {
            turned();
            certain = false;
        } else {
            certain = last > 0 || !isWrittenInOne(words.get(0));
        }
        otherLengths();
    }

    /** An unknown word of another make where the family name should stand, or one that no alphabet of the country has. */
    private boolean isForeign(boolean known) {
        if (known) {
            return false;
        }
        return words.size() > 1 && (!isSyllable(words.get(0)) || words.stream().anyMatch(NameReader::isOfNoPeople));
    }

    /** "NGUYỄNVĂNAN". */
    private static boolean isWrittenInOne(String word) {
        return !isSyllable(word) && NameWords.beginsWithStrongFamily(word);
    }

    private static boolean isSyllable(String word) {
        return Syllables.accepts(Folding.fold(word));
    }

    /** f, j, w and z, and clusters that no people of the country has; Hmông and Jrai names have many others. */
    private static boolean isOfNoPeople(String word) {
        String folded = Folding.fold(word);
        boolean letter = folded.chars().anyMatch(c -> c == 'f' || c == 'z');
        return letter
                || folded.startsWith("sm")
                || folded.startsWith("st")
                || folded.endsWith("ld")
                || folded.endsWith("nd");
    }

    /** Lê Jean-Pierre: the parts of a given name with a hyphen, one by one. */
    private void hyphenated() {
        int last = words.size() - 1;
        if (last > 0 && words.get(last).indexOf('-') > 0) {
            List<String> split = new ArrayList<>(words.subList(0, last));
            split.addAll(List.of(words.get(last).split("-", -1)));
            kinh(split.stream().filter(word -> !Folding.fold(word).isEmpty()).toList());
        }
    }

    /** A family name of several words abbreviated by its first letter, a given name of two words. */
    private void otherLengths() {
        int family = NameWords.familyWordsAtStart(words);
        int last = words.size() - 1;
        if (family > 1 && last >= family) {
            List<String> once = plus(words.subList(0, 1), words.subList(family, last));
            add(words.subList(0, family), words.subList(family, last), List.of(words.get(last)), List.of(), once);
        } else if (last > 2 || (last == 2 && !NameWords.isKinhFamily(words.get(0)))) {
            givenOf(2);
        }
    }

    /** Family, middle, given; the given name is the last word. */
    private void kinh(List<String> all) {
        int last = all.size() - 1;
        int family = Math.min(NameWords.familyWordsAtStart(all), last);
        add(all.subList(0, family), all.subList(family, last), List.of(all.get(last)), List.of(), all.subList(0, last));
    }

    /** The given name is the last so many words. */
    private void givenOf(int count) {
        int end = words.size() - count;
        List<String> given = words.subList(end, words.size());
        add(words.subList(0, 1), words.subList(1, end), given, List.of(), words.subList(0, end));
    }

    private static List<String> plus(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private void add(
            List<String> family,
            List<String> middle,
            List<String> given,
            List<String> markers,
            List<String> abbreviated) {
        readings.add(new NameReading(family, middle, given, markers, abbreviated));
    }
}
