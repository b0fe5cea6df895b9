package vn.govmail.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.text.TextFolding;

/**
 * The block under a consolidated text: "XÁC THỰC VĂN BẢN HỢP NHẤT" over place, date and signature, and beside it the agency with the
 * number of the consolidated text. Readers give the two columns one after the other, in either order, or line by line.
 *
 * @param line where its title stands
 * @param number its number; only one whose symbol is that of consolidated texts
 * @param names the agencies over the number, from the highest down
 * @param place where it was confirmed
 * @param date when
 * @param signer who confirmed it
 */
record ConfirmingBlock(
        int line,
        Optional<Printed<String>> number,
        List<Printed<String>> names,
        Optional<Printed<String>> place,
        Optional<Printed<LocalDate>> date,
        Optional<Printed<Signer>> signer) {
    private static final Pattern TITLE = Pattern.compile("XÁC (?:THỰC|NHẬN) VĂN BẢN(?: HỢP NHẤT)?$");

    private static final String TITLE_END = TextFolding.bare("HỢP NHẤT");

    private static final Pattern OWN_NUMBER = Pattern.compile("^\\d*+[a-zA-Z]?+/(?:\\d{4}/)?VBHN(?:[-/].*+)?$");

    /** So many cells from its title a part of the block can stand. */
    private static final int WITHIN = 16;

    /** Of the other column so many cells can stand between the two lines of the title. */
    private static final int BETWEEN = 3;

    private static final int MOST_NAME_LINES = 6;

    /** Forms for such texts print the block too; who fills a document with them is not followed. */
    private static final int MOST_TRIED = 20;

    /** Whether a number is that of a consolidated text. */
    static boolean isOwn(String number) {
        return OWN_NUMBER.matcher(number).matches();
    }

    /** The first block that has the number of the text, with its figures; where another follows, which is meant is not sure. */
    static Optional<ConfirmingBlock> of(List<AnatomyCell> cells) {
        Optional<ConfirmingBlock> first = Optional.empty();
        int tried = 0;
        for (int i = 0; (i < cells.size()) && (tried < MOST_TRIED); i++) {
            if (!isTitle(cells, i)) {
                continue;
            }
            tried++;
            ConfirmingBlock block = at(cells, i);
            if (first.isEmpty() || first.get().isBlank()) {
                first = first.isEmpty() || !block.isBlank() ? Optional.of(block) : first;
            } else if (!block.isBlank() && !first.get().hasNumberOf(block)) {
                return first.map(ConfirmingBlock::oneOfSeveral);
            }
        }
        return first;
    }

    private boolean isBlank() {
        return number.filter(one -> Character.isDigit(one.value().charAt(0))).isEmpty();
    }

    private boolean hasNumberOf(ConfirmingBlock other) {
        return number.map(Printed::value).equals(other.number.map(Printed::value));
    }

    private ConfirmingBlock oneOfSeveral() {
        return new ConfirmingBlock(
                line,
                lessSure(number),
                names.stream()
                        .map(name -> new Printed<>(name.value(), name.line(), Confidence.LOW))
                        .toList(),
                lessSure(place),
                lessSure(date),
                lessSure(signer));
    }

    private static <T> Optional<Printed<T>> lessSure(Optional<Printed<T>> printed) {
        return printed.map(one -> new Printed<>(one.value(), one.line(), Confidence.LOW));
    }

    private static boolean isTitle(List<AnatomyCell> cells, int at) {
        AnatomyCell cell = cells.get(at);
        if (!cell.isUpper() || !TITLE.matcher(cell.text()).find()) {
            return false;
        }
        boolean whole = TextFolding.bare(cell.text()).endsWith(TITLE_END);
        for (int i = at + 1; (i <= at + BETWEEN) && (i < cells.size()) && !whole; i++) {
            whole = TextFolding.bare(cells.get(i).text()).endsWith(TITLE_END);
        }
        return whole;
    }

    private static ConfirmingBlock at(List<AnatomyCell> cells, int title) {
        int numbered = numbered(cells, title);
        Optional<HeadingNumber> number = numbered < 0
                ? Optional.empty()
                : HeadingNumber.of(cells.get(numbered).text());
        Optional<Printed<String>> place = Optional.empty();
        Optional<Printed<LocalDate>> date = Optional.empty();
        for (int i = title + 1; (i <= title + WITHIN) && (i < cells.size()) && date.isEmpty(); i++) {
            AnatomyCell cell = cells.get(i);
            String text = HeadingNumber.of(cell.text()).map(HeadingNumber::rest).orElse(cell.text());
            date = HeadingDate.of(text).map(day -> new Printed<>(day, cell.line(), Confidence.HIGH));
            place = HeadingDate.placeOf(text).map(name -> new Printed<>(name, cell.line(), Confidence.HIGH));
        }
        List<AnatomyCell> below = cells.subList(title + 1, Math.min(cells.size(), title + WITHIN));
        return new ConfirmingBlock(
                cells.get(title).line(),
                number.map(
                        one -> new Printed<>(one.number(), cells.get(numbered).line(), Confidence.HIGH)),
                number.isPresent() ? names(cells, title, numbered) : List.of(),
                place,
                date,
                SignatureBlocks.of(below, 0, false).stream().findFirst());
    }

    /** The index of the nearest number, before the title rather than after it; -1 for none. */
    private static int numbered(List<AnatomyCell> cells, int title) {
        for (int i = title; (i >= 0) && (i >= title - WITHIN); i--) {
            if (isNumber(cells.get(i))) {
                return i;
            }
        }
        for (int i = title + 1; (i <= title + WITHIN) && (i < cells.size()); i++) {
            if (isNumber(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNumber(AnatomyCell cell) {
        return HeadingNumber.of(cell.text())
                .filter(number -> isOwn(number.number()))
                .isPresent();
    }

    /** Lines of names over the number, up to the blank line over the first; what stands there of the other column is passed over. */
    private static List<Printed<String>> names(List<AnatomyCell> cells, int title, int numbered) {
        List<String> lines = new ArrayList<>();
        int first = cells.get(numbered).line();
        for (int i = numbered - 1; (i >= 0) && (i >= numbered - WITHIN) && (lines.size() < MOST_NAME_LINES); i--) {
            AnatomyCell cell = cells.get(i);
            Matcher other = TITLE.matcher(cell.text());
            String text = i == title && other.find()
                    ? cell.text().substring(0, other.start()).strip()
                    : cell.text();
            boolean passed = text.isEmpty()
                    || TextFolding.bare(text).equals(TITLE_END)
                    || HeadingDate.of(text).isPresent();
            if (!passed && (!HeadingIssuer.isNameLine(text) || SignerReading.begins(cell))) {
                break;
            }
            if (!passed) {
                lines.add(0, text);
                first = cell.line();
            }
            if (!passed && cell.afterBlank() && HeadingIssuer.begins(text)) {
                break;
            }
        }
        int line = first;
        return HeadingIssuer.names(lines).stream()
                .map(name -> new Printed<>(name, line, Confidence.HIGH))
                .toList();
    }
}
