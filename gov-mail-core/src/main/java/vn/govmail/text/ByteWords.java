package vn.govmail.text;

/**
 * The words of a text that tell encodings apart: runs of bytes, each different one once, that hold a byte which some older
 * encoding uses for a Vietnamese letter. Words of plain ASCII letters are only weighed: whether they are Vietnamese says
 * nothing of the encoding but much of the language. Of a long text, a bounded number of words from all over it.
 */
final class ByteWords {
    private static final int MOST = 768;
    private static final int MOST_SEEN = 2048;
    /** Bytes of words that are looked at in one part of a long text. */
    private static final int MOST_OF_PART = 1 << 15;

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
    private final int most;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] ascii;
    private final int[] seen;
    private final long[] present = new long[4];
    private final SyllableModel model = SyllableModel.shipped();
    private int count;
    private int high;
    private int capitals;
    private int plainEvidence;

    /** Collects the words of bytes from a place to another. */
    ByteWords(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.end = to;
        this.most = Math.min(MOST, (to - from) / 2 + 1);
        this.starts = new int[most];
        this.ends = new int[most];
        this.ascii = new boolean[most];
        this.seen = new int[to - from < 1024 ? MOST_SEEN / 4 : MOST_SEEN];
        if (to - from <= WHOLE) {
            collect(from, to, most);
            return;
        }
        int part = (to - from) / PARTS;
        for (int i = 0; i < PARTS; i++) {
            int start = from + i * part;
            collect(i == 0 ? start : nextGap(start), start + part, (i + 1) * most / PARTS);
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
        int looked = 0;
        while ((at < to) && (count < until) && (looked < MOST_OF_PART)) {
            if (KIND[bytes[at] & 0xFF] == 0) {
                at++;
            } else {
                int start = at;
                at = word(at);
                looked += bytes[start] < 0 ? at - start : 0;
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
                for (int i = start; i < at; i++) {
                    present[(bytes[i] & 0xFF) >> 6] |= 1L << bytes[i];
                }
            }
        }
        return at;
    }

    /** By hash alone: two words that share one cost a little evidence, never an error. */
    private boolean isNew(int hash) {
        int slot = ((hash * 0x9E3779B9) >>> 21) & (seen.length - 1);
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
            word = (word << SyllableModel.BITS) | (bytes[i] & 0x1F);
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

    /** Which bytes the words have, one bit for each. */
    long[] present() {
        return present;
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
