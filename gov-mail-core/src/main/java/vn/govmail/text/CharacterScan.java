package vn.govmail.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** One pass over a text for {@link Tcvn6909}: passes over what is calm and looks closer at the rest. */
final class CharacterScan {
    private final String text;
    private final Findings findings;
    private final TextContext context;
    private final WordScan words;
    private final LegacySections sections;
    private final MarkedLetter joined = new MarkedLetter();
    /** Before this place every word has been looked at as a whole. */
    private int floor;

    private boolean closer;

    private CharacterScan(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.context = new TextContext(text);
        this.words = new WordScan(text, findings, context);
        this.sections = new LegacySections(text);
    }

    /** Scans a text; answers whether anything was there but calm characters and vowels with their marks. */
    static boolean scan(String text, Findings findings) {
        CharacterScan scan = new CharacterScan(text, findings);
        scan.run();
        return scan.closer;
    }

    private void run() {
        int at = nextToLookAt(0);
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = LegacySections.isSuspicious(c) ? legacy(at) : at;
            at = nextToLookAt(next > at ? next : look(at, CharacterClasses.OF[c]));
        }
    }

    private int look(int at, byte kind) {
        if (kind == CharacterClasses.BYTE) {
            return at + 1;
        }
        int done = kind == CharacterClasses.MARK ? letterWithMarks(at) : at;
        return done > at ? done : closer(at);
    }

    /** Names the bytes where the text around a place shows an older encoding; answers where that ends. */
    private int legacy(int at) {
        closer = true;
        Optional<LegacySections.Section> found = sections.around(at, Math.max(floor, words.done()));
        if (found.isEmpty()) {
            return at;
        }
        LegacySections.Section section = found.get();
        new LegacyScan(text, section.detection()::text, findings).scan(section.start(), section.end());
        words.finishedTo(section.end());
        floor = section.end();
        return section.end();
    }

    /** Passes over calm characters; a method of its own because nearly all time is spent here. */
    private int nextToLookAt(int from) {
        byte[] classes = CharacterClasses.OF;
        int length = text.length();
        int at = from;
        while ((at < length) && (classes[text.charAt(at)] == CharacterClasses.CALM)) {
            at++;
        }
        return at;
    }

    /**
     * The usual case of text that is not composed: a vowel and its marks, with nothing doubtful behind them. Answers where they
     * end, or the same place if it is not that case.
     */
    private int letterWithMarks(int at) {
        if (at <= words.done()) {
            return at;
        }
        joined.begin(text.charAt(at - 1), at - 1, Code.NOT_COMPOSED);
        int end = joined.join(text, at, text.length(), MarkedLetter.AS_GIVEN);
        if ((end == at) || ((end < text.length()) && !CharacterClasses.isCalm(text.charAt(end)))) {
            return at;
        }
        joined.tell(at - 1, end, findings);
        int done = findings.goOn(end);
        words.finishedTo(done);
        return done;
    }

    /** Looks at the word around a place, or at the character alone; answers where to go on. */
    private int closer(int at) {
        closer = true;
        int start = Words.start(text, at, floor);
        int end = Words.end(text, start);
        if (end > at) {
            words.scan(start, end);
        } else {
            end = at + Character.charCount(text.codePointAt(at));
            alone(at, end);
        }
        floor = end;
        return end;
    }

    private void alone(int at, int end) {
        int c = text.codePointAt(at);
        Code code = brokenCode(c);
        if (code != null) {
            findings.found(at, end, at, code, Remedy.NONE, "");
        } else if (LookAlikes.isWideDigit(c)) {
            if (context.isVietnamese() && !context.isEastAsian()) {
                replace(at, Code.LOOK_ALIKE, LookAlikes.narrow(c));
            }
        } else if (c == WrongMarks.MACRON) {
            if (isBehindLatin(at) && context.isVietnamese()) {
                replace(at, Code.WRONG_MARK, '-');
            }
        } else if (Words.isPrime(c)) {
            // no mark can be composed with it
            words.normalise(at, end);
            words.finishedTo(end);
        } else if ((end == text.length()) || !Words.isCombining(text.codePointAt(end))) {
            words.normalise(at, end);
        }
        // with marks behind it, the character is looked at together with them
    }

    private void replace(int at, Code code, char replacement) {
        findings.found(at, code, Remedy.REPAIR, String.valueOf(replacement));
        words.finishedTo(at + 1);
    }

    private boolean isBehindLatin(int at) {
        int before = at - 1;
        while ((before >= 0)
                && (Words.isCombining(text.charAt(before))
                        || Invisibles.isInvisible(text.charAt(before))
                        || WrongMarks.isSpacing(text.charAt(before)))) {
            before--;
        }
        return (before >= 0) && LookAlikes.isLatinOrAlike(text.charAt(before));
    }

    private static @Nullable Code brokenCode(int c) {
        if ((c >= 0x80) && (c <= 0x9F)) {
            return Code.C1_CONTROL;
        }
        if ((c >= 0xD800) && (c <= 0xDFFF)) {
            return Code.LONE_SURROGATE;
        }
        if (((c & 0xFFFE) == 0xFFFE) || ((c >= 0xFDD0) && (c <= 0xFDEF))) {
            return Code.NONCHARACTER;
        }
        if (((c >= 0xE000) && (c <= 0xF8FF)) || (c >= 0xF0000)) {
            return Code.PRIVATE_USE;
        }
        return c == 0xFFFD ? Code.LOST : null;
    }
}
