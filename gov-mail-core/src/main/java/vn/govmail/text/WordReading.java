package vn.govmail.text;

/**
 * Reads words through one older encoding and adds up how much of a surprise they are as Vietnamese, in tenths of a bit. For one
 * thread, made anew for each text and table.
 */
final class WordReading {
    private static final int NOTHING_COST = 130;
    private static final int SIGN_COST = 160;
    private static final int PUNCTUATION_COST = 45;
    private static final int OTHER_LETTER_COST = 90;
    /** A word without marks is nothing that could have been misread: a part of an address, an abbreviation. */
    static final int MOST_PLAIN = 100;
    /** But not cheaper than chance where no sign of ASCII stands between it and other bytes. */
    private static final int PLAIN_WORD = 40;

    private static final int PLAIN_LETTER = 42;
    private static final int MIXED_COST = 170;
    private static final int SECOND_TONE_COST = 120;
    private static final int ABBREVIATION_COST = 190;
    /** Đ/c, 5.000đ: as little evidence as an abbreviation, but no word at all. */
    private static final int LONE_D_COST = 105;

    private static final int D_WITH_STROKE = SyllableModel.letterNumber('đ');
    /** However bad a word is, it is one word: it may be a name, a fused word, another language. */
    private static final int WORST = 420;

    private final SyllableModel model = SyllableModel.shipped();
    private final LetterTable table;
    private final Capitals usual;

    private int cost;
    private int goodWords;
    private int badWords;
    private long print = 1;

    // the word that is being read
    private long letters;
    private int length;
    private int tone;
    private int tones;
    private int capitals;
    private int marked;
    private int strokes;
    private boolean firstCapital;
    private int extra;
    private boolean amongBytes;

    /**
     * Starts.
     *
     * @param cost what the encoding costs before any word
     * @param usual how the text uses capitals
     */
    WordReading(LetterTable table, int cost, Capitals usual) {
        this.table = table;
        this.cost = cost;
        this.usual = usual;
    }

    /** Starts reading text that is Unicode already. */
    static WordReading ofUnicode() {
        return new WordReading(LetterTable.UNICODE, 0, Capitals.UNUSUAL);
    }

    String name() {
        return table.name();
    }

    int cost() {
        return cost;
    }

    /** Words with a mark that are syllables. */
    int goodWords() {
        return goodWords;
    }

    /** Words with a mark, or with a byte that the encoding does not have, that are none. */
    int badWords() {
        return badWords;
    }

    /** Equal for readings that gave the same letters so far. */
    long print() {
        return print;
    }

    /** Reads bytes from a place to another. */
    void read(byte[] bytes, int from, int to) {
        int at = from;
        amongBytes = hasHigh(bytes, from, to);
        while (at < to) {
            int b = bytes[at++] & 0xFF;
            short code = 0;
            if ((at < to) && table.isSecond(bytes[at] & 0xFF)) {
                code = table.pair(b, bytes[at] & 0xFF);
                at += code == 0 ? 0 : 1;
            }
            if (code == 0) {
                code = table.single(b);
            }
            print = (print ^ code) * 0x100000001B3L;
            cost += (code == LetterTable.PLAIN) && (length > 0) && isSeldom(b) ? PUNCTUATION_COST : 0;
            take(code);
            if ((code == LetterTable.PLAIN) || (code == LetterTable.BLANK)) {
                amongBytes = hasHigh(bytes, at, to);
            }
        }
        endWord();
    }

    /** Whether there are bytes beyond plain letters before the next sign of ASCII. */
    static boolean hasHigh(byte[] bytes, int from, int to) {
        for (int i = from; (i < to) && !isSign(bytes[i]); i++) {
            if (bytes[i] < ' ') {
                return true;
            }
        }
        return false;
    }

    /** Signs of ASCII that hardly ever stand directly behind a letter: some encoding has letters in their place. */
    private static boolean isSeldom(int b) {
        return (b == '`') || ((b >= '{') && (b <= '~')) || (b == '^') || (b == '\\');
    }

    private static boolean isSign(byte b) {
        int lower = b | 0x20;
        return (b >= ' ') && ((lower < 'a') || (lower > 'z'));
    }

    /** Reads a text that is Unicode already. */
    void read(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            take(LetterTable.code(text.charAt(i)));
        }
        endWord();
    }

    private void take(short code) {
        if (code > 0) {
            letter(code);
        } else {
            other(code);
        }
    }

    private void letter(int code) {
        int number = code & LetterTable.NUMBER;
        int ownTone = (code >> LetterTable.TONE_AT) & 7;
        boolean capital = (code & LetterTable.CAPITAL) != 0;
        boolean mark = (ownTone != 0) || (number > 26);
        firstCapital |= (length == 0) && capital;
        letters = (letters << SyllableModel.BITS) | number;
        length++;
        if (ownTone != 0) {
            tone = ownTone;
            tones++;
        }
        if (capital) {
            capitals++;
        }
        marked += mark ? 1 : 0;
        strokes += number == D_WITH_STROKE ? 1 : 0;
    }

    private void other(short code) {
        switch (code) {
            case LetterTable.OTHER_LETTER -> {
                extra += OTHER_LETTER_COST;
                letters <<= SyllableModel.BITS;
                length++;
            }
            case LetterTable.NOTHING -> extra += NOTHING_COST;
            default -> {
                endWord();
                cost += code == LetterTable.PLAIN ? 0 : code == LetterTable.SIGN ? SIGN_COST : PUNCTUATION_COST;
            }
        }
    }

    private void endWord() {
        if ((length == 0) && (extra == 0)) {
            return;
        }
        boolean syllable = (extra == 0) && (tones <= 1);
        int word = model.cost(letters, length, tone);
        syllable &= word < 300;
        boolean abbreviation = !syllable && (extra == 0) && (tones == 0) && (capitals == length) && (length <= 6);
        if (abbreviation) {
            word = ABBREVIATION_COST + (marked == 0 ? 0 : 20);
        }
        // HĐND, QĐ, Đ/c stand in nearly every document and say nothing against its being Vietnamese
        boolean neutral = (marked == strokes) && (tones == 0) && (extra == 0) && (abbreviation || (length == 1));
        if (neutral && (length == 1) && (marked == 1)) {
            word = LONE_D_COST;
        }
        if ((marked == 0) && (extra == 0)) {
            word = Math.min(word, amongBytes ? PLAIN_WORD + PLAIN_LETTER * length : MOST_PLAIN);
        }
        word += extra + (tones > 1 ? SECOND_TONE_COST * (tones - 1) : 0);
        cost += Math.min(word, WORST) + caseCost();
        if ((marked > 0) || (extra > 0)) {
            if (syllable) {
                goodWords++;
            } else if (!neutral) {
                badWords++;
            }
        }
        letters = 0;
        length = 0;
        tone = 0;
        tones = 0;
        capitals = 0;
        marked = 0;
        strokes = 0;
        firstCapital = false;
        extra = 0;
    }

    private int caseCost() {
        if (capitals == 0) {
            return usual.smallCost;
        }
        if ((capitals == 1) && firstCapital) {
            return usual.titleCost;
        }
        if (capitals == length) {
            return usual.capitalsCost;
        }
        // capitals that had no code of their own: only letters with a tone are small
        return (length - capitals == tones) ? usual.halfCost : MIXED_COST;
    }

    /** How a text uses capitals, seen by its plain letters; costs in tenths of a bit. */
    enum Capitals {
        /** Of names and at the beginning of sentences. */
        UNUSUAL(0, 15, 35, 50),
        /** Hardly anything else. */
        USUAL(30, 30, 5, 20);

        private final int smallCost;
        private final int titleCost;
        private final int capitalsCost;
        private final int halfCost;

        Capitals(int smallCost, int titleCost, int capitalsCost, int halfCost) {
            this.smallCost = smallCost;
            this.titleCost = titleCost;
            this.capitalsCost = capitalsCost;
            this.halfCost = halfCost;
        }
    }
}
