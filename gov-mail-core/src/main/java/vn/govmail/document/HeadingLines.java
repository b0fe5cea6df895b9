package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.TextFolding;

/**
 * The head of a document as pieces: one for each column of each line. Text extraction runs the two columns of an official
 * heading into one line; a gap of two blanks, a tabulator, or the beginning of the national title or motto parts them again.
 */
final class HeadingLines {
    /** Lines, blank ones not counted, in which a heading can stand. */
    private static final int LINES = 60;

    private static final int LONGEST = 400;

    private static final List<String> RIGHT_COLUMN =
            List.of("CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐỘC LẬP -", "ĐỘC LẬP –", "ĐẢNG CỘNG SẢN VIỆT NAM");

    private HeadingLines() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int lines = 0;
        int start = 0;
        while ((start < text.length()) && (lines < LINES)) {
            int end = start;
            while ((end < text.length()) && "\n\r\f\u2028\u2029".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String line = TextFolding.asRead(text.substring(start, Math.min(end, start + LONGEST)));
            if (!line.isBlank()) {
                lines++;
                columns(line, pieces);
            }
            start = end + 1;
        }
        return pieces;
    }

    private static void columns(String line, List<String> pieces) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            boolean gap = !end && ((line.charAt(i) == '\t') || (line.charAt(i) == '|') || isGap(line, i));
            if (end || gap) {
                rightColumn(line.substring(start, i), pieces);
                start = i + 1;
            }
        }
    }

    /** Two blanks part columns, but not where the digits of a number are still to be written: "Số:     /BC-UBND". */
    private static boolean isGap(String line, int at) {
        if ((line.charAt(at) != ' ') || (at + 1 >= line.length()) || (line.charAt(at + 1) != ' ')) {
            return false;
        }
        int next = at;
        while ((next < line.length()) && (line.charAt(next) == ' ')) {
            next++;
        }
        String before = line.substring(0, at).stripTrailing();
        boolean number = (next < line.length())
                && ((line.charAt(next) == '/')
                        || (line.charAt(next) == '-')
                        || before.endsWith(":")
                        || TextFolding.bare(before).endsWith("NGAY")
                        || TextFolding.bare(before).endsWith("THANG"));
        return !number;
    }

    private static void rightColumn(String piece, List<String> pieces) {
        String upper = piece.toUpperCase(java.util.Locale.ROOT);
        for (String head : RIGHT_COLUMN) {
            int at = upper.indexOf(head);
            if (at > 0) {
                add(piece.substring(0, at), pieces);
                add(piece.substring(at), pieces);
                return;
            }
        }
        int number = piece.indexOf(" Số:");
        if ((number > 0) && HeadingIssuer.isNameLine(piece.substring(0, number))) {
            add(piece.substring(0, number), pieces);
            add(piece.substring(number), pieces);
            return;
        }
        add(piece, pieces);
    }

    private static void add(String piece, List<String> pieces) {
        String bare = piece.strip();
        if (!bare.isEmpty()) {
            pieces.add(bare);
        }
    }
}
