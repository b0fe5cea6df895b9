package vn.govmail.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Place and date of a document: "Đắk Nông, ngày 02 tháng 01 năm 2025". A date in a sentence is another matter. */
final class HeadingDate {
    private static final Pattern DATE = Pattern.compile(
            "^(?i:ngày)\\s*+(\\d{1,2}+)\\s*+(?i:tháng)\\s*+(\\d{1,2}+)\\s*+(?i:năm)\\s*+(\\d{4}+)[.\\s]*+$");

    private static final Pattern PLACE_FIRST = Pattern.compile("(?i:ngày)[\\s.…]*+\\d{0,2}+[\\s.…]*+(?i:tháng)");

    /** The hour of an official telegram between place and day. */
    private static final Pattern HOUR = Pattern.compile(
            "(?:hồi|lúc)?\\s*+\\d{1,2}+\\s*+(?:giờ|h|g)\\s*+(?:\\d{1,2}+)?+\\s*+(?:phút)?+\\s*+,?+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private HeadingDate() {}

    static Optional<LocalDate> of(String piece) {
        int at = piece.toLowerCase(java.util.Locale.ROOT).indexOf("ngày");
        if ((at < 0) || (at > 45)) {
            return Optional.empty();
        }
        String place =
                HOUR.matcher(piece.substring(0, at).strip()).replaceFirst("").strip();
        Matcher matcher = DATE.matcher(piece.substring(at));
        if (!matcher.matches() || (!place.isEmpty() && !place.endsWith(",") && !place.endsWith(";"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A date of which parts are still to be written by hand. */
    static boolean isBlankDate(String piece) {
        return (piece.length() <= 80)
                && piece.contains(",")
                && PLACE_FIRST.matcher(piece).find();
    }
}
