package vn.govmail.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number and symbol of a document: "Số: 15/STTTT-VP", "Số: 12/2012/QĐ-UBND", "Số 1147-QĐ/BTGDVTW", "Số:    /BC-UBND". */
final class HeadingNumber {
    /** Possessive throughout: no way back, whatever the line holds. */
    private static final Pattern NUMBER = Pattern.compile(
            "^[\\p{Ps}*_\\s]*+(?iu:(?:(?:bộ )?+luật|pháp lệnh|lệnh|nghị quyết(?= số ?:)) )?+(?iu:s[oôốồổỗộ])(?=[^\\p{L}])\\s*+[:.]?+[\\s.…_]*+(\\d{0,7}+(?:\\.\\d{1,3}+(?=/))?+[a-zA-Z]?+)[\\s.…_]*+([/-])\\s*+"
                    + "([\\p{L}\\d&./]++(?:[-–][\\p{L}\\d&./]++){1,5}+"
                    + "|[\\p{L}\\d&./]++(?:\\s?+[-–]\\s?+[\\p{L}\\d&./]++){0,3}+)(.*+)$");

    private static final int LONGEST = 60;

    private final String number;
    private final String rest;

    private HeadingNumber(String number, String rest) {
        this.number = number;
        this.rest = rest;
    }

    /** Reads a piece of a heading. */
    static Optional<HeadingNumber> of(String piece) {
        Matcher matcher = NUMBER.matcher(piece);
        if (!matcher.matches() || (matcher.group(3).length() > LONGEST)) {
            return Optional.empty();
        }
        String symbol = matcher.group(3).replaceAll("\\s", "").replace('–', '-');
        boolean hasDigits = !matcher.group(1).isEmpty();
        if ((symbol.chars().filter(Character::isUpperCase).count() < 2)
                || (!hasDigits && matcher.group(2).equals("-"))) {
            return Optional.empty();
        }
        String rest = matcher.group(4).strip();
        while (symbol.endsWith(".")) {
            symbol = symbol.substring(0, symbol.length() - 1);
        }
        return isHeading(rest)
                ? Optional.of(new HeadingNumber(matcher.group(1) + matcher.group(2) + symbol, rest))
                : Optional.empty();
    }

    /** After the number of a document stands nothing, a mark of secrecy, or place and date; in a sentence it goes on. */
    private static boolean isHeading(String rest) {
        if (rest.isEmpty() || "-–(*[".indexOf(rest.charAt(0)) >= 0) {
            return rest.length() <= LONGEST;
        }
        return HeadingDate.of(rest).isPresent() || HeadingDate.isBlankDate(rest);
    }

    String number() {
        return number;
    }

    /** What stands behind the number on the same line, such as the date. */
    String rest() {
        return rest;
    }
}
