package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;

/** The markers H' and K', which are written onto a given name, before it with a space, or without their apostrophe. */
final class NameMarkers {
    private static final int LENGTH = 2;

    private NameMarkers() {}

    /** "K' Brêm", "H Ăng", "HĂng" and "H-Ăng" become "K'Brêm" and "H'Ăng"; "Y-Blơk" becomes "Y Blơk". */
    static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words);
        String first = joined.get(0);
        if (first.startsWith("Y-") && first.length() > LENGTH && Character.isLetter(first.charAt(LENGTH))) {
            joined.set(0, "Y");
            joined.add(1, without(first));
        }
        for (int i = 0; i < joined.size(); i++) {
            String word = joined.get(i);
            // "N' Trang" too: what a consonant with its apostrophe begins goes on in the next word
            boolean apart = word.length() == LENGTH && word.charAt(1) == '\'' && Character.isLetter(word.charAt(0));
            boolean bare = i == 0 && (word.equals("H") || word.equals("K"));
            if ((apart || bare) && i + 1 < joined.size()) {
                joined.set(i, word.charAt(0) + "'" + joined.remove(i + 1));
            } else if (lacksApostrophe(word)) {
                joined.set(i, word.charAt(0) + "'" + word.substring(word.charAt(1) == '-' ? LENGTH : 1));
            }
        }
        return List.copyOf(joined);
    }

    /** "HĂng", "KBrơi", "H-Ăng". */
    private static boolean lacksApostrophe(String word) {
        return word.length() > LENGTH
                && (word.charAt(0) == 'H' || word.charAt(0) == 'K')
                && (word.charAt(1) == '-'
                        || (Character.isUpperCase(word.charAt(1)) && Character.isLowerCase(word.charAt(2))))
                && !NameWords.isFamilyLast(word);
    }

    /** The index of the first word that begins with H' or K'; -1 for none. */
    static int firstAttached(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean marked = word.startsWith("H'") || word.startsWith("K'");
            if (marked && word.length() > LENGTH && Character.isLetter(word.charAt(LENGTH))) {
                return i;
            }
        }
        return -1;
    }

    /** The marker of a marked word. */
    static String of(String word) {
        return word.substring(0, LENGTH);
    }

    /** A marked word without its marker. */
    static String without(String word) {
        String bare = word.substring(LENGTH);
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
