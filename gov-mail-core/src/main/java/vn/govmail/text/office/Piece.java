package vn.govmail.text.office;

/**
 * A piece of text in a part.
 *
 * @param start where it begins in the part
 * @param end where it ends
 * @param text the text, unescaped
 * @param element the name of an element of text to put around new text, where an element of its own stood for the
 *     character; empty otherwise
 * @param attribute whether it is the value of an attribute
 */
record Piece(int start, int end, String text, String element, boolean attribute) {
    /** The text that a walk stands on. */
    static Piece of(Markup text) {
        return new Piece(text.start(), text.end(), text.text(), "", false);
    }

    /** The value of an attribute. */
    static Piece of(Markup.Attribute attribute) {
        return new Piece(attribute.valueStart(), attribute.valueEnd(), attribute.value(), "", true);
    }

    void write(Edits edits, String newText) {
        if (newText.equals(text)) {
            return;
        }
        String inText = XmlText.escaped(newText);
        String escaped = attribute ? inText.replace("'", "&apos;") : inText;
        edits.replace(start, end, element.isEmpty() ? escaped : "<" + element + ">" + escaped + "</" + element + ">");
    }
}
