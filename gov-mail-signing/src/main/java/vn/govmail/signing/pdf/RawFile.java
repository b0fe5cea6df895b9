package vn.govmail.signing.pdf;

import java.nio.charset.StandardCharsets;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.HexadecimalDigits;

/** Looks at the bytes of a file as they stand, without a parser that could be lenient. Confined to one thread. */
final class RawFile {
    private static final byte[] HEADER = ascii("%PDF-");
    private static final byte[] CONTENTS = ascii("/Contents");

    private static final int BLOCK = 1 << 12;

    private final FileView file;

    RawFile(FileView file) {
        this.file = file;
    }

    /** Whether a header starts among the first bytes, where readers commonly look for it. */
    boolean hasHeaderNear(int first) {
        for (int i = 0; i < Math.min(first, file.length()); i++) {
            if (matches(HEADER, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch is empty or nothing but CR and LF. */
    boolean onlyLineEnds(long from, long to) {
        for (long i = from; i < to; i++) {
            if (file.at(i) != '\r' && file.at(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether the gap is exactly one hexadecimal string of these bytes and follows the key /Contents. */
    boolean gapHolds(ByteRange range, byte[] contents) {
        long from = range.gapStart();
        long to = range.gapEnd();
        if (to - from < 2 || file.at(from) != '<' || file.at(to - 1) != '>') {
            return false;
        }
        long digits = to - from - 2;
        if ((digits + 1) / 2 != contents.length) {
            return false;
        }
        if (!areDigitsOf(contents, from + 1, digits)) {
            return false;
        }
        long key = from;
        while (key > 0 && isWhite(file.at(key - 1))) {
            key--;
        }
        return key >= CONTENTS.length && matches(CONTENTS, key - CONTENTS.length);
    }

    /** Whether digits, of which the last may be left out where it is 0, stand for these bytes. */
    private boolean areDigitsOf(byte[] contents, long from, long digits) {
        byte[] block = new byte[BLOCK];
        int held = 0;
        for (long done = 0; done < digits; done += held) {
            held = file.read(from + done, block, 0, (int) Math.min(BLOCK, digits - done));
            if (!HexadecimalDigits.spell(contents, done, block, held)) {
                return false;
            }
        }
        return digits % 2 == 0 || (contents[contents.length - 1] & 0xf) == 0;
    }

    /** How often a text occurs in a stretch. */
    int count(String text, long from, long to) {
        int count = 0;
        file.spendPass(Math.max(0, to - from));
        long behindLast = to - text.length() + 1;
        for (long i = file.indexOf(text, from, behindLast); i >= 0; i = file.indexOf(text, i + 1, behindLast)) {
            count++;
        }
        return count;
    }

    long indexOf(String text, long from) {
        long found = file.indexOf(text, from, file.length());
        file.spendPass(Math.max(0, (found < 0 ? file.length() : found) - from));
        return found;
    }

    private boolean matches(byte[] pattern, long at) {
        if (at < 0 || at + pattern.length > file.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (file.at(at + i) != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhite(byte value) {
        return value == ' ' || value == '\r' || value == '\n' || value == '\t' || value == '\f' || value == 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
