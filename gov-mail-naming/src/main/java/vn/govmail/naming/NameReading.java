package vn.govmail.naming;

import java.util.List;

/**
 * One way to read a name: which of its words are family name, middle name (tên đệm) and given name. Immutable.
 *
 * @param family the family name's words, wherever they stand; empty where there is none
 * @param middle the words between
 * @param given the given name's words
 * @param markers words that mark a person's sex or people and belong to no other part: H', Y, K', Ka, Điểu, Thị
 * @param abbreviated the words whose first letters make the initials, in their order
 */
public record NameReading(
        List<String> family, List<String> middle, List<String> given, List<String> markers, List<String> abbreviated) {
    public NameReading {
        family = List.copyOf(family);
        middle = List.copyOf(middle);
        given = List.copyOf(given);
        markers = List.copyOf(markers);
        abbreviated = List.copyOf(abbreviated);
    }

    /** The given name without marks, in lower case, in one word: {@code "khai"}. */
    public String foldedGiven() {
        return given.size() == 1 ? Folding.fold(given.get(0)) : Folding.fold(String.join("", given));
    }

    /** The first letters of the other parts, without marks, in lower case: {@code "ntm"}. Empty for a name of one word. */
    public String initials() {
        StringBuilder letters = new StringBuilder(abbreviated.size());
        for (String word : abbreviated) {
            letters.append(Folding.initial(word));
        }
        return letters.toString();
    }
}
