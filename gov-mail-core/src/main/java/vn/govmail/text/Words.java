package vn.govmail.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/**
 * Where words begin and end: letters, combining marks, hidden characters, and accents behind one of these. By ICU, so that every
 * JDK has the same marks.
 */
final class Words {
    private Words() {}

    /** Whether a code point belongs to words of itself. */
    static boolean isPart(int c) {
        if (c < 0x80) {
            return ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z'));
        }
        return (isLetter(c) && !WrongMarks.isSpacing(c) && (c != WrongMarks.MACRON) && !isPrime(c))
                || isCombining(c)
                || Invisibles.isInvisible(c);
    }

    /** The prime, and the Greek sign that NFC makes one: a word must be the same before and after. */
    static boolean isPrime(int c) {
        return (c == 0x2B9) || (c == 0x374);
    }

    static boolean isLetter(int c) {
        return UCharacter.isLetter(c);
    }

    static boolean isCombining(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = UCharacter.getType(c);
        return (type == ECharacterCategory.NON_SPACING_MARK)
                || (type == ECharacterCategory.COMBINING_SPACING_MARK)
                || (type == ECharacterCategory.ENCLOSING_MARK);
    }

    /** The start of the word around a place, not before {@code floor}; the place itself where no word reaches it. */
    static int start(String text, int at, int floor) {
        int start = at;
        while (start > floor) {
            int before = text.codePointBefore(start);
            if (!isPart(before) && !WrongMarks.isSpacing(before)) {
                break;
            }
            start -= Character.charCount(before);
        }
        // accents begin no word
        while ((start < at) && WrongMarks.isSpacing(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The end of the word that starts at a place; the place itself where none does. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isPart(c) && ((end == start) || !WrongMarks.isSpacing(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
