package vn.govmail.message.jakarta;

/** What a line is to a multipart's boundary (RFC 2046 clause 5.1.1). */
enum Delimiter {
    NONE,
    /** A part begins. */
    PART,
    /** The multipart ends. */
    END;

    /** Compares a line with {@code --boundary}, {@code --boundary--} and white space behind it. */
    static Delimiter of(byte[] line, byte[] boundary) {
        int position = 2 + boundary.length;
        if (line.length < position || line[0] != '-' || line[1] != '-') {
            return NONE;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (line[2 + i] != boundary[i]) {
                return NONE;
            }
        }
        Delimiter found = PART;
        if (line.length >= position + 2 && line[position] == '-' && line[position + 1] == '-') {
            found = END;
            position += 2;
        }
        for (int i = position; i < line.length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return NONE;
            }
        }
        return found;
    }
}
