package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** With these the title and the motto end, even where the date follows on the same line. */
    private static final List<String> TITLE_ENDS = List.of("CHỦ NGHĨA VIỆT NAM", "HẠNH PHÚC");

    private static final int LONGEST_BROKEN = 60;

    private static final int LONGEST_NUMBER = 80;

    /** "Số: 21/C T-TTg", "Số : 2 0 /2023/TT-BXD": figures and letters of a number, and pieces of its symbol with their dash. */
    private static final Pattern NUMBER_IN_PIECES = Pattern.compile(
            "(?iu:s ?[oôố]) ?: ?[\\d ]{1,12}/(?:[\\d ]{4,8}/)?[\\p{Lu}&]{1,8} ?[\\p{Lu}&]{0,8} ?[-–] ?[\\p{L}\\d&–-]{1,40}");

    private static final Pattern BROKEN_DATE =
            Pattern.compile("ngày(?: *+\\d{1,2}+(?: tháng(?: *+\\d{1,2}+(?: năm)?)?)?)?$");

    /** "Số: 45/UBND-" with the rest of the symbol on the next line. */
    private static final Pattern CUT_NUMBER = Pattern.compile("^(?iu:số).{1,40}[-–/]$");

    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("(?<=\\s)(?:TP\\.? ?)?\\p{Lu}\\p{L}*+(?: \\p{L}++){0,4}+, ?ngày ", Pattern.UNICODE_CASE);

    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d&.–-]{0,24}+");

    private final List<HeadingPiece> pieces = new ArrayList<>();
    private int at;
    private boolean bold;

    private HeadingLines() {}

    static List<HeadingPiece> of(List<PrintedLine> lines) {
        HeadingLines head = new HeadingLines();
        int taken = 0;
        for (PrintedLine line : lines) {
            String printed = line.text().length() > LONGEST ? line.text().substring(0, LONGEST) : line.text();
            String read = TextFolding.asRead(printed.replace("*", ""));
            if (!read.isBlank()) {
                taken++;
                head.at = line.number();
                head.bold = line.style().bold();
                head.columns(read);
            }
            if (taken >= LINES) {
                break;
            }
        }
        return head.joined();
    }

    /** A number, a date or the national title that a narrow column broke over lines, put together. */
    private List<HeadingPiece> joined() {
        List<HeadingPiece> whole = new ArrayList<>();
        for (HeadingPiece piece : pieces) {
            int last = whole.size() - 1;
            if ((last >= 0) && goesOn(whole.get(last).text(), piece.text())) {
                HeadingPiece before = whole.get(last);
                String blank = CUT_NUMBER.matcher(before.text()).find() ? "" : " ";
                whole.set(last, new HeadingPiece(before.text() + blank + piece.text(), before.line(), before.bold()));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private static boolean goesOn(String before, String next) {
        if ((before.length() > LONGEST_BROKEN) || (next.length() > LONGEST_BROKEN)) {
            return false;
        }
        String start = TextFolding.bare(before);
        String end = TextFolding.bare(next);
        boolean number = start.equals("SO") && Character.isDigit(next.charAt(0));
        number |= CUT_NUMBER.matcher(before).find()
                && SYMBOL.matcher(next).matches()
                && HeadingNumber.of(before + next).isPresent();
        boolean title = start.equals("CONGHOAXAHOI") && end.startsWith("CHUNGHIAVIETNAM");
        boolean date = before.contains(",")
                && BROKEN_DATE.matcher(before.toLowerCase(Locale.ROOT)).find()
                && (end.startsWith("THANG") || end.startsWith("NAM") || Character.isDigit(next.charAt(0)));
        return number || title || date;
    }

    /**
     * "Số: 21/C T-TTg", alone or before "Hà Nội, ngày …": letters of the number that stand apart, since it was filled in by hand or
     * letter by letter.
     */
    private static String numberTogether(String line) {
        if (!TextFolding.bare(line.substring(0, Math.min(line.length(), 40))).startsWith("SO")
                || HeadingNumber.of(line.strip()).isPresent()) {
            return line;
        }
        if (isNumberInPieces(line)) {
            return line.replaceAll("\\s+", "");
        }
        Matcher place = PLACE_AND_DAY.matcher(line);
        for (int at = 0; (at < line.length()) && place.find(at); at = place.start() + 1) {
            String number = line.substring(0, place.start()).replaceAll("\\s+", "");
            boolean whole = number.length() > 2 && Character.isLetter(number.charAt(number.length() - 1));
            if (whole && HeadingNumber.of(number).isPresent()) {
                return number + "\t" + line.substring(place.start());
            }
        }
        return line;
    }

    /** Whether nothing but a number stands on a line; its last piece is part of the symbol, and no word. */
    private static boolean isNumberInPieces(String line) {
        String pieces = line.strip();
        return pieces.length() <= LONGEST_NUMBER
                && NUMBER_IN_PIECES.matcher(pieces.replaceAll("\\s+", " ")).matches()
                && HeadingNumber.of(pieces.replaceAll("\\s+", "")).isPresent();
    }

    private void columns(String printed) {
        String line = numberTogether(printed);
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length();
            boolean gap = !end && ((line.charAt(i) == '\t') || (line.charAt(i) == '|') || isGap(line, i));
            if (end || gap) {
                rightColumn(line.substring(start, i));
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
                        || isDash(line, next)
                        || before.endsWith(":")
                        || TextFolding.bare(before).endsWith("NGAY")
                        || TextFolding.bare(before).endsWith("THANG"));
        return !number;
    }

    /** A dash behind which a symbol follows; several are a rule drawn under a name. */
    private static boolean isDash(String line, int at) {
        return (line.charAt(at) == '-') && ((at + 1 == line.length()) || (line.charAt(at + 1) != '-'));
    }

    private void rightColumn(String piece) {
        String upper = piece.toUpperCase(Locale.ROOT);
        for (String head : RIGHT_COLUMN) {
            int right = upper.indexOf(head);
            if (right > 0) {
                add(piece.substring(0, right));
                rightColumn(piece.substring(right));
                return;
            }
        }
        for (String end : TITLE_ENDS) {
            int right = upper.indexOf(end);
            if ((right > 0) && piece.substring(right + end.length()).contains(",")) {
                add(piece.substring(0, right + end.length()));
                add(piece.substring(right + end.length()));
                return;
            }
        }
        int number = piece.indexOf(" Số:");
        if ((number > 0) && HeadingIssuer.isNameLine(piece.substring(0, number))) {
            add(piece.substring(0, number));
            add(piece.substring(number));
            return;
        }
        add(piece);
    }

    private void add(String piece) {
        String bare = capitals(TextFolding.fontCapitals(piece.strip()));
        if (!bare.isEmpty()) {
            pieces.add(new HeadingPiece(bare, at, bold));
        }
    }

    /** In a line of capitals a small l is an I that was recognised as one: {@code NỘl VỤ}. */
    private static String capitals(String piece) {
        long capitals = piece.chars().filter(Character::isUpperCase).count();
        boolean recognised = capitals > 3
                && piece.indexOf('l') > 0
                && piece.chars().noneMatch(c -> c != 'l' && Character.isLowerCase(c));
        return recognised ? piece.replace('l', 'I') : piece;
    }
}
