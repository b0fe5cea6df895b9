package vn.govmail.text;

/**
 * The words of a text that tell encodings apart: runs of bytes, each different one once, that hold a byte which some older
 * encoding uses for a Vietnamese letter. Words of plain ASCII letters are only weighed: whether they are Vietnamese says
 * nothing of the encoding but much of the language. Of a long text, a bounded number of words from all over it.
 */
final class ByteWords {
    private static final int MOST = 768;
    private static final int SEEN = 2048;
    private static final int LONGEST = 48;
    private static final int PARTS = 32;
    private static final int WHOLE = 1 << 15;

    private static final byte ASCII_LETTER = 1;
    private static final byte HIGH = 2;
    private static final byte ASCII_SIGN = 3;
    private static final byte[] KIND = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            boolean letter = ((b >= 'a') && (b <= 'z')) || ((b >= 'A') && (b <= 'Z'));
            boolean control = (b < ' ') && (b != 0) && (b != '\t') && (b != '\n') && (b != '\r');
            if (letter) {
                KIND[b] = ASCII_LETTER;
            } else if ((b >= 0x7F) || control) {
                KIND[b] = HIGH;
            } else if ("#@\\^`{|}~".indexOf(b) >= 0) {
                KIND[b] = ASCII_SIGN;
            }
        }
    }

    private final byte[] bytes;
    private final int end;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final boolean[] ascii = new boolean[MOST];
    private final int[] seen = new int[SEEN];
    private final SyllableModel model = SyllableModel.shipped();
    private int count;
    private int high;
    private int capitals;
    private int plainEvidence;

    /** Collects the words of bytes from a place to another. */
    ByteWords(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.end = to;
        if (to - from <= WHOLE) {
            collect(from, to, MOST);
            return;
        }
        int part = (to - from) / PARTS;
        for (int i = 0; i < PARTS; i++) {
            int start = from + i * part;
            collect(i == 0 ? start : nextGap(start), start + part, (i + 1) * MOST / PARTS);
        }
    }

    private int nextGap(int start) {
        int at = start;
        while ((at < end) && (at - start < LONGEST) && (KIND[bytes[at] & 0xFF] != 0)) {
            at++;
        }
        return at;
    }

    private void collect(int from, int to, int until) {
        int at = from;
        while ((at < to) && (count < until)) {
            if (KIND[bytes[at] & 0xFF] == 0) {
                at++;
            } else {
                at = word(at);
            }
        }
    }

    private int word(int start) {
        int kinds = 0;
        int hash = 1;
        int at = start;
        while ((at < end) && (at - start < LONGEST)) {
            byte kind = KIND[bytes[at] & 0xFF];
            if (kind == 0) {
                break;
            }
            kinds |= 1 << kind;
            if ((kind == ASCII_LETTER) && (at > start)) {
                capitals += bytes[at] < 'a' ? 1 : -1;
            }
            hash = 31 * hash + bytes[at];
            at++;
        }
        if (isNew(hash)) {
            if (kinds == 1 << ASCII_LETTER) {
                weighPlain(start, at);
            } else {
                high += (kinds & (1 << HIGH)) == 0 ? 0 : 1;
                ascii[count] = (kinds & (1 << HIGH)) == 0;
                starts[count] = start;
                ends[count] = at;
                count++;
            }
        }
        return at;
    }

    /** By hash alone: two words that share one cost a little evidence, never an error. */
    private boolean isNew(int hash) {
        int slot = (hash * 0x9E3779B9) >>> 21;
        if (seen[slot] == hash) {
            return false;
        }
        seen[slot] = hash;
        return true;
    }

    private void weighPlain(int start, int to) {
        int length = to - start;
        if ((length < 2) || isCapitals(start, to)) {
            return;
        }
        long word = 0;
        for (int i = start; i < to; i++) {
            word = (word << SyllableModel.BITS) | ((bytes[i] & 0x1F));
        }
        int cost = model.cost(word, length, 0);
        int chance = 20 + 42 * Math.min(length, 6);
        plainEvidence += Math.max(-25, Math.min(12, (chance - cost) / 2));
    }

    /** Abbreviations are no evidence. */
    private boolean isCapitals(int start, int to) {
        for (int i = start; i < to; i++) {
            if (bytes[i] >= 'a') {
                return false;
            }
        }
        return true;
    }

    int count() {
        return count;
    }

    /** How many of the words hold a byte beyond ASCII or a control character. */
    int high() {
        return high;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    byte[] bytes() {
        return bytes;
    }

    /** What the plain words say for (positive) or against Vietnamese, in tenths of a bit. */
    int plainEvidence() {
        return plainEvidence;
    }

    /** Whether a word has plain letters and signs of ASCII only. */
    boolean isAscii(int word) {
        return ascii[word];
    }

    /** How the text uses capitals, but for the first letters of words. */
    WordReading.Capitals capitals() {
        return capitals > 0 ? WordReading.Capitals.USUAL : WordReading.Capitals.UNUSUAL;
    }
}
