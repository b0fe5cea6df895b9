package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;

/** Those to whom a document is addressed: behind "Kính gửi" or in the list under it. */
final class AddresseeReading {
    private static final Pattern LABEL = Pattern.compile(
            "^kính (?:gửi|gởi|trình|g\\p{L}i(?= ?:))(?: ?: ?| |$)(.*+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BULLET = Pattern.compile("^[-–—•+] ?(.*+)$");

    /** With these words the letter itself begins. */
    private static final Pattern BODY = Pattern.compile(
            "^(?:căn cứ|thực hiện|theo|xét|để|nhằm|ngày|qua|sau khi|trên cơ sở|vừa qua|hiện nay|trong thời gian|trong khi"
                    + "|tiếp theo|phúc đáp|trả lời|đề nghị|thưa) .*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line outside of a list with no more characters than this was not broken for want of room. */
    private static final int SHORT_LINE = 40;

    private static final int FIRST_CELLS = 80;
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    /** Longer lines right under the label are the letter itself. */
    private static final int LONGEST_NAME = 120;

    private AddresseeReading() {}

    static List<Printed<String>> of(List<AnatomyCell> cells) {
        for (int i = 0; i < Math.min(cells.size(), FIRST_CELLS); i++) {
            Matcher label = LABEL.matcher(cells.get(i).text());
            if (label.matches()) {
                return list(cells, i, label.group(1));
            }
        }
        return List.of();
    }

    private static List<Printed<String>> list(List<AnatomyCell> cells, int label, String rest) {
        List<Printed<String>> found = new ArrayList<>();
        Matcher listed = BULLET.matcher(rest);
        boolean open = add(
                found,
                listed.matches() ? listed.group(1) : rest,
                cells.get(label).line());
        int next = label + 1;
        if (found.isEmpty()) {
            next = withoutBullets(found, cells, next);
            open = next == label + 1 || endsOpen(cells.get(next - 1).text());
        }
        for (int i = next; (i < cells.size()) && (found.size() < MOST); i++) {
            AnatomyCell cell = cells.get(i);
            Matcher bullet = BULLET.matcher(cell.text());
            if (bullet.matches()) {
                open = add(found, bullet.group(1), cell.line());
            } else if (open && !found.isEmpty() && goesOn(cells.get(i - 1), cell)) {
                Printed<String> last = found.remove(found.size() - 1);
                open = add(found, last.value() + " " + cell.text(), last.line());
            } else {
                break;
            }
        }
        return found;
    }

    /** Names under the label, one on each line, as long as a semicolon says that another follows; answers where they end. */
    private static int withoutBullets(List<Printed<String>> found, List<AnatomyCell> cells, int from) {
        int at = from;
        boolean more = true;
        while (more && (at < cells.size()) && (found.size() < MOST)) {
            AnatomyCell cell = cells.get(at);
            more = !BULLET.matcher(cell.text()).matches()
                    && !BODY.matcher(cell.text()).matches()
                    && Character.isUpperCase(cell.text().charAt(0))
                    && (cell.text().length() <= LONGEST_NAME);
            if (more) {
                add(found, cell.text(), cell.line());
                more = cell.text().endsWith(";");
                at++;
            }
        }
        return at;
    }

    private static boolean endsOpen(String text) {
        return !text.endsWith(";") && !text.endsWith(".") && !text.endsWith(",");
    }

    private static boolean goesOn(AnatomyCell above, AnatomyCell cell) {
        boolean listed = BULLET.matcher(above.text()).matches();
        return !cell.afterBlank()
                && (listed || (above.text().length() > SHORT_LINE))
                && (cell.text().length() <= LONGEST)
                && !BODY.matcher(cell.text()).matches();
    }

    /** Adds an addressee; answers whether it may go on in the next line. */
    private static boolean add(List<Printed<String>> found, String words, int line) {
        String text = words.strip();
        boolean closed = text.endsWith(";") || text.endsWith(".") || text.endsWith(",");
        String name = closed ? text.substring(0, text.length() - 1).strip() : text;
        if (!name.isEmpty() && (name.length() <= LONGEST)) {
            found.add(new Printed<>(name, line, Confidence.HIGH));
        }
        return !closed;
    }
}
