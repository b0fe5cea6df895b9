package vn.govmail.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The characters of an XML document in UTF-8, with line ends as readers have to give them. Stateless. */
final class PlainCharacters {
    private PlainCharacters() {}

    /** Null if the bytes are not UTF-8. */
    static char @Nullable [] of(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return withPlainLineEnds(text.array(), text.limit());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** XML 1.0, 2.11: a carriage return is a line feed, and with a line feed is one. */
    private static char[] withPlainLineEnds(char[] text, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c != '\r') {
                text[kept++] = c;
            } else if ((i + 1 == length) || (text[i + 1] != '\n')) {
                text[kept++] = '\n';
            }
        }
        return Arrays.copyOf(text, kept);
    }
}
