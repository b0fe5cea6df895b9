package vn.govmail.text;

/**
 * A word as an eye reads it: look-alikes as the letters that they look like, marks joined to their letters, hidden characters
 * left out. Says what the word is made of, so that a scan can decide what is meant. Reused from word to word.
 */
final class WordMakeup {
    /** No syllable has more letters. */
    private static final int LONGEST = 7;
    /** More wrong marks than can be believed. */
    private static final int GUESS = 2;

    /** The one letter that NFC makes a Vietnamese one without a mark. */
    private static final char KELVIN = '\u212A';

    private final StringBuilder read = new StringBuilder(LONGEST);
    private boolean broken;
    private boolean foreign;
    private boolean upper;
    private boolean vowel;
    private boolean marked;
    private boolean evidence;
    private int letters;
    private int latin;
    private int wide;
    private char letter;
    private boolean letterBroken;
    private int wrongMarks;
    private boolean syllable;

    /** Reads the word that stands from {@code start} to {@code end}. */
    void read(CharSequence text, int start, int end) {
        reset();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Invisibles.isInvisible(c)) {
                add(c);
            }
        }
        finishLetter();
        syllable = !broken && !foreign && VietnameseSyllables.isSyllable(read);
    }

    private void reset() {
        read.setLength(0);
        broken = false;
        foreign = false;
        upper = true;
        vowel = false;
        marked = false;
        evidence = false;
        letters = 0;
        latin = 0;
        wide = 0;
        letter = 0;
        letterBroken = false;
        wrongMarks = 0;
    }

    private void add(char given) {
        char c = given == KELVIN ? 'K' : given;
        if (VietnameseLetters.isLetter(c)) {
            latin++;
            begin(c, 0);
        } else if (VietnameseLetters.isMark(c)) {
            mark(c, 0);
        } else if (WrongMarks.meant(c) != 0) {
            mark(WrongMarks.meant(c), 1);
        } else if (LookAlikes.isEth(c)) {
            latin++;
            begin(LookAlikes.stroked(c), 0);
        } else if (LookAlikes.latin(c) != 0) {
            wide += LookAlikes.isWideLetter(c) ? 1 : 0;
            begin(LookAlikes.latin(c), 0);
        } else if (LookAlikes.meant(c) != 0) {
            latin++;
            // Ǎ falls apart into A and its caron where another mark comes between
            begin(LookAlikes.meant(c), LookAlikes.meant(c) >= 0x80 ? 1 : GUESS);
        } else {
            broken = true;
            letterBroken |= Words.isCombining(c);
            boolean latinLetter = isLatin(c);
            latin += latinLetter ? 1 : 0;
            foreign |= !latinLetter && Words.isLetter(c);
            foreign |= Character.isSurrogate(c);
            if (!Words.isCombining(c)) {
                finishLetter();
            }
        }
    }

    private static boolean isLatin(char c) {
        return ((c < 0x250) && Character.isLetter(c))
                || (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                || LookAlikes.isPresentationForm(c);
    }

    private void begin(char c, int wrong) {
        finishLetter();
        letters++;
        letter = c;
        letterBroken = false;
        wrongMarks = wrong;
        upper &= Character.isUpperCase(c);
    }

    private void mark(char mark, int wrong) {
        char composed = (letter == 0) || (wrongMarks >= GUESS) ? 0 : VietnameseLetters.compose(letter, mark);
        broken |= composed == 0;
        letterBroken |= composed == 0;
        letter = composed == 0 ? letter : composed;
        wrongMarks += wrong;
    }

    private void finishLetter() {
        if (letter == 0) {
            return;
        }
        if (read.length() < LONGEST) {
            read.append(letter);
        } else {
            broken = true;
        }
        vowel |= VietnameseLetters.isVowel(VietnameseLetters.toneless(letter));
        // a letter that does not hold together shows nothing
        wrongMarks += letterBroken ? GUESS : 0;
        marked |= (wrongMarks == 0) && (letter >= 0x80) && (letter != 'Đ') && (letter != 'đ');
        evidence |= (wrongMarks == 0) && VietnameseLetters.isDistinct(letter);
        evidence |= (wrongMarks == 1) && VietnameseLetters.isDouble(letter);
        letter = 0;
    }

    /** Spelt as a Vietnamese syllable. */
    boolean isSyllable() {
        return syllable;
    }

    /** A syllable with a letter that hardly any other language has: the text around it is Vietnamese. */
    boolean isBeyondDoubt() {
        return syllable && evidence && (latin > 0);
    }

    /** Has a letter that hardly any other language has. */
    boolean hasEvidence() {
        return evidence && !foreign;
    }

    /** Has a vowel with a mark that is right as it stands. */
    boolean isMarked() {
        return marked;
    }

    /** Only Latin letters and those that look like them, at least one of them truly Latin. */
    boolean isMainlyLatin() {
        return !foreign && (latin > 0);
    }

    /** Has letters of other scripts that look like nothing else. */
    boolean isForeign() {
        return foreign;
    }

    boolean isAllWide() {
        return (letters > 0) && (wide == letters) && !broken && !foreign;
    }

    /** Capitals without a vowel, at least two: QĐ, LĐTBXH. */
    boolean isAbbreviation() {
        return upper && !vowel && !broken && (letters >= 2);
    }

    boolean isCapitals() {
        return upper && (letters >= 2);
    }

    int letters() {
        return letters;
    }

    /** Whether there is no letter at all. */
    boolean isEmpty() {
        return (letters == 0) && !broken;
    }
}
