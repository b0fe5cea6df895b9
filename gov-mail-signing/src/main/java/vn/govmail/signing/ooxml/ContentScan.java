package vn.govmail.signing.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the tags of a part while its bytes are hashed: does the document show data of other parts, and does it hold fields or
 * formulas whose result depends on more than the file? By local names alone, so more is suspected than is there, never less; a
 * part in another encoding than UTF-8, or with a document type, is suspected of all. Confined to one part.
 */
final class ContentScan {
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_TEXT = 4_096;
    private static final int BEGINNING = 4;

    /** Fields that fetch, run or change by themselves (ISO/IEC 29500-1, 17.16.5). */
    private static final Set<String> FIELDS = Set.of(
            "AUTHOR",
            "AUTOTEXT",
            "COMMENTS",
            "DATABASE",
            "DATE",
            "DDE",
            "DDEAUTO",
            "DOCPROPERTY",
            "FILENAME",
            "FILESIZE",
            "IMPORT",
            "INCLUDE",
            "INCLUDEPICTURE",
            "INCLUDETEXT",
            "INFO",
            "KEYWORDS",
            "LASTSAVEDBY",
            "LINK",
            "MACROBUTTON",
            "MERGEFIELD",
            "PRINTDATE",
            "RD",
            "SAVEDATE",
            "SUBJECT",
            "TIME",
            "TITLE",
            "USERADDRESS",
            "USERINITIALS",
            "USERNAME");
    /** Functions of spreadsheets of that kind (ISO/IEC 29500-1, 18.17.7, and later ones). */
    private static final Set<String> FUNCTIONS =
            Set.of("IMAGE", "NOW", "RAND", "RANDARRAY", "RANDBETWEEN", "RTD", "STOCKHISTORY", "TODAY", "WEBSERVICE");

    private static final Pattern WORD = Pattern.compile("[A-Z]++");

    private enum State {
        TEXT,
        NAME,
        TAG
    }

    private final byte[] beginning = new byte[BEGINNING];
    private final byte[] name = new byte[LONGEST_NAME];
    private final StringBuilder captured = new StringBuilder();
    private State state = State.TEXT;
    private int read;
    private int nameLength;
    private boolean capturesTag;
    private boolean capturesText;
    private boolean formula;
    private boolean bound;
    private boolean dynamic;

    /** Takes the next bytes. */
    void update(byte[] bytes, int offset, int length) {
        for (int i = 0; (i < length) && (read < BEGINNING); i++) {
            beginning[read++] = bytes[offset + i];
        }
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if ((state == State.TEXT) && !capturesText) {
                while ((at < end) && (bytes[at] != '<')) {
                    at++;
                }
                if (at == end) {
                    return;
                }
            }
            next(bytes[at++]);
        }
    }

    private void next(byte b) {
        switch (state) {
            case TEXT -> {
                if (b == '<') {
                    state = State.NAME;
                    nameLength = 0;
                } else if (capturesText) {
                    capture(b);
                }
            }
            case NAME -> {
                if (b == '/') {
                    slash();
                } else if (b == ':') {
                    nameLength = 0;
                } else if ((b == '>') || (b == ' ') || (b == '\t') || (b == '\n') || (b == '\r')) {
                    named();
                    state = b == '>' ? State.TEXT : State.TAG;
                } else if (nameLength < LONGEST_NAME) {
                    name[nameLength++] = b;
                }
            }
            case TAG -> {
                if (b == '>') {
                    state = State.TEXT;
                    capturesTag = false;
                } else if (capturesTag) {
                    capture(b);
                }
            }
        }
    }

    /** At the beginning of a name the end of an element, else the end of an empty one. */
    private void slash() {
        if (nameLength == 0) {
            endCapture();
            state = State.TAG;
        }
    }

    private void endCapture() {
        if (formula) {
            evaluate(FUNCTIONS);
        }
        capturesText = false;
        formula = false;
    }

    /** Looks at the tag whose name has just ended. */
    private void named() {
        endCapture();
        if (nameLength == 0) {
            return;
        }
        switch (name[0]) {
            case 'd' -> bound |= is("dataBinding");
            case 'c' -> bound |= is("contentPart");
            case 'i' -> capturesText = is("instrText");
            case 'f' -> field();
            case '!' -> suspectAll(is("!DOCTYPE"));
            default -> {}
        }
    }

    private void field() {
        if (is("fldChar")) {
            evaluate(FIELDS);
        } else if (is("fldSimple")) {
            evaluate(FIELDS);
            capturesTag = true;
        } else if (is("fld")) {
            capturesTag = true;
        } else if (is("f")) {
            evaluate(FIELDS);
            formula = true;
            capturesText = true;
        }
    }

    private void suspectAll(boolean suspicious) {
        bound |= suspicious;
        dynamic |= suspicious;
    }

    private boolean is(String wanted) {
        if (wanted.length() != nameLength) {
            return false;
        }
        for (int i = 0; i < nameLength; i++) {
            if (name[i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void capture(byte b) {
        if (captured.length() == LONGEST_TEXT) {
            evaluate(formula ? FUNCTIONS : FIELDS);
        }
        captured.append((char) (((b >= 'a') && (b <= 'z')) ? b - 0x20 : b & 0xFF));
    }

    private void evaluate(Set<String> words) {
        if (captured.isEmpty()) {
            return;
        }
        Matcher matcher = WORD.matcher(captured);
        while (!dynamic && matcher.find()) {
            String word = matcher.group();
            dynamic = words.contains(word) || ((words == FIELDS) && word.equals("DATETIME"));
        }
        captured.setLength(0);
    }

    private boolean isOtherEncoding() {
        String start = new String(beginning, 0, read, StandardCharsets.ISO_8859_1);
        boolean markup =
                start.stripLeading().startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF") || start.isBlank();
        return !markup || (start.indexOf(0) >= 0);
    }

    /** Whether the part may show data of other parts; to be asked at its end. */
    boolean isBound() {
        return bound || isOtherEncoding();
    }

    /** Whether what the part shows may depend on more than the file; to be asked at its end. */
    boolean isDynamic() {
        evaluate(FIELDS);
        return dynamic || isOtherEncoding();
    }
}
