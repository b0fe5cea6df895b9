package vn.govmail.text;

/** What the text as a whole tells about a doubtful place in it. Looked up once, and only where something is doubtful. */
final class TextContext {
    private final String text;
    private boolean vietnameseKnown;
    private boolean vietnamese;
    private boolean eastAsianKnown;
    private boolean eastAsian;

    TextContext(String text) {
        this.text = text;
    }

    /** Whether some word is Vietnamese beyond doubt. */
    boolean isVietnamese() {
        if (!vietnameseKnown) {
            vietnamese = hasVietnameseWord();
            vietnameseKnown = true;
        }
        return vietnamese;
    }

    private boolean hasVietnameseWord() {
        WordMakeup reading = new WordMakeup();
        int at = 0;
        while (at < text.length()) {
            int end = Words.end(text, at);
            if (end > at) {
                reading.read(text, at, end);
                if (reading.isBeyondDoubt()) {
                    return true;
                }
                at = end;
            } else {
                at++;
            }
        }
        return false;
    }

    /** Whether there is Chinese, Japanese or Korean, where full-width characters are at home. */
    boolean isEastAsian() {
        if (!eastAsianKnown) {
            eastAsian = text.codePoints().anyMatch(TextContext::isEastAsian);
            eastAsianKnown = true;
        }
        return eastAsian;
    }

    private static boolean isEastAsian(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
