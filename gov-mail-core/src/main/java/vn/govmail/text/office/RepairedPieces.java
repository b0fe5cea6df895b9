package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.CharacterViolation;
import vn.govmail.text.Tcvn6909;

/** Unicode text in pieces, as TCVN 6909:2001 has it; a letter whose marks stand in the next piece is in its own, whole. */
final class RepairedPieces {
    /** So long a text has no more changes than a repair lists. */
    private static final int LONGEST = Tcvn6909.LISTED - 1;

    /** Where Word lets a word be hyphenated: layout, no character of the text. */
    private static final String SOFT_HYPHEN = "\u00AD";

    private final List<String> given;
    private final List<StringBuilder> out = new ArrayList<>();
    private int changes;
    private int piece;
    private int inPiece;
    private int place;

    /** Repairs the pieces of one text. */
    RepairedPieces(List<String> given) {
        this.given = given;
        StringBuilder text = new StringBuilder();
        for (String each : given) {
            boolean layout = each.equals(SOFT_HYPHEN);
            out.add(new StringBuilder(layout ? each : ""));
            text.append(layout ? "" : each);
        }
        repair(text.toString());
    }

    private void repair(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            for (CharacterViolation change :
                    Tcvn6909.repair(text.substring(start, end)).changes()) {
                goTo(start + change.start(), true);
                skipFinished();
                out.get(piece).append(change.suggestion());
                goTo(start + change.end(), false);
                changes++;
            }
            start = end;
        }
        goTo(text.length(), true);
    }

    private void goTo(int end, boolean copying) {
        while (place < end) {
            skipFinished();
            int length = Math.min(end - place, given.get(piece).length() - inPiece);
            if (copying) {
                out.get(piece).append(given.get(piece), inPiece, inPiece + length);
            }
            inPiece += length;
            place += length;
        }
    }

    private void skipFinished() {
        while ((inPiece == given.get(piece).length()) || given.get(piece).equals(SOFT_HYPHEN)) {
            piece++;
            inPiece = 0;
        }
    }

    /** Behind a blank, or where the text is one word. */
    private static int end(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', start + LONGEST - 1);
        return blank > start ? blank + 1 : start + LONGEST;
    }

    /** How many places were changed. */
    int changes() {
        return changes;
    }

    /** The pieces, as many as were given. */
    List<String> repaired() {
        return out.stream().map(StringBuilder::toString).toList();
    }
}
