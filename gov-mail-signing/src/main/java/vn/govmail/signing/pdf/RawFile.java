package vn.govmail.signing.pdf;

import java.nio.charset.StandardCharsets;
import vn.govmail.signing.pdf.syntax.FileView;

/** Looks at the bytes of a file as they stand, without a parser that could be lenient. Confined to one thread. */
final class RawFile {
    private static final int TAIL = 2048;
    private static final byte[] HEADER = ascii("%PDF-");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] START_XREF = ascii("startxref");
    private static final byte[] CONTENTS = ascii("/Contents");

    private final FileView file;

    RawFile(FileView file) {
        this.file = file;
    }

    boolean startsWithHeader() {
        return matches(HEADER, 0);
    }

    /** Whether a header starts among the first bytes, where readers commonly look for it. */
    boolean hasHeaderNear(int first) {
        for (int i = 0; i < Math.min(first, (int) file.length()); i++) {
            if (matches(HEADER, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the end of the file points at a cross-reference table or stream and nothing stands behind the end mark. */
    boolean hasPlainEnd() {
        int end = lastIndexOf(END, (int) file.length());
        if (end < 0 || !onlyLineEnds(end + END.length, (int) file.length())) {
            return false;
        }
        int start = lastIndexOf(START_XREF, end);
        if (start < 0) {
            return false;
        }
        Decimal offset = new Decimal(start + START_XREF.length);
        int behind = skipWhite(offset.end);
        if (!offset.present || behind != end || offset.value <= 0 || offset.value >= (int) file.length()) {
            return false;
        }
        return pointsToXref((int) offset.value);
    }

    /** Whether a stretch is empty or nothing but CR and LF. */
    boolean onlyLineEnds(int from, int to) {
        for (int i = from; i < to; i++) {
            if (file.at(i) != '\r' && file.at(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether an end mark stands directly before this offset, line ends aside. */
    boolean isEndOfRevision(int offset) {
        int i = offset;
        while (i > 0 && (file.at(i - 1) == '\r' || file.at(i - 1) == '\n' || file.at(i - 1) == ' ')) {
            i--;
        }
        return i >= END.length && matches(END, i - END.length);
    }

    /** Whether the gap is exactly one hexadecimal string of these bytes and follows the key /Contents. */
    boolean gapHolds(ByteRange range, byte[] contents) {
        int from = range.gapStart();
        int to = range.gapEnd();
        if (to - from < 2 || file.at(from) != '<' || file.at(to - 1) != '>') {
            return false;
        }
        int digits = to - from - 2;
        if ((digits + 1) / 2 != contents.length) {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = hexDigit(file.at(from + 1 + (2 * i)));
            int low = (2 * i) + 1 < digits ? hexDigit(file.at(from + 2 + (2 * i))) : 0;
            if (high < 0 || low < 0 || (byte) ((high << 4) | low) != contents[i]) {
                return false;
            }
        }
        int key = from;
        while (key > 0 && isWhite(file.at(key - 1))) {
            key--;
        }
        return key >= CONTENTS.length && matches(CONTENTS, key - CONTENTS.length);
    }

    /** How often a text occurs in a stretch. */
    int count(String text, int from, int to) {
        byte[] pattern = ascii(text);
        int count = 0;
        file.spendPass(Math.max(0, to - from));
        for (int i = Math.max(0, from); i <= Math.min(to, (int) file.length()) - pattern.length; i++) {
            if (matches(pattern, i)) {
                count++;
            }
        }
        return count;
    }

    int indexOf(String text, int from) {
        byte[] pattern = ascii(text);
        for (int i = Math.max(0, from); i <= (int) file.length() - pattern.length; i++) {
            if (matches(pattern, i)) {
                file.spendPass(i - from);
                return i;
            }
        }
        file.spendPass((int) file.length() - from);
        return -1;
    }

    private boolean pointsToXref(int offset) {
        if (matches(ascii("xref"), offset)) {
            return true;
        }
        Decimal object = new Decimal(offset);
        Decimal generation = new Decimal(object.end);
        return object.present
                && object.start == offset
                && generation.present
                && matches(ascii("obj"), skipWhite(generation.end));
    }

    private int lastIndexOf(byte[] pattern, int before) {
        int lowest = Math.max(0, (int) file.length() - TAIL);
        for (int i = before - pattern.length; i >= lowest; i--) {
            if (matches(pattern, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] pattern, int at) {
        if (at < 0 || at + pattern.length > (int) file.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (file.at(at + i) != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    private int skipWhite(int from) {
        int i = from;
        while (i < (int) file.length() && isWhite(file.at(i))) {
            i++;
        }
        return i;
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

    /** A decimal number of at most 18 digits behind white space. */
    private final class Decimal {
        private final int start;
        private final int end;
        private final long value;
        private final boolean present;

        Decimal(int from) {
            this.start = skipWhite(from);
            int i = start;
            long sum = 0;
            while (i < (int) file.length() && i - start < 18 && file.at(i) >= '0' && file.at(i) <= '9') {
                sum = (sum * 10) + (file.at(i) - '0');
                i++;
            }
            this.end = i;
            this.value = sum;
            this.present = i > start;
        }
    }
}
