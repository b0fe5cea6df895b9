package vn.govmail.text;

/** Letters that show a text to be Unicode already. */
final class UnicodeLetters {
    private UnicodeLetters() {}

    /** How many letters of TCVN 6909:2001 beyond ISO-8859-1, or combining marks of it, a text has. */
    static int in(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += (c > 0xFF) && (VietnameseLetters.isMarked(c) || VietnameseLetters.isMark(c)) ? 1 : 0;
        }
        return count;
    }
}
