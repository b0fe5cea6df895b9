package vn.govmail.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.text.TextFolding;

/** Place and date of a document: "Đắk Nông, ngày 02 tháng 01 năm 2025". A date in a sentence is another matter. */
final class HeadingDate {
    private static final Pattern DATE = Pattern.compile(
            "^(?i:ngày)\\s*+(\\d{1,2}+)\\s*+(?i:tháng)\\s*+(\\d{1,2}+)\\s*+(?i:năm)\\s*+(\\d{4}+)[.\\s]*+$");

    /** Not as the rules have it, but met: "Vĩnh Long, ngày 9/8/2025". */
    private static final Pattern SLASHED =
            Pattern.compile("^(?i:ngày)\\s*+(\\d{1,2}+)\\s*+[/.-]\\s*+(\\d{1,2}+)\\s*+[/.-]\\s*+(\\d{4}+)[.\\s]*+$");

    private static final Pattern PLACE_FIRST = Pattern.compile("(?i:ngày)[\\s.…]*+\\d{0,2}+[\\s.…]*+(?i:tháng)");

    /** The hour of an official telegram between place and day. */
    private static final Pattern HOUR = Pattern.compile(
            "(?:hồi|lúc)?\\s*+\\d{1,2}+\\s*+(?:giờ|h|g)\\s*+(?:\\d{1,2}+)?+\\s*+(?:phút)?+\\s*+,?+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_PLACE = 40;

    private HeadingDate() {}

    static Optional<LocalDate> of(String piece) {
        int at = piece.toLowerCase(java.util.Locale.ROOT).indexOf("ngày");
        if ((at < 0) || (at > 45)) {
            return Optional.empty();
        }
        String place =
                HOUR.matcher(piece.substring(0, at).strip()).replaceFirst("").strip();
        Matcher matcher = DATE.matcher(piece.substring(at));
        if (!matcher.matches() && !place.isEmpty()) {
            matcher = SLASHED.matcher(piece.substring(at));
        }
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

    /** The place before the comma of a line that is place and date. */
    static Optional<String> placeOf(String piece) {
        int comma = piece.indexOf(',');
        boolean place = of(piece).isPresent() && (comma > 0) && (piece.indexOf('/') < 0 || piece.indexOf('/') > comma);
        return place ? Optional.of(piece.substring(0, comma).strip()) : Optional.empty();
    }

    /** The place before a day that is still to be written or cannot be read: "Đồng Nai, ngày     tháng 4 năm 2025". */
    static Optional<String> placeOfBlank(String piece) {
        int comma = piece.indexOf(',');
        boolean date = isBlankDate(piece)
                && (comma > 1)
                && (comma <= LONGEST_PLACE)
                && Character.isUpperCase(piece.charAt(0))
                && TextFolding.bare(piece.substring(comma)).startsWith("NGAY");
        return date ? Optional.of(piece.substring(0, comma).strip()) : Optional.empty();
    }

    /** A date of which parts are still to be written by hand. */
    static boolean isBlankDate(String piece) {
        Matcher day = PLACE_FIRST.matcher(piece);
        if ((piece.length() > 80) || !day.find()) {
            return false;
        }
        // in a sentence something else than the place stands before the day
        String before = HOUR.matcher(piece.substring(0, day.start()).strip())
                .replaceFirst("")
                .strip();
        return piece.contains(",") && (before.isEmpty() || before.endsWith(",") || before.endsWith(";"));
    }
}
