package vn.govmail.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the readings of a name. What is certain is the Kinh order and what other peoples have taken over from it; every sign
 * of another order (a marker such as H' or Y, a family name that stands last, words of no known alphabet) makes the reading
 * uncertain and adds the others.
 *
 * <p>Orders: vovworld.vn, baodaknong.vn and baodaklak.vn on names of the M'nông and Ê Đê; Ê Đê put the given name first.
 */
final class NameReader {
    private static final Set<String> TITLE_WORDS = Set.of("Ông", "Bà");

    private final List<String> words;
    private final Set<NameNote> notes;
    private final Set<NameReading> readings = new LinkedHashSet<>();
    private boolean certain;

    private NameReader(NameText text) {
        this.words = withMarkersJoined(text.words());
        this.notes = text.notes();
    }

    static PersonName read(NameText text) {
        NameReader reader = new NameReader(text);
        reader.read();
        return new PersonName(
                String.join(" ", reader.words),
                List.copyOf(reader.readings),
                reader.certain && !reader.notes.contains(NameNote.FOREIGN_LETTER),
                List.copyOf(reader.notes));
    }

    /** "K' Brêm", "H Ăng" and "HĂng" become "K'Brêm" and "H'Ăng". */
    private static List<String> withMarkersJoined(List<String> words) {
        List<String> joined = new ArrayList<>(words);
        for (int i = 0; i + 1 < joined.size(); i++) {
            String word = joined.get(i);
            boolean loose = (i == 0 && word.equals("H")) || word.equals("H'") || word.equals("K'");
            if (loose) {
                joined.set(i, word.charAt(0) + "'" + joined.remove(i + 1));
            }
        }
        String first = joined.get(0);
        if (first.length() > 2 && first.charAt(0) == 'H' && Character.isUpperCase(first.charAt(1))) {
            joined.set(0, "H'" + first.substring(1));
        }
        return List.copyOf(joined);
    }

    private void read() {
        int size = words.size();
        int attached = attachedMarker();
        if (attached == 0) {
            markerFirst();
        } else if (attached == size - 1) {
            markerLast();
        } else if (attached > 0) {
            markerInside(attached);
        } else if (size > 1 && NameWords.isMarker(words.get(0))) {
            separateMarker();
        } else if (size > 1 && NameWords.familyWordsAtEnd(words) > 0) {
            familyLast(NameWords.familyWordsAtEnd(words));
        } else if (size > 2 && TITLE_WORDS.contains(words.get(0)) && NameWords.isFamilyFirst(words.get(1))) {
            dropping(1);
            notes.add(NameNote.TITLE_LEFT_OUT);
            kinh(words);
        } else if (NameWords.endsInKhmerGivenName(words)) {
            givenOf(2);
            kinh(words);
        } else if (isForeign()) {
            foreign();
        } else {
            ordinary();
        }
    }

    /** The index of the first word that begins with H' or K'; -1 for none. */
    private int attachedMarker() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean marked = word.startsWith("H'") || word.startsWith("K'");
            if (marked && word.length() > 2 && Character.isLetter(word.charAt(2))) {
                return i;
            }
        }
        return -1;
    }

    /** H'Hen Niê: given name first, family name last. */
    private void markerFirst() {
        String marker = marker(0);
        String given = given(0);
        List<String> family = words.subList(1, words.size());
        add(family, List.of(), List.of(given), List.of(marker), family);
        add(family, List.of(), List.of(given), List.of(marker), plus(List.of(marker), family));
        add(family, List.of(), List.of(words.get(0)), List.of(), family);
    }

    /** Cil K'Git, Điểu K'Ré: what stands before is family name or marker. */
    private void markerLast() {
        int last = words.size() - 1;
        List<String> before = words.subList(0, last);
        List<String> markers = List.of(marker(last));
        add(before, List.of(), List.of(given(last)), markers, before);
        add(before, List.of(), List.of(given(last)), markers, plus(before, markers));
        add(before, List.of(), List.of(words.get(last)), List.of(), before);
    }

    /** Ksor H'Bơ Khăp: the marked word is a middle name, or the first of a given name of two words. */
    private void markerInside(int at) {
        kinh(words);
        List<String> before = words.subList(0, at);
        List<String> given = plus(List.of(given(at)), words.subList(at + 1, words.size()));
        add(before, List.of(), given, List.of(marker(at)), before);
    }

    /** Y Thanh Êban, Y Bhăm, Thị Xuân, Điểu Thị Mai. */
    private void separateMarker() {
        String marker = words.get(0);
        boolean familyFollows = words.size() > 2 && (marker.equals("Y") || marker.equals("A"));
        if (familyFollows) {
            List<String> family = words.subList(2, words.size());
            List<String> given = List.of(words.get(1));
            add(family, List.of(), given, List.of(marker), family);
            add(family, List.of(), given, List.of(marker), plus(List.of(marker), family));
            add(family, List.of(), given, List.of(marker), plus(family, List.of(marker)));
            return;
        }
        int last = words.size() - 1;
        List<String> given = List.of(words.get(last));
        List<String> middle = words.subList(1, last);
        add(List.of(), middle, given, List.of(marker), words.subList(0, last));
        if (words.size() == 2) {
            add(List.of(), middle, given, List.of(marker), List.of());
        }
    }

    /** Đỗ Thị Hoa Buôn Krông: the mother's family name last, after the father's first. */
    private void familyLast(int familyWords) {
        int end = words.size() - familyWords;
        List<String> front = words.subList(0, end - 1);
        List<String> back = words.subList(end, words.size());
        List<String> given = List.of(words.get(end - 1));
        add(plus(front.subList(0, Math.min(1, front.size())), back), tail(front), given, List.of(), front);
        add(plus(front.subList(0, Math.min(1, front.size())), back), tail(front), given, List.of(), plus(front, back));
        kinh(words);
    }

    private boolean isForeign() {
        boolean known = NameWords.isFamilyFirst(words.get(0));
        boolean nameAndFamily = words.size() > 2 && !known && NameWords.isFamilyFirst(words.get(1));
        boolean hyphen = words.stream().anyMatch(word -> word.indexOf('-') >= 0);
        boolean strange = words.stream().anyMatch(word -> !NameWords.isSyllable(Folding.fold(word)));
        return hyphen || (!known && strange && (words.size() > 1)) || (nameAndFamily && strange);
    }

    /** John Smith, Maria Nguyễn Thị Lan, Lê Jean-Pierre. */
    private void foreign() {
        kinh(words);
        int last = words.size() - 1;
        int hyphen = words.get(last).indexOf('-');
        if (hyphen > 0) {
            List<String> split = new ArrayList<>(words.subList(0, last));
            split.addAll(List.of(words.get(last).split("-")));
            kinh(split.stream().filter(word -> !Folding.fold(word).isEmpty()).toList());
        } else if (words.size() > 2 && NameWords.isFamilyFirst(words.get(1))) {
            dropping(1);
        } else if (words.size() > 1) {
            List<String> family = words.subList(1, words.size());
            add(family, List.of(), List.of(words.get(0)), List.of(), family);
            if (words.size() > 2) {
                givenOf(2);
            }
        }
    }

    private void ordinary() {
        kinh(words);
        certain = true;
        int family = NameWords.familyWordsAtStart(words);
        int last = words.size() - 1;
        if (family > 1) {
            List<String> once = plus(words.subList(0, 1), words.subList(family, last));
            add(words.subList(0, family), words.subList(family, last), List.of(words.get(last)), List.of(), once);
        } else if (words.size() > 3) {
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
        add(
                words.subList(0, 1),
                words.subList(1, end),
                words.subList(end, words.size()),
                List.of(),
                words.subList(0, end));
    }

    private void dropping(int count) {
        kinh(words.subList(count, words.size()));
    }

    private String marker(int index) {
        return words.get(index).substring(0, 2);
    }

    private String given(int index) {
        String bare = words.get(index).substring(2);
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    private static List<String> tail(List<String> list) {
        return list.isEmpty() ? list : list.subList(1, list.size());
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
