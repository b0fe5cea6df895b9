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
    /** Twice the longest formula of spreadsheets. */
    private static final int LONGEST_TEXT = 16_384;

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
            at = switch (state) {
                case TEXT -> text(bytes, at, end);
                case NAME -> name(bytes, at, end);
                case TAG -> tag(bytes, at, end);
            };
        }
    }

    /** Up to the beginning of a tag; says where to go on. */
    private int text(byte[] bytes, int from, int end) {
        int at = from;
        while ((at < end) && (bytes[at] != '<')) {
            at++;
        }
        if (capturesText) {
            capture(bytes, from, at);
        }
        if (at < end) {
            state = State.NAME;
            nameLength = 0;
            at++;
        }
        return at;
    }

    private int name(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            byte b = bytes[at];
            if (b == ':') {
                nameLength = 0;
            } else if (b == '/') {
                // at the beginning of a name the end of an element, else the end of an empty one
                if (nameLength == 0) {
                    endCapture();
                    state = State.TAG;
                    return at + 1;
                }
            } else if ((b == '>') || (b == ' ') || (b == '\t') || (b == '\n') || (b == '\r')) {
                named();
                state = b == '>' ? State.TEXT : State.TAG;
                return at + 1;
            } else if (nameLength < LONGEST_NAME) {
                name[nameLength++] = b;
            }
        }
        return end;
    }

    /** Up to the end of a tag; says where to go on. */
    private int tag(byte[] bytes, int from, int end) {
        int at = from;
        while ((at < end) && (bytes[at] != '>')) {
            at++;
        }
        if (capturesTag) {
            capture(bytes, from, at);
        }
        if (at < end) {
            state = State.TEXT;
            capturesTag = false;
            at++;
        }
        return at;
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
        // text in pieces around comments, or in a section of its own, is put together by nobody here
        dynamic |= capturesText && (nameLength > 0) && ((name[0] == '!') || (name[0] == '?'));
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

    private void capture(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            byte b = bytes[at];
            if (captured.length() == LONGEST_TEXT) {
                captured.setLength(0);
                dynamic = true;
            }
            // a letter that is written as a reference is meant to be missed
            dynamic |= (b == '#') && (captured.length() > 0) && (captured.charAt(captured.length() - 1) == '&');
            captured.append((char) (((b >= 'a') && (b <= 'z')) ? b - 0x20 : b & 0xFF));
        }
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
