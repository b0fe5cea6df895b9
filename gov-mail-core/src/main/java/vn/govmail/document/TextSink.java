package vn.govmail.document;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Collects the text of a document up to a limit; blank lines are kept, trailing blanks of a line are not. */
final class TextSink {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    TextSink(int limit) {
        this.limit = limit;
    }

    void add(String piece) throws ContainerException {
        if (piece.length() > limit - text.length()) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        text.append(piece);
    }

    void add(char c) throws ContainerException {
        if (text.length() >= limit) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        text.append(c);
    }

    void newLine() throws ContainerException {
        int end = text.length();
        while ((end > 0) && ((text.charAt(end - 1) == '\t') || (text.charAt(end - 1) == ' '))) {
            end--;
        }
        text.setLength(end);
        add('\n');
    }

    /** Ends a cell: the line end of its last paragraph gives way to a tabulator. */
    void cell() throws ContainerException {
        int end = text.length();
        if ((end > 0) && (text.charAt(end - 1) == '\n')) {
            text.setLength(end - 1);
        }
        add('\t');
    }

    /** Starts a new page, slide or sheet unless nothing stands before it. */
    void page() throws ContainerException {
        if (text.length() > 0) {
            add('\f');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
