package vn.govmail.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Boxes to tick on a form: "☐ Mật ☑ Tối mật". */
final class TickBoxes {
    private static final Pattern BOX = Pattern.compile("[☐□]|\\[ ?\\](?= ?\\p{L})");

    private static final Pattern TICKED = Pattern.compile("(?:[☑☒■✓✔✗]|\\[ ?[xXvV✓] ?\\]) ?$");

    /** A tick with its brackets is no longer. */
    private static final int LONGEST = 8;

    private TickBoxes() {}

    /** Whether a line has a box that is not ticked. */
    static boolean in(MarkLine line) {
        return BOX.matcher(line.between(0, line.length())).find();
    }

    /** The mark whose box is ticked; none where none is. */
    static Optional<MarkList.Found> ticked(MarkLine line, MarkList marks) {
        for (int at = 0; at < line.words().size(); at++) {
            Optional<MarkList.Found> mark = marks.at(line.words(), at);
            int start = line.words().get(at).start();
            if (mark.isPresent()
                    && TICKED.matcher(line.between(Math.max(0, start - LONGEST), start))
                            .find()) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
