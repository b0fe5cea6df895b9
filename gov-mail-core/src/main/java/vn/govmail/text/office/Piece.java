package vn.govmail.text.office;

/**
 * A piece of text in a part.
 *
 * @param start where it begins in the part
 * @param end where it ends
 * @param text the text, unescaped
 * @param element the name of an element of text to put around new text, where an element of its own stood for the
 *     character; empty otherwise
 */
record Piece(int start, int end, String text, String element) {
    void write(Edits edits, String newText) {
        if (newText.equals(text)) {
            return;
        }
        String escaped = XmlText.escaped(newText);
        edits.replace(start, end, element.isEmpty() ? escaped : "<" + element + ">" + escaped + "</" + element + ">");
    }
}
