package vn.govmail.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.text.TextFolding;

/**
 * A consolidated text (văn bản hợp nhất): a normative document as later ones changed it. Its heading is that of the document that was
 * changed, whose number and day stand in the paragraph under the title; its own number and day stand in the {@link ConfirmingBlock} at
 * its end, or over the heading. What is known of the one is never taken for the other.
 *
 * <p>A number of its own kind makes it one. So does the paragraph that says what the document was changed by, where no number of
 * another document stands over it, and so does the block alone under a title in which normative documents are issued.
 *
 * @see "Pháp lệnh 01/2012/UBTVQH13"
 */
final class ConsolidatedText {
    private static final String ID = "van-ban-hop-nhat";

    /** So many cells from the beginning the paragraph can end that says what the document was changed by. */
    private static final int FIRST_CELLS = 90;

    private static final int LONGEST_PARAGRAPH = 16;

    /** "Thông tư số 15/2014/TT-BTC ngày …, có hiệu lực …, được sửa đổi, bổ sung bởi:" */
    private static final Pattern CHANGED_BY = Pattern.compile(
            "(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)[^.:]{0,60}+(?<=bởi|theo) ?:$", Pattern.UNICODE_CASE);

    /** "VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH": the part of an official gazette. */
    private static final Pattern PART_OF_GAZETTE = Pattern.compile("^VĂN BẢN HỢP NHẤT ?[-–](?: (\\p{Lu}.*+))?$");

    private static final Pattern CHANGED_NUMBER = Pattern.compile("(?<![\\d/])(\\d++/(?:\\d{4}/)?\\p{Lu}[^\\s,;]*+)");

    private final Optional<Printed<String>> own;
    private final Optional<ConfirmingBlock> block;
    private final Optional<Printed<String>> gazette;
    private final int introduced;
    private final int headingEnd;

    private ConsolidatedText(
            Optional<Printed<String>> own,
            Optional<ConfirmingBlock> block,
            Optional<Printed<String>> gazette,
            int introduced,
            int headingEnd) {
        this.own = own;
        this.block = block;
        this.gazette = gazette;
        this.introduced = introduced;
        this.headingEnd = headingEnd;
    }

    /**
     * Reads a document.
     *
     * @param heading the number that its heading was found to have
     * @return nothing where it is no consolidated text, or that is not sure
     */
    static Optional<ConsolidatedText> of(List<AnatomyCell> cells, Optional<Printed<String>> heading) {
        int paragraph = paragraph(cells);
        int title = title(cells);
        int body = paragraph >= 0 ? paragraph : title;
        int headingEnd = body < 0 ? Integer.MAX_VALUE : cells.get(body).line();
        Optional<ConfirmingBlock> block = ConfirmingBlock.of(cells);
        Optional<Integer> numbered = block.flatMap(ConfirmingBlock::number).map(Printed::line);
        // a short text is looked through for a heading down to its end
        Optional<Printed<String>> over =
                heading.filter(number -> number.line() < headingEnd || !numbered.equals(Optional.of(number.line())));
        Optional<Printed<String>> own = over.filter(number -> ConfirmingBlock.isOwn(number.value()));
        Optional<Printed<String>> other = over.filter(number -> own.isEmpty() && number.line() < headingEnd);
        boolean confirmed = block.flatMap(ConfirmingBlock::number)
                .filter(number -> Character.isDigit(number.value().charAt(0)))
                .isPresent();
        boolean changed = paragraph >= 0
                && (title >= 0 || confirmed)
                && other.map(number -> names(cells, paragraph, number.value())).orElse(true);
        Optional<Printed<String>> gazette = gazette(cells, headingEnd);
        boolean alone = title >= 0 && other.isEmpty() && (gazette.isPresent() || (confirmed && over.isEmpty()));
        return own.isPresent() || changed || alone
                ? Optional.of(new ConsolidatedText(
                        own, block, gazette, changed ? cells.get(paragraph).line() : 0, headingEnd))
                : Optional.empty();
    }

    /** Whether the first cells of a document hold a sign of a consolidated text that makes its end worth reading. */
    static boolean isLikely(List<AnatomyCell> first) {
        return paragraph(first) >= 0 || gazette(first, Integer.MAX_VALUE).isPresent();
    }

    /** The index of the cell with which the paragraph begins that says what the document was changed by; -1 for none. */
    private static int paragraph(List<AnatomyCell> cells) {
        int last = Math.min(cells.size(), FIRST_CELLS);
        for (int end = 0; end < last; end++) {
            String text = cells.get(end).text();
            if (!text.endsWith(":")) {
                continue;
            }
            String before = end == 0 ? "" : cells.get(end - 1).text() + " ";
            if (!CHANGED_BY.matcher((before + text).toLowerCase(Locale.ROOT)).find()) {
                continue;
            }
            for (int start = end; (start >= 0) && (start > end - LONGEST_PARAGRAPH); start--) {
                if (beginsWithDocument(cells, start)) {
                    return start;
                }
            }
        }
        return -1;
    }

    private static boolean beginsWithDocument(List<AnatomyCell> cells, int at) {
        AnatomyCell cell = cells.get(at);
        String next = at + 1 < cells.size() ? " " + cells.get(at + 1).text() : "";
        return !cell.isUpper()
                && Character.isUpperCase(cell.text().charAt(0))
                && CHANGED_NUMBER.matcher(cell.text() + next).find()
                && DocumentTypes.atHead(cell.text(), head -> isNormative(head.getKey()))
                        .orElse(false);
    }

    private static boolean names(List<AnatomyCell> cells, int paragraph, String number) {
        StringBuilder text = new StringBuilder();
        for (int i = paragraph; (i < cells.size()) && (i < paragraph + LONGEST_PARAGRAPH); i++) {
            text.append(cells.get(i).text()).append(' ');
        }
        Matcher changed = CHANGED_NUMBER.matcher(text);
        return changed.find() && TextFolding.asRead(changed.group(1)).equalsIgnoreCase(number);
    }

    /** The index of the title in which a normative document is issued; -1 where there is none. */
    private static int title(List<AnatomyCell> cells) {
        for (int i = 0; i < Math.min(cells.size(), FIRST_CELLS); i++) {
            AnatomyCell cell = cells.get(i);
            Optional<DocumentType> named =
                    cell.isUpper() ? DocumentTypes.named(TypeReading.withoutNote(cell.text())) : Optional.empty();
            // over the heading an official gazette may print what it is
            if (named.filter(type -> !type.id().equals(ID)).isPresent()) {
                return isNormative(named.get()) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isNormative(DocumentType type) {
        return type.group() == DocumentType.Group.NORMATIVE
                || type.id().equals("nghi-quyet")
                || type.id().equals("quyet-dinh")
                || type.id().equals("chi-thi");
    }

    private static Optional<Printed<String>> gazette(List<AnatomyCell> cells, int headingEnd) {
        for (int i = 0; (i < cells.size()) && (cells.get(i).line() < headingEnd) && (i < FIRST_CELLS); i++) {
            AnatomyCell cell = cells.get(i);
            Matcher part = PART_OF_GAZETTE.matcher(cell.text());
            if (!part.matches()) {
                continue;
            }
            boolean broken = part.group(1) == null;
            String name = broken && i + 1 < cells.size() ? cells.get(i + 1).text() : part.group(1);
            if (name != null && HeadingIssuer.isNameLine(name) && HeadingIssuer.begins(name)) {
                return Optional.of(
                        new Printed<>(name, cells.get(broken ? i + 1 : i).line(), Confidence.MEDIUM));
            }
        }
        return Optional.empty();
    }

    /** Whether its number stands over the heading, and all of the heading is its own. */
    boolean hasOwnHeading() {
        return own.isPresent();
    }

    /** The line on which the text begins under the heading of the document that was changed. */
    int headingEnd() {
        return headingEnd;
    }

    Printed<DocumentType> type() {
        DocumentType type = DocumentType.of(ID).orElseThrow();
        Optional<Printed<String>> number = number();
        int line = number.map(Printed::line)
                .or(() -> block.map(ConfirmingBlock::line))
                .or(() -> gazette.map(Printed::line))
                .orElse(Math.max(1, introduced));
        boolean sure = number.filter(one -> one.confidence() == Confidence.HIGH).isPresent();
        return new Printed<>(type, line, sure ? Confidence.HIGH : Confidence.MEDIUM);
    }

    /** The number of the consolidated text itself; empty where only that of the document that was changed is printed. */
    Optional<Printed<String>> number() {
        return own.isPresent() ? own : asSure(block.flatMap(ConfirmingBlock::number));
    }

    Optional<Printed<String>> place() {
        return asSure(matching().flatMap(ConfirmingBlock::place));
    }

    Optional<Printed<LocalDate>> date() {
        return asSure(matching().flatMap(ConfirmingBlock::date));
    }

    /** Who made the text: the agency in the block, else the one that the gazette names. */
    Optional<Printed<String>> issuer() {
        return asSure(matching()
                        .map(ConfirmingBlock::names)
                        .filter(names -> !names.isEmpty())
                        .map(names -> names.get(names.size() - 1)))
                .or(() -> gazette);
    }

    Optional<Printed<String>> parentIssuer() {
        return asSure(matching()
                .map(ConfirmingBlock::names)
                .filter(names -> names.size() > 1)
                .map(names -> names.get(names.size() - 2)));
    }

    Optional<Printed<Signer>> signer() {
        return asSure(matching().flatMap(ConfirmingBlock::signer));
    }

    /** The block, unless it confirms another text than the one whose number stands over the heading. */
    private Optional<ConfirmingBlock> matching() {
        return block.filter(one -> own.isEmpty()
                || one.number().map(Printed::value).equals(own.map(Printed::value))
                || one.number().isEmpty());
    }

    /** A block is surely the document's own where a second sign says that it is a consolidated text. */
    private <T> Optional<Printed<T>> asSure(Optional<Printed<T>> printed) {
        boolean two = introduced > 0 || own.isPresent() || gazette.isPresent();
        return printed.map(one -> two || one.confidence() == Confidence.LOW
                ? one
                : new Printed<>(one.value(), one.line(), Confidence.MEDIUM));
    }
}
