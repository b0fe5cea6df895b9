package vn.govmail.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.TextFolding;

/**
 * The words of marks as keys were struck while no Vietnamese keyboard was on: {@code TOOIS MAAJT} (Telex), {@code TO61I MA65T}
 * (VNI); and with figures or a small l that were recognised for letters: {@code T0I M4T}. Immutable.
 */
final class TypedMarks {
    /** In a paragraph nobody overlooks such words. */
    private static final int LONGEST = 200;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,10}+");

    /** The keys of the tones, in the order of the tones' numbers in {@link TextFolding#toneLast}. */
    private static final String TELEX_TONES = "_FSXRJ";

    private static final String VNI_TONES = "_21435";

    /** Each word of a mark by its tone and letters, and those with I or O by their bare letters. */
    private final Map<String, String> byKey = new HashMap<>();

    TypedMarks(List<String> names) {
        for (String name : names) {
            for (String word : name.split(" ", -1)) {
                byKey.put(TextFolding.toneLast(word), word);
            }
        }
    }

    /** The line with such words written as they are meant, in capitals where they were. */
    String meant(String line) {
        if ((line.length() > LONGEST) || !mayHold(line)) {
            return line;
        }
        Matcher words = WORD.matcher(line);
        StringBuilder meant = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(meant, Matcher.quoteReplacement(word(words.group())));
        }
        return words.appendTail(meant).toString();
    }

    private static boolean mayHold(String line) {
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            char before = line.charAt(i - 1);
            boolean twice = (Character.toUpperCase(c) == Character.toUpperCase(before)) && "AEOaeo".indexOf(c) >= 0;
            boolean figure = Character.isLetter(before) && (Character.isDigit(c) || c == 'l');
            if (twice || figure) {
                return true;
            }
        }
        return false;
    }

    private String word(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        String meant = byKey.get(telex(upper));
        if (meant == null) {
            meant = byKey.get(vni(upper));
        }
        if (meant != null && !meant.equals(upper)) {
            boolean capitals = typed.chars().noneMatch(Character::isLowerCase);
            boolean capital = Character.isUpperCase(typed.charAt(0));
            String small = meant.toLowerCase(Locale.ROOT);
            return capitals ? meant : capital ? meant.charAt(0) + small.substring(1) : small;
        }
        return recognised(typed);
    }

    /** A word in capitals with a nought for O, a one or a small l for I, a four for A, if it then is one of a mark. */
    private String recognised(String typed) {
        String letters =
                typed.replace('0', 'O').replace('1', 'I').replace('l', 'I').replace('4', 'A');
        boolean other = !letters.equals(typed) && letters.chars().noneMatch(Character::isLowerCase);
        String bare = TextFolding.bare(letters);
        return other
                        && byKey.values().stream()
                                .anyMatch(word -> TextFolding.bare(word).equals(bare))
                ? letters
                : typed;
    }

    /** "TOOIS" as TỐI has it in {@link TextFolding#toneLast}: a vowel struck twice bears the hat, the tone's key stands anywhere. */
    private static String telex(String word) {
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int same = "AEO".indexOf(c) >= 0 ? letters.indexOf(String.valueOf(c)) : -1;
            if (same >= 0) {
                letters.setCharAt(same, hat(c));
            } else if ((i > 1) && (TELEX_TONES.indexOf(c) > 0)) {
                tone = TELEX_TONES.indexOf(c);
            } else {
                letters.append(c);
            }
        }
        return letters.append(tone).toString();
    }

    private static String vni(String word) {
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int vowel = lastVowel(letters);
            if ((c == '6') && (vowel >= 0)) {
                letters.setCharAt(vowel, hat(letters.charAt(vowel)));
            } else if (VNI_TONES.indexOf(c) > 0) {
                tone = VNI_TONES.indexOf(c);
            } else {
                letters.append(c);
            }
        }
        return letters.append(tone).toString();
    }

    /** Where the last vowel stands that may bear a hat, since keys may be struck at the end of the word; -1 for nowhere. */
    private static int lastVowel(CharSequence letters) {
        int at = letters.length() - 1;
        while ((at >= 0) && ("AEO".indexOf(letters.charAt(at)) < 0)) {
            at--;
        }
        return at;
    }

    private static char hat(char vowel) {
        return switch (vowel) {
            case 'A' -> 'Â';
            case 'E' -> 'Ê';
            case 'O' -> 'Ô';
            default -> vowel;
        };
    }
}
