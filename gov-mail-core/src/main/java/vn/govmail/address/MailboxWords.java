package vn.govmail.address;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one entry of an address list while it is read. White space around {@code @} and dots does not part words: the
 * obsolete syntax allows it (RFC 5322 clause 4.4). Serves one call.
 */
final class MailboxWords {
    /** The two parts of what looks like an address. */
    record Parts(String localPart, String domain) {
        boolean isSameAs(Parts other) {
            return localPart.equalsIgnoreCase(other.localPart) && domain.equalsIgnoreCase(other.domain);
        }
    }

    /** A word: its text, and where its last unquoted at sign is. */
    private static final class Word {
        private final StringBuilder text = new StringBuilder();
        private int at = -1;
    }

    private static final int MOST = 100;

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder display = new StringBuilder();
    private boolean spacePending;
    private boolean spaceInAddress;
    private int firstInvisible = -1;

    void add(int codePoint) {
        Word word = wordFor(codePoint == '@' || codePoint == '.');
        if (codePoint == '@') {
            word.at = word.text.length();
        }
        word.text.appendCodePoint(codePoint);
        display.appendCodePoint(codePoint);
    }

    /** Adds a quoted string: as it was written, and what it says. */
    void addQuoted(String written, String plain) {
        wordFor(false).text.append(written);
        display.append(plain);
    }

    void addLiteral(String written) {
        wordFor(false).text.append(written);
        display.append(written);
    }

    void space() {
        spacePending = !words.isEmpty();
    }

    void invisibleAt(int index) {
        if (firstInvisible < 0) {
            firstInvisible = index;
        }
    }

    private Word wordFor(boolean joins) {
        if (words.isEmpty()) {
            return newWord();
        }
        Word last = words.get(words.size() - 1);
        if (!spacePending) {
            return last;
        }
        spacePending = false;
        display.append(' ');
        char before = last.text.isEmpty() ? ' ' : last.text.charAt(last.text.length() - 1);
        if (!joins && before != '@' && before != '.') {
            return newWord();
        }
        spaceInAddress = true;
        return last;
    }

    private Word newWord() {
        Word word = new Word();
        words.add(word);
        return word;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the words begin as a source route does, with an at sign. */
    boolean isRoute() {
        return !words.isEmpty() && words.get(0).at >= 0 && words.get(0).text.charAt(0) == '@';
    }

    String displayName() {
        return display.toString().strip();
    }

    /** The words that have an at sign, parted there; no more than {@value #MOST}. */
    List<Parts> addresses() {
        List<Parts> found = new ArrayList<>();
        for (Word word : words) {
            if (word.at >= 0 && found.size() < MOST) {
                found.add(parts(word.text.toString(), word.at));
            }
        }
        return found;
    }

    /** What a reader of a display name would take for addresses, in quotes as well; no more than {@value #MOST}. */
    List<Parts> addressesShown() {
        List<Parts> found = addresses();
        for (Word word : words) {
            if (word.at < 0 && found.size() < MOST) {
                addQuotedAddress(word.text.toString(), found);
            }
        }
        return found;
    }

    private static void addQuotedAddress(String word, List<Parts> found) {
        int at = word.lastIndexOf('@');
        if (at < 1 || !word.startsWith("\"") || !word.endsWith("\"")) {
            return;
        }
        int start = at;
        while (start > 1 && !Character.isWhitespace(word.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < word.length() - 1 && !Character.isWhitespace(word.charAt(end))) {
            end++;
        }
        found.add(new Parts(word.substring(start, at), word.substring(at + 1, Math.max(at + 1, end))));
    }

    private static Parts parts(String word, int at) {
        return new Parts(word.substring(0, at), word.substring(at + 1));
    }

    boolean hasOtherWords() {
        return words.size() > 1;
    }

    boolean spaceInAddress() {
        return spaceInAddress;
    }

    int firstInvisible() {
        return firstInvisible;
    }
}
