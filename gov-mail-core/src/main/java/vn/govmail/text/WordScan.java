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
    private int start;
    private int end;
    private int done;

    WordScan(String text, Findings findings, TextContext context) {
        this.text = text;
        this.findings = findings;
        this.context = context;
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
        if (!hasMark(at) && Canonical.isShortAndNormal(text, at, end)) {
            return;
        }
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            while ((next < end) && !Canonical.hasBoundaryBefore(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            if (!composed(at, next)) {
                normalise(at, next);
            }
            at = next;
        }
    }

    private boolean hasMark(int from) {
        for (int i = from; i < end; i++) {
            if (VietnameseLetters.isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A vowel whose marks are all Vietnamese: what is done where it stands alone is done among other scripts, too. */
    private boolean composed(int from, int to) {
        char letter = text.charAt(from);
        Code code = Code.NOT_COMPOSED;
        int index = from;
        for (int i = from + 1; i < to; i++) {
            char mark = text.charAt(i);
            char next = VietnameseLetters.compose(letter, mark);
            if (next == 0) {
                return false;
            }
            code = CharacterScan.worse(code, letter, mark);
            index = code == Code.DEPRECATED_MARK ? i : index;
            letter = next;
        }
        if (to == from + 1) {
            return false;
        }
        findings.composed(from, to, index, code, letter);
        return true;
    }

    /** Brings a stretch between boundaries to NFC. */
    void normalise(int from, int to) {
        String raw = text.substring(from, to);
        String nfc = Canonical.nfc(raw);
        if (nfc.equals(raw)) {
            return;
        }
        int first = raw.codePointAt(0);
        int deprecated = deprecatedMark(raw);
        if (deprecated >= 0) {
            findings.found(from, to, from + deprecated, Code.DEPRECATED_MARK, Remedy.REPAIR, nfc);
        } else if ((first == 0x374) || (Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN)) {
            boolean single = Character.charCount(first) == raw.length();
            findings.found(from, to, from, single ? Code.NOT_CANONICAL : Code.NOT_COMPOSED, Remedy.REPAIR, nfc);
        } else {
            findings.normalised(from, to, nfc);
        }
    }

    private static int deprecatedMark(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c == 0x340) || (c == 0x341) || (c == 0x344)) {
                return i;
            }
        }
        return -1;
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
            bareLetter(at, text.charAt(at));
        } else if (!joined(at, marksEnd)) {
            apart(at, marksEnd);
        }
        hidden(marksEnd, next);
    }

    private void bareLetter(int at, char c) {
        if (LookAlikes.isEth(c)) {
            eth(at, c);
        } else if (LookAlikes.latin(c) != 0) {
            if (standsForLatin(at, c)) {
                findings.found(at, Code.LOOK_ALIKE, Remedy.REPAIR, String.valueOf(LookAlikes.latin(c)));
            }
        } else if (LookAlikes.meant(c) != 0) {
            if (word.isSyllable() && context.isVietnamese()) {
                findings.found(at, Code.WRONG_LETTER, Remedy.SUGGEST, String.valueOf(LookAlikes.meant(c)));
            }
        } else if (LookAlikes.isPresentationForm(c)) {
            presentationForm(at, c);
        } else if (!CharacterClasses.isCalm(c)) {
            normalise(at, at + 1);
        }
    }

    private void presentationForm(int at, char c) {
        boolean ordinal = (c == 0xAA) || (c == 0xBA);
        if (!ordinal && context.isVietnamese()) {
            String letters = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
            findings.found(at, Code.COMPATIBILITY, Remedy.SUGGEST, letters);
        }
    }

    /** Whether a letter that looks Latin is meant to be. */
    private boolean standsForLatin(int at, char c) {
        if (LookAlikes.isWideLetter(c)) {
            boolean mixed = word.isMainlyLatin() && (word.isSyllable() || word.isMarked());
            return mixed || (word.isAllWide() && context.isVietnamese() && !context.isEastAsian());
        }
        if (!word.isMainlyLatin()) {
            return false;
        }
        boolean inside = (at > start) && (at + 1 < end);
        return word.isMarked() || !LookAlikes.isSymbol(c) || (inside && word.isSyllable());
    }

    /**
     * Đ begins a syllable and never stands elsewhere, while eth hardly begins a word of the languages that have it; in
     * abbreviations (QĐ, LĐTBXH) no vowel stands beside it.
     */
    private void eth(int at, char c) {
        char meant = LookAlikes.stroked(c);
        if (standsForStroked(c)) {
            findings.found(at, Code.WRONG_LETTER, Remedy.REPAIR, String.valueOf(meant));
        } else if ((word.letters() == 1) && (start + 1 == end) && context.isVietnamese()) {
            // point "ð)" of a clause, or a sound of English: a person decides
            findings.found(at, Code.WRONG_LETTER, Remedy.SUGGEST, String.valueOf(meant));
        }
    }

    private boolean standsForStroked(char c) {
        if (word.hasEvidence() || (word.isSyllable() && word.isMarked())) {
            return true;
        }
        boolean likely = (c == 0xD0) && (word.isSyllable() || word.isAbbreviation());
        boolean possible = word.isSyllable() || word.isAbbreviation() || word.isCapitals();
        return (word.isMainlyLatin() && likely) || (possible && context.isVietnamese());
    }

    /** Joins a letter with its marks into one letter of the standard, where that is meant. */
    private boolean joined(int at, int marksEnd) {
        char letter = text.charAt(at);
        Code code = Code.NOT_COMPOSED;
        int index = at;
        if ((LookAlikes.latin(letter) != 0) && standsForLatin(at, letter)) {
            letter = LookAlikes.latin(letter);
            code = Code.LOOK_ALIKE;
        } else if ((LookAlikes.meant(letter) >= 0x80) && isMeant()) {
            letter = LookAlikes.meant(letter);
            code = Code.WRONG_LETTER;
        }
        for (int i = at + 1; i < marksEnd; i++) {
            char mark = text.charAt(i);
            if (Invisibles.isInvisible(mark) && isHidingInside()) {
                code = Code.INVISIBLE;
                index = i;
                continue;
            }
            char right = isMeant(mark, i) ? WrongMarks.meant(mark) : mark;
            char composed = VietnameseLetters.compose(letter, right);
            if (composed == 0) {
                return false;
            }
            code = right == mark ? CharacterScan.worse(code, letter, mark) : Code.WRONG_MARK;
            index = (right == mark) && (code != Code.DEPRECATED_MARK) ? index : i;
            letter = composed;
        }
        findings.composed(at, marksEnd, index, code, letter);
        return true;
    }

    /** Whether an accent or a mark of another language is meant as a Vietnamese mark. */
    private boolean isMeant(char mark, int at) {
        boolean quote = (mark == '`') && (at + 1 == end);
        return (WrongMarks.meant(mark) != 0) && isMeant() && (!quote || word.isMarked());
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
                    bareLetter(at, text.charAt(at));
                }
                from = i;
            }
        }
        leftOver(at, marksEnd);
    }

    /** Tells of the first mark that does not join, where the word shows that it should. */
    private void leftOver(int at, int marksEnd) {
        char letter = text.charAt(at);
        int i = at + 1;
        while ((i < marksEnd) && (VietnameseLetters.compose(letter, text.charAt(i)) != 0)) {
            letter = VietnameseLetters.compose(letter, text.charAt(i));
            i++;
        }
        if ((i == marksEnd) || !VietnameseLetters.isVowel(VietnameseLetters.toneless(letter))) {
            return;
        }
        char mark = text.charAt(i);
        char right = WrongMarks.meant(mark);
        if (VietnameseLetters.isMark(mark) && (mark != BREVE) && VietnameseLetters.isDouble(letter)) {
            findings.found(i, Code.STRAY_MARK, Remedy.NONE, "");
        } else if ((right != 0) && (mark > '´') && (word.hasEvidence() || context.isVietnamese())) {
            findings.found(i, Code.WRONG_MARK, Remedy.SUGGEST, String.valueOf(right));
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
