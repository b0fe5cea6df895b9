package vn.govmail.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.text.TextFolding;

/**
 * The heading of a document, read from its text: who issued it, under which number, when. Immutable.
 *
 * <p>Reads what is printed and judges nothing: anybody can type a heading. Spellings are kept as printed, composed and with
 * single blanks.
 *
 * @param issuer the agency whose document it is
 * @param parentIssuer the agency above it, where the heading names it
 * @param number number and symbol, for example {@code 15/STTTT-VP}; {@code /BC-UBND} where the digits are still blank
 * @param date the day of issue
 * @param nationalTitle whether the national title ("Cộng hòa xã hội chủ nghĩa Việt Nam") stands there
 * @see "30/2020/NĐ-CP Phụ lục I (ô số 1 đến 4)"
 */
public record OfficialHeading(
        Optional<String> issuer,
        Optional<String> parentIssuer,
        Optional<String> number,
        Optional<LocalDate> date,
        boolean nationalTitle) {

    private static final String TITLE = TextFolding.bare("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    private static final String PARTY = TextFolding.bare("ĐẢNG CỘNG SẢN VIỆT NAM");
    private static final String MOTTO = TextFolding.bare("Độc lập - Tự do - Hạnh phúc");

    /** Pieces above the number in which agencies are looked for. */
    private static final int LONGEST_HEADING = 14;

    public OfficialHeading {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(parentIssuer, "parentIssuer");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
    }

    /**
     * Reads the heading of a text from its first lines.
     *
     * @param text the text of a document in reading order, the two columns of the heading apart or run together
     * @return nothing where neither the national title nor a number nor an agency stands there
     */
    public static Optional<OfficialHeading> of(String text) {
        Scan scan = new Scan();
        for (String piece : HeadingLines.of(text)) {
            if (!scan.take(piece)) {
                break;
            }
        }
        return scan.heading();
    }

    /**
     * Whether this looks like the heading of an official document of an agency: a number with its symbol, and the national
     * title or a recognisable agency. A citizen's petition bears the title but no number.
     */
    public boolean isOfficial() {
        return number.isPresent() && (nationalTitle || issuer.isPresent());
    }

    /** Number and issuer in one normalised spelling, to compare documents by; nothing while the number is blank. */
    public Optional<String> key() {
        return number.filter(printed -> Character.isDigit(printed.charAt(0)))
                .map(printed -> normalised(printed) + "|"
                        + issuer.map(TextFolding::bare).orElse(""));
    }

    private static String normalised(String number) {
        String upper = TextFolding.asRead(number).toUpperCase(java.util.Locale.ROOT);
        int zeros = 0;
        while ((zeros + 1 < upper.length())
                && (upper.charAt(zeros) == '0')
                && Character.isDigit(upper.charAt(zeros + 1))) {
            zeros++;
        }
        return upper.substring(zeros);
    }

    /** Walks down the pieces of the heading until the body begins. */
    private static final class Scan {
        private final List<String> nameLines = new ArrayList<>();
        private Optional<String> number = Optional.empty();
        private Optional<LocalDate> date = Optional.empty();
        private boolean title;
        private int pieces;

        /** Answers whether the heading can still go on. */
        boolean take(String piece) {
            pieces++;
            String bare = TextFolding.bare(piece);
            if (bare.startsWith(TITLE)) {
                title = true;
                return true;
            }
            if (bare.startsWith(PARTY) || bare.startsWith(MOTTO) || bare.isEmpty()) {
                return true;
            }
            if (isPetition(bare, piece) || bare.startsWith(TextFolding.bare("Kính gửi"))) {
                return false;
            }
            if (number.isEmpty()) {
                Optional<HeadingNumber> found = HeadingNumber.of(piece);
                if (found.isPresent()) {
                    number = Optional.of(found.get().number());
                    date = date.isPresent() ? date : HeadingDate.of(found.get().rest());
                    return true;
                }
            }
            if (date.isEmpty()) {
                date = HeadingDate.of(piece);
                if (date.isPresent()) {
                    return true;
                }
            }
            if (number.isEmpty() && (pieces <= LONGEST_HEADING) && isAgency(piece)) {
                nameLines.add(piece);
            }
            return true;
        }

        private boolean isAgency(String piece) {
            return HeadingIssuer.isNameLine(piece) && (!nameLines.isEmpty() || HeadingIssuer.begins(piece));
        }

        private static boolean isPetition(String bare, String piece) {
            return piece.chars().noneMatch(Character::isLowerCase)
                    && (bare.startsWith("ĐON") || bare.startsWith("DON"))
                    && (piece.length() > 3)
                    && !Character.isLetter(piece.charAt(3));
        }

        Optional<OfficialHeading> heading() {
            List<String> names = number.isPresent() || title ? HeadingIssuer.names(nameLines) : List.of();
            if (!title && number.isEmpty() && names.isEmpty()) {
                return Optional.empty();
            }
            int last = names.size() - 1;
            return Optional.of(new OfficialHeading(
                    last < 0 ? Optional.empty() : Optional.of(names.get(last)),
                    last < 1 ? Optional.empty() : Optional.of(names.get(last - 1)),
                    number,
                    date,
                    title));
        }
    }
}
