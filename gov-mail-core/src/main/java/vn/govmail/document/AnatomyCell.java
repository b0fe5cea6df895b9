package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.govmail.document.text.TextStyle;
import vn.govmail.text.TextFolding;

/**
 * One column of one line, blanks collapsed and marks of emphasis taken off.
 *
 * @param text composed, never blank
 * @param line counted from 1
 * @param afterBlank whether a blank line or the rule of a table stands before it
 * @param style the look of its line; plain where it is not known
 */
record AnatomyCell(String text, int line, boolean afterBlank, TextStyle style) {
    private static final Pattern COLUMNS = Pattern.compile("\\t|\\||\\s{4,}+");

    /** A line of signs alone, drawn under a title. */
    private static final Pattern RULE = Pattern.compile("[^\\p{L}\\d]*+");

    /** So much of a document is looked at: signatures stand far down, annexes further. */
    private static final int MOST_CELLS = 20_000;

    private static final int LONGEST = 1_500;

    static List<AnatomyCell> of(List<PrintedLine> lines) {
        List<AnatomyCell> cells = new ArrayList<>();
        boolean blank = true;
        for (PrintedLine line : lines.subList(0, Math.min(lines.size(), MOST_CELLS))) {
            if (cells.size() >= MOST_CELLS) {
                break;
            }
            boolean any = false;
            for (String column : COLUMNS.split(line.text().strip(), -1)) {
                String text = tidy(column);
                if (!RULE.matcher(text).matches()) {
                    cells.add(new AnatomyCell(text, line.number(), blank, line.style()));
                    blank = false;
                    any = true;
                }
            }
            blank |= !any;
        }
        return cells;
    }

    private static String tidy(String column) {
        String bounded = column.length() > LONGEST ? column.substring(0, LONGEST) : column;
        return TextFolding.fontCapitals(TextFolding.asRead(bounded)
                .replace("*", "")
                .replaceAll("\\s+", " ")
                .strip());
    }

    /** Whether it is known to be printed in bold letters. */
    boolean isBold() {
        return style.bold();
    }

    /** Whether it is known to be printed in letters that are not bold. */
    boolean isLight() {
        return !style.bold() && !style.equals(TextStyle.PLAIN);
    }

    /** Whether no letter is in lower case. */
    boolean isUpper() {
        return text.chars().noneMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether it begins with some words, whatever their case and marks. */
    boolean begins(String words) {
        return TextFolding.bare(text).startsWith(TextFolding.bare(words));
    }
}
