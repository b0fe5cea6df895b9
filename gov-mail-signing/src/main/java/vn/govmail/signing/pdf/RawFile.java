package vn.govmail.signing.pdf;

import java.nio.charset.StandardCharsets;
import vn.govmail.signing.pdf.syntax.FileView;

/** Looks at the bytes of a file as they stand, without a parser that could be lenient. Confined to one thread. */
final class RawFile {
    private static final byte[] HEADER = ascii("%PDF-");
    private static final byte[] CONTENTS = ascii("/Contents");

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
        for (int i = 0; i < contents.length; i++) {
            int high = hexDigit(file.at(from + 1 + (2L * i)));
            int low = (2L * i) + 1 < digits ? hexDigit(file.at(from + 2 + (2L * i))) : 0;
            if (high < 0 || low < 0 || (byte) ((high << 4) | low) != contents[i]) {
                return false;
            }
        }
        long key = from;
        while (key > 0 && isWhite(file.at(key - 1))) {
            key--;
        }
        return key >= CONTENTS.length && matches(CONTENTS, key - CONTENTS.length);
    }

    /** How often a text occurs in a stretch. */
    int count(String text, long from, long to) {
        byte[] pattern = ascii(text);
        int count = 0;
        file.spendPass(Math.max(0, to - from));
        for (long i = Math.max(0, from); i <= Math.min(to, file.length()) - pattern.length; i++) {
            if (matches(pattern, i)) {
                count++;
            }
        }
        return count;
    }

    long indexOf(String text, long from) {
        byte[] pattern = ascii(text);
        for (long i = Math.max(0, from); i <= file.length() - pattern.length; i++) {
            if (matches(pattern, i)) {
                file.spendPass(i - from);
                return i;
            }
        }
        file.spendPass(Math.max(0, file.length() - from));
        return -1;
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

    private static int hexDigit(byte value) {
        if (value >= '0' && value <= '9') {
            return value - '0';
        }
        int lower = value | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private static boolean isWhite(byte value) {
        return value == ' ' || value == '\r' || value == '\n' || value == '\t' || value == '\f' || value == 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
