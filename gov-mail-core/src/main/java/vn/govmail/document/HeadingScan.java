package vn.govmail.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.govmail.text.TextFolding;

/** Walks down the pieces of a heading until the body begins, and keeps where each part stands. */
final class HeadingScan {
    private static final String TITLE = TextFolding.bare("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    private static final String PARTY = TextFolding.bare("ĐẢNG CỘNG SẢN VIỆT NAM");
    private static final String LEGAL_GROUNDS = TextFolding.bare("Căn cứ");
    private static final String MOTTO = TextFolding.bare("Độc lập - Tự do - Hạnh phúc");

    /** How many pieces from the number or the title agencies are looked for. */
    private static final int LONGEST_HEADING = 14;

    /** In so many pieces a name that is not in capitals may be that of the issuer. */
    private static final int FIRST_PIECES = 4;

    private record NameLine(HeadingPiece piece, int index) {}

    private final List<NameLine> nameLines = new ArrayList<>();
    private final List<NameLine> smallNameLines = new ArrayList<>();
    private Optional<Printed<String>> number = Optional.empty();
    private Optional<Printed<LocalDate>> date = Optional.empty();
    private Optional<Printed<String>> place = Optional.empty();
    private boolean title;
    private boolean titled;
    private int anchor;
    private int last;
    private int pieces;

    private HeadingScan() {}

    static HeadingScan of(List<PrintedLine> lines) {
        HeadingScan scan = new HeadingScan();
        for (HeadingPiece piece : HeadingLines.of(lines)) {
            if (!scan.take(piece)) {
                break;
            }
        }
        return scan;
    }

    /** Answers whether the heading can still go on. */
    private boolean take(HeadingPiece piece) {
        pieces++;
        String bare = TextFolding.bare(piece.text());
        if (bare.startsWith(TITLE)) {
            if (title && (number.isPresent() || pieces - anchor > LONGEST_HEADING)) {
                // an annex with a heading of its own
                return false;
            }
            title = true;
            mark(piece);
            return true;
        }
        if (bare.startsWith(PARTY) || bare.startsWith(MOTTO) || bare.isEmpty()) {
            return true;
        }
        if (number.isPresent() && bare.startsWith(LEGAL_GROUNDS)) {
            // days in the text of a law that has none at its head are no days of issue
            return false;
        }
        if (isPetition(bare, piece.text()) || bare.startsWith(TextFolding.bare("Kính gửi"))) {
            return false;
        }
        if (number.isEmpty()) {
            Optional<HeadingNumber> found = HeadingNumber.of(piece.text());
            if (found.isPresent()) {
                number = Optional.of(new Printed<>(found.get().number(), piece.line(), Printed.Confidence.HIGH));
                takeDate(found.get().rest(), piece.line());
                mark(piece);
                return true;
            }
        }
        if (takeDate(piece.text(), piece.line())) {
            last = piece.line();
            return true;
        }
        boolean early = !title || (pieces <= LONGEST_HEADING);
        titled |= title
                && piece.text().equals(piece.text().toUpperCase(Locale.ROOT))
                && DocumentTypes.named(piece.text()).isPresent();
        if (number.isEmpty() && early && !titled && isAgency(piece.text())) {
            nameLines.add(new NameLine(piece, pieces));
        } else if (number.isEmpty() && pieces <= FIRST_PIECES && HeadingIssuer.isSmallName(piece.text())) {
            smallNameLines.add(new NameLine(piece, pieces));
        }
        return true;
    }

    private void mark(HeadingPiece piece) {
        anchor = pieces;
        last = piece.line();
    }

    private boolean takeDate(String text, int line) {
        if (date.isPresent()) {
            return false;
        }
        boolean inWords = TextFolding.bare(text).contains("THANG");
        date = HeadingDate.of(text)
                .map(day -> new Printed<>(day, line, inWords ? Printed.Confidence.HIGH : Printed.Confidence.MEDIUM));
        if (date.isPresent()) {
            place = HeadingDate.placeOf(text)
                    .map(name -> new Printed<>(name, line, Printed.Confidence.HIGH))
                    .or(() -> place);
        }
        Optional<String> beforeBlank = date.isPresent() ? Optional.empty() : HeadingDate.placeOfBlank(text);
        if (place.isEmpty()) {
            place = beforeBlank.map(name -> new Printed<>(name, line, Printed.Confidence.MEDIUM));
        }
        return date.isPresent() || beforeBlank.isPresent();
    }

    private boolean isAgency(String text) {
        boolean goesOn = !nameLines.isEmpty()
                && (pieces - nameLines.get(nameLines.size() - 1).index() <= LONGEST_HEADING);
        String name = goesOn && HeadingIssuer.isListed(text) ? text.substring(2).strip() : text;
        return HeadingIssuer.isNameLine(name) && (goesOn || HeadingIssuer.begins(name));
    }

    private static boolean isPetition(String bare, String text) {
        return text.chars().noneMatch(Character::isLowerCase)
                && (bare.startsWith("ĐON") || bare.startsWith("DON"))
                && (text.length() > 3)
                && !Character.isLetter(text.charAt(3));
    }

    /** Lines in capitals; where there are none, what stands at the very top of a document with a number. */
    private List<NameLine> near() {
        boolean small = nameLines.isEmpty() && number.isPresent();
        return (small ? smallNameLines : nameLines)
                .stream()
                        .filter(line -> Math.abs(line.index() - anchor) <= LONGEST_HEADING)
                        .toList();
    }

    /** The agencies from the highest to the issuer, without their places. */
    private List<String> names() {
        return number.isPresent() || title
                ? HeadingIssuer.names(
                        near().stream().map(line -> line.piece().text()).toList())
                : List.of();
    }

    Optional<OfficialHeading> heading() {
        List<String> names = names();
        if (!title && number.isEmpty() && names.isEmpty()) {
            return Optional.empty();
        }
        JointIssuers together = together();
        return Optional.of(new OfficialHeading(
                together.issuers(), together.parent(), number.map(Printed::value), date.map(Printed::value), title));
    }

    /** The issuer, on the last line above the number on which a name begins; all of them where several issue it together. */
    List<Printed<String>> issuers() {
        return together().issuers().stream().map(this::printed).toList();
    }

    Optional<Printed<String>> parentIssuer() {
        return together().parent().map(this::printed);
    }

    private JointIssuers together() {
        return JointIssuers.among(names(), number.map(Printed::value));
    }

    private Printed<String> printed(String name) {
        HeadingPiece piece = near().stream()
                .map(NameLine::piece)
                .filter(one -> {
                    String text = one.text().replaceAll("\\s+", " ");
                    return name.startsWith(text) || text.contains(name);
                })
                .findFirst()
                .orElse(near().get(0).piece());
        // above a number, or in the bold letters of an issuer
        boolean sure = number.isPresent() || (title && piece.bold());
        return new Printed<>(name, piece.line(), sure ? Printed.Confidence.HIGH : Printed.Confidence.MEDIUM);
    }

    /** Whether several agencies issue the document together. */
    boolean isJoint() {
        return together().issuers().size() > 1 || JointIssuers.isJoint(number.map(Printed::value));
    }

    Optional<Printed<String>> number() {
        return number;
    }

    Optional<Printed<LocalDate>> date() {
        return date;
    }

    Optional<Printed<String>> place() {
        return place;
    }

    boolean hasNationalTitle() {
        return title;
    }

    /** The last line that is surely of the heading; 0 where nothing is. */
    int lastLine() {
        return last;
    }
}
