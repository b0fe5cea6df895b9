package vn.govmail.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.govmail.text.TextFolding;

/**
 * The heading of a document, read from its text: who issued it, under which number, when. Immutable.
 *
 * <p>Reads what is printed and judges nothing: anybody can type a heading. Spellings are kept as printed, composed and with
 * single blanks.
 *
 * @param issuers the agency whose document it is; several where they issue it together (văn bản liên tịch), in the order of the
 *     heading
 * @param parentIssuer the agency above it, where the heading names it
 * @param number number and symbol, for example {@code 15/STTTT-VP}; {@code /BC-UBND} where the digits are still blank
 * @param date the day of issue
 * @param nationalTitle whether the national title ("Cộng hòa xã hội chủ nghĩa Việt Nam") stands there
 * @see "30/2020/NĐ-CP Phụ lục I (ô số 1 đến 4)"
 */
public record OfficialHeading(
        List<String> issuers,
        Optional<String> parentIssuer,
        Optional<String> number,
        Optional<LocalDate> date,
        boolean nationalTitle) {

    /** Lines in which a heading is looked for, blank ones counted. */
    private static final int FIRST_LINES = 400;

    public OfficialHeading {
        issuers = List.copyOf(issuers);
        Objects.requireNonNull(parentIssuer, "parentIssuer");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
    }

    /**
     * Reads the heading of a text from its first lines; of a consolidated text (văn bản hợp nhất) also from the block that confirms it,
     * since what its heading says is another document's.
     *
     * @param text the text of a document in reading order, the two columns of the heading apart or run together
     * @return nothing where neither the national title nor a number nor an agency stands there
     */
    public static Optional<OfficialHeading> of(String text) {
        List<PrintedLine> first = PrintedLine.first(text, FIRST_LINES);
        HeadingScan scan = HeadingScan.of(first);
        return ConsolidatedText.isLikely(AnatomyCell.of(first))
                ? ConsolidatedText.of(AnatomyCell.of(PrintedLine.of(text)), scan.number())
                        .map(consolidated -> ofConsolidated(consolidated, scan))
                        .orElseGet(scan::heading)
                : scan.heading();
    }

    /** The heading of a consolidated text is that of the document that was changed, unless its own number stands there. */
    private static Optional<OfficialHeading> ofConsolidated(ConsolidatedText consolidated, HeadingScan scan) {
        return consolidated.hasOwnHeading()
                ? scan.heading()
                : Optional.of(new OfficialHeading(
                        consolidated.issuer().map(Printed::value).stream().toList(),
                        consolidated.parentIssuer().map(Printed::value),
                        consolidated.number().map(Printed::value),
                        consolidated.date().map(Printed::value),
                        scan.hasNationalTitle()));
    }

    /** The agency whose document it is; of several that issue it together the one that the heading names first. */
    public Optional<String> issuer() {
        return issuers.stream().findFirst();
    }

    /**
     * Whether this looks like the heading of an official document of an agency: a number with its symbol, and the national
     * title or a recognisable agency. A citizen's petition bears the title but no number.
     */
    public boolean isOfficial() {
        return number.isPresent() && (nationalTitle || !issuers.isEmpty());
    }

    /** Number and issuers in one normalised spelling, to compare documents by; nothing while the number is blank. */
    public Optional<String> key() {
        return number.filter(printed -> Character.isDigit(printed.charAt(0)))
                .map(printed -> normalised(printed) + "|"
                        + issuers.stream().map(TextFolding::bare).collect(Collectors.joining("|")));
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
}
