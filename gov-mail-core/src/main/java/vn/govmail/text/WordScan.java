package vn.govmail.text;

import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** The checks that need a whole word: composition, look-alikes, wrong marks, hidden characters, eth for Đ. */
final class WordScan {
    /** Letters of the Central Highlands have it above other marks: ơ̆, ô̆. */
    private static final char BREVE = '\u0306';

    private final String text;
    private final Findings findings;
    private final TextContext context;
    private final WordMakeup word = new WordMakeup();
    private final MarkedLetter joined = new MarkedLetter();
    private final CanonicalScan canonical;
    private final LetterScan letters;
    private int start;
    private int end;
    private int done;

    WordScan(String text, Findings findings, TextContext context) {
        this.text = text;
        this.findings = findings;
        this.context = context;
        this.canonical = new CanonicalScan(text, findings, joined);
        this.letters = new LetterScan(text, findings, context, word, canonical);
    }

    /** Before this place everything has been told. */
    int done() {
        return done;
    }

    void finishedTo(int place) {
        done = place;
    }

    /** Looks at the word from {@code start} to {@code end}, but for what has been told already. */
    void scan(int start, int end) {
        this.start = start;
        this.end = end;
        word.read(text, start, end);
        letters.inWord(start, end);
        if (word.isEmpty()) {
            hiddenAlone();
        } else if (word.isForeign()) {
            foreign();
        } else {
            latin();
        }
        done = Math.max(done, end);
    }

    /** Hidden characters alone: noise between the words of a Vietnamese text, no part of a picture. */
    private void hiddenAlone() {
        boolean noise = isPlainBefore() && isPlainAfter() && context.isVietnamese();
        for (int i = start; noise && (i < end); i++) {
            char c = text.charAt(i);
            if (!isByteOrderMark(i) && !Invisibles.isVariationSelector(c)) {
                findings.found(i, Code.INVISIBLE, Remedy.REPAIR, "");
            }
        }
    }

    private boolean isByteOrderMark(int at) {
        return (at == 0) && (text.charAt(at) == 0xFEFF);
    }

    private boolean isPlainBefore() {
        return (start == 0) || isPlain(text.charAt(start - 1));
    }

    private boolean isPlainAfter() {
        return (end == text.length()) || isPlain(text.charAt(end));
    }

    private static boolean isPlain(char c) {
        return (c < 0x80)
                || Character.isSpaceChar(c)
                || ((c >= 0x2010) && (c <= 0x201F))
                || LookAlikes.isWideDigit(c)
                || (c == WrongMarks.MACRON);
    }

    /** Other scripts: nothing but NFC, from boundary to boundary. */
    private void foreign() {
        int at = Math.max(start, done);
        if ((at > done) && Words.isCombining(text.codePointAt(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        canonical.stretches(at, end);
    }

    /** Brings a stretch between boundaries to NFC. */
    void normalise(int from, int to) {
        canonical.normalise(from, to);
    }

    /** Letter by letter, each with what belongs to it. */
    private void latin() {
        int at = nextLetter(start);
        if (start >= done) {
            beforeFirstLetter(at);
        }
        while (at < end) {
            int next = nextLetter(at + 1);
            if (at >= done) {
                letter(at, next);
            }
            at = next;
        }
    }

    /** Marks without a letter belong to what stands before the word; hidden characters may be noise. */
    private void beforeFirstLetter(int first) {
        boolean marks = false;
        for (int i = start; i < first; i++) {
            marks |= !Invisibles.isInvisible(text.charAt(i));
        }
        if (marks) {
            boolean attached = (start > done) && Words.isCombining(text.codePointAt(start));
            normalise(attached ? start - Character.charCount(text.codePointBefore(start)) : start, first);
        } else {
            hidden(start, first);
        }
    }

    private int nextLetter(int from) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (!Words.isCombining(c) && !Invisibles.isInvisible(c) && !WrongMarks.isSpacing(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private void letter(int at, int next) {
        int marksEnd = next;
        while (Invisibles.isInvisible(text.charAt(marksEnd - 1))) {
            marksEnd--;
        }
        if (marksEnd == at + 1) {
            letters.look(at);
        } else if (!joined(at, marksEnd)) {
            apart(at, marksEnd);
        }
        hidden(marksEnd, next);
    }

    /** Joins a letter with its marks into one letter of the standard, where that is meant. */
    private boolean joined(int at, int marksEnd) {
        char letter = text.charAt(at);
        if (letters.standsForLatin(at)) {
            joined.begin(LookAlikes.latin(letter), at, Code.LOOK_ALIKE);
        } else if ((LookAlikes.meant(letter) >= 0x80) && isMeant()) {
            joined.begin(LookAlikes.meant(letter), at, Code.WRONG_LETTER);
        } else {
            joined.begin(letter, at, Code.NOT_COMPOSED);
        }
        if (joined.join(text, at + 1, marksEnd, this::meant) < marksEnd) {
            return false;
        }
        joined.tell(at, marksEnd, findings);
        return true;
    }

    /** The mark that is meant by an accent or a mark of another language; the mark itself where none is. */
    private int meant(char mark, int at) {
        if (Invisibles.isInvisible(mark) && isHidingInside()) {
            return MarkedLetter.HIDDEN;
        }
        boolean quote = (mark == '`') && (at + 1 == end);
        boolean wrong = (WrongMarks.meant(mark) != 0) && isMeant() && (!quote || word.isMarked());
        return wrong ? WrongMarks.meant(mark) : mark;
    }

    private boolean isMeant() {
        return word.isSyllable() && (word.isBeyondDoubt() || context.isVietnamese());
    }

    /** Marks that do not join: NFC, from accent to accent, and a word about what is left over. */
    private void apart(int at, int marksEnd) {
        int from = at;
        for (int i = at + 1; i <= marksEnd; i++) {
            if ((i == marksEnd) || WrongMarks.isSpacing(text.charAt(i))) {
                if (i > at + 1) {
                    normalise(from, i);
                } else {
                    letters.look(at);
                }
                from = i;
            }
        }
        leftOver(at, marksEnd);
    }

    /** Tells of the first mark that does not join, where the word shows that it should. */
    private void leftOver(int at, int marksEnd) {
        // judged in NFC, so that a repair does not change the answer
        String given = text.substring(at, marksEnd);
        String marked = Canonical.nfc(given);
        joined.begin(marked.charAt(0), at, Code.NOT_COMPOSED);
        int i = joined.join(marked, 1, marked.length(), MarkedLetter.AS_GIVEN);
        char letter = joined.letter();
        if ((i == marked.length()) || !VietnameseLetters.isVowel(VietnameseLetters.toneless(letter))) {
            return;
        }
        char mark = marked.charAt(i);
        char right = WrongMarks.meant(mark);
        int place = marked.equals(given) ? at + i : at;
        if (VietnameseLetters.isMark(mark) && (mark != BREVE) && VietnameseLetters.isDouble(letter)) {
            findings.found(place, Code.STRAY_MARK, Remedy.NONE, "");
        } else if ((right != 0) && (mark > '´') && (word.hasEvidence() || context.isVietnamese())) {
            findings.found(place, Code.WRONG_MARK, Remedy.SUGGEST, String.valueOf(right));
        }
    }

    /** Hidden characters behind a letter and its marks, or before the first letter. */
    private void hidden(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean noise = isHidingInside() && (!isAtEdge(i) || word.isMarked() || context.isVietnamese());
            if (noise && !isByteOrderMark(i)) {
                findings.found(i, Code.INVISIBLE, Remedy.REPAIR, "");
            }
        }
    }

    private boolean isHidingInside() {
        return word.isMainlyLatin() && (word.isSyllable() || word.isMarked());
    }

    private boolean isAtEdge(int at) {
        return (nextLetter(at) == end) || isBeforeFirstLetter(at);
    }

    private boolean isBeforeFirstLetter(int at) {
        return nextLetter(start) > at;
    }
}
