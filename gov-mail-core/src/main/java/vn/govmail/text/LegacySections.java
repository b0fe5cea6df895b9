package vn.govmail.text;

import java.util.Optional;

/**
 * Finds the stretches of a text that show bytes of an older encoding: whole texts, or lines of one, as where an answer quotes
 * an older message. A stretch is made of lines without a letter that only Unicode has.
 */
final class LegacySections {
    private static final int LONGEST = 1 << 16;
    /** How sure it has to be that a part of a text is another encoding than the rest. */
    private static final double SURE = 0.99;
    /** Signs of ISO-8859-1 and windows-1252 that Vietnamese text uses as they are. */
    private static final String USUAL = "\u00A0§©®°±²³½–—‘’“”…•€™";

    private final String text;
    /** Up to here it is known whether the text shows bytes. */
    private int judgedTo;

    LegacySections(String text) {
        this.text = text;
    }

    /**
     * A stretch that shows an older encoding.
     *
     * @param start its first code unit
     * @param end behind its last
     * @param detection what it shows
     */
    record Section(int start, int end, Detection detection) {}

    /** Whether a character makes it worth a look: it shows a byte and is no usual sign and no Vietnamese letter. */
    static boolean isSuspicious(char c) {
        return (ShownBytes.of(c) >= 0x80) && !VietnameseLetters.isLetter(c) && (USUAL.indexOf(c) < 0);
    }

    /** The stretch around a suspicious character, not before {@code floor}; nothing where the text is what it seems. */
    Optional<Section> around(int at, int floor) {
        if (at < judgedTo) {
            return Optional.empty();
        }
        int from = Math.max(floor, judgedTo);
        int start = startOfLine(at, from);
        while ((start > from) && !hasUnicodeLetter(startOfLine(start - 1, from), start - 1)) {
            start = startOfLine(start - 1, from);
        }
        int end = endOfLine(at);
        if (hasUnicodeLetter(start, end)) {
            judgedTo = end;
            return Optional.empty();
        }
        while ((end < text.length()) && (end - start < LONGEST) && !hasUnicodeLetter(end, endOfLine(end))) {
            end = endOfLine(end);
        }
        judgedTo = end;
        // judged in NFC, so that a repair does not change the answer
        String shown = Canonical.nfc(text.substring(start, end));
        if ((UnicodeLetters.in(shown) > 0) || shown.chars().noneMatch(c -> isSuspicious((char) c))) {
            return Optional.empty();
        }
        Detection detection = EncodingDetector.detect(shown);
        boolean whole = (start == 0) && (end == text.length());
        boolean sure = whole || (detection.confidence() >= SURE);
        return detection.needsRepair() && sure ? Optional.of(new Section(start, end, detection)) : Optional.empty();
    }

    private int startOfLine(int at, int from) {
        int start = at;
        while ((start > from) && (at - start < LONGEST) && (text.charAt(start - 1) != '\n')) {
            start--;
        }
        return start;
    }

    /** Behind the line feed, or where a line is too long to be one. */
    private int endOfLine(int at) {
        int end = at;
        while ((end < text.length()) && (end - at < LONGEST)) {
            if (text.charAt(end++) == '\n') {
                return end;
            }
        }
        return end;
    }

    private boolean hasUnicodeLetter(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c > 0xFF) && (VietnameseLetters.isMarked(c) || VietnameseLetters.isMark(c))) {
                return true;
            }
        }
        return false;
    }
}
