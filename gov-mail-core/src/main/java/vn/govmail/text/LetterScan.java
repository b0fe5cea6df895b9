package vn.govmail.text;

import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** The checks of a letter of a word by itself: look-alikes of other scripts, eth for Đ, letters with a wrong mark, ligatures. */
final class LetterScan {
    private final String text;
    private final Findings findings;
    private final TextContext context;
    private final WordMakeup word;
    private final CanonicalScan canonical;
    private int start;
    private int end;

    LetterScan(String text, Findings findings, TextContext context, WordMakeup word, CanonicalScan canonical) {
        this.text = text;
        this.findings = findings;
        this.context = context;
        this.word = word;
        this.canonical = canonical;
    }

    /** Says where the word stands of which letters will be looked at. */
    void inWord(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** Looks at a letter. */
    void look(int at) {
        char c = text.charAt(at);
        if (LookAlikes.isEth(c)) {
            eth(at, c);
        } else if (LookAlikes.latin(c) != 0) {
            if (standsForLatin(at)) {
                findings.found(at, Code.LOOK_ALIKE, Remedy.REPAIR, String.valueOf(LookAlikes.latin(c)));
            }
        } else if (LookAlikes.meant(c) != 0) {
            if (word.isSyllable() && context.isVietnamese()) {
                findings.found(at, Code.WRONG_LETTER, Remedy.SUGGEST, String.valueOf(LookAlikes.meant(c)));
            }
        } else if (LookAlikes.isPresentationForm(c)) {
            presentationForm(at, c);
        } else if (!CharacterClasses.isCalm(c)) {
            canonical.normalise(at, at + 1);
        }
    }

    private void presentationForm(int at, char c) {
        boolean ordinal = (c == 0xAA) || (c == 0xBA);
        if (!ordinal && context.isVietnamese()) {
            String letters = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
            findings.found(at, Code.COMPATIBILITY, Remedy.SUGGEST, letters);
        }
    }

    /** Whether the letter at a place looks Latin and is meant to be. */
    boolean standsForLatin(int at) {
        char c = text.charAt(at);
        if (LookAlikes.latin(c) == 0) {
            return false;
        }
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
}
