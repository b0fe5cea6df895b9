package vn.govmail.signing.pdf;

import java.io.Writer;
import vn.govmail.signing.pdf.syntax.LimitException;

/** Text up to a number of characters, line ends and spaces between words included. Confined to one thread. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        super();
        this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int count) {
        if (count > most - text.length()) {
            throw new LimitException("textCharacters");
        }
        text.append(characters, from, count);
    }

    @Override
    public void write(String part, int from, int count) {
        if (count > most - text.length()) {
            throw new LimitException("textCharacters");
        }
        text.append(part, from, from + count);
    }

    @Override
    public void flush() {
        // in memory already
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
