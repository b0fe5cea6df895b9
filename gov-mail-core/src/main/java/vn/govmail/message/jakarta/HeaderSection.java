package vn.govmail.message.jakarta;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.message.HeaderField;

/** Collects the lines of a header section into unfolded fields (RFC 5322 clause 2.2). Not thread-safe. */
final class HeaderSection {
    private final List<HeaderField> fields = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean malformed;

    /** Adds a line of the section; false if it cannot belong to one, and the body has to begin with it. */
    boolean add(byte[] line) {
        String text = decoded(line);
        if (!text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t')) {
            if (current.length() == 0) {
                malformed = true;
            } else {
                current.append(text);
            }
            return true;
        }
        flush();
        // the mbox separator that some archives leave at the top
        if (fields.isEmpty() && text.startsWith("From ")) {
            return true;
        }
        if (!isField(text)) {
            malformed = true;
            return false;
        }
        current.append(text);
        return true;
    }

    private static boolean isField(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            return false;
        }
        int end = colon;
        // obsolete syntax allows white space before the colon
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return end > 0;
    }

    private void flush() {
        if (current.length() > 0) {
            int colon = current.indexOf(":");
            String value = current.substring(colon + 1).strip();
            malformed |= value.indexOf('\0') >= 0;
            fields.add(new HeaderField(current.substring(0, colon).strip(), value));
            current.setLength(0);
        }
    }

    /** The fields, from the top down. */
    List<HeaderField> fields() {
        flush();
        return List.copyOf(fields);
    }

    /** Whether some line does not follow the grammar. */
    boolean malformed() {
        return malformed;
    }

    private static String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
    }
}
