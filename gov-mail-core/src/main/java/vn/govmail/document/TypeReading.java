package vn.govmail.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;

/** Type and subject: the title in the middle with the lines under it, or the number with "V/v" under it. */
final class TypeReading {
    private static final int TITLE_WITHIN = 40;
    private static final int MOST_LINES = 12;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_LINE = 500;

    private static final Pattern IN_RE = Pattern.compile("^V/v\\s*+[:.]?+\\s*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern BODY = Pattern.compile(
            "^(?:căn cứ|kính gửi|kính trình|nơi nhận|điều \\d|thực hiện|xét |theo đề nghị|cấp cho |trân trọng |kèm theo |đảng cộng sản việt nam$|cộng h[oò]a|cộng hoà|độc lập [-–]"
                    + "|thời gian(?: bắt đầu)? ?:|hôm nay, |vào (?:hồi|lúc) |địa điểm ?:|thành phần ?:|nội dung ?:|kính mời|\\(|\\d+[.)]|[ivx]+\\. |- ).*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:kính mời|trân trọng mời|điện|yêu cầu|thông báo|đề nghị|báo cáo)(?: như sau)? ?: ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_ABSTRACT_LINE = 120;

    /** "Họ và tên: …": a form begins. */
    private static final Pattern FIELD = Pattern.compile("^\\p{Lu}[\\p{L} ()/]{2,40}: ?[\\p{Lu}.…].*+$");

    /** Words that belong to the title: "KẾ HOẠCH PHỐI HỢP", "PHIẾU CHUYỂN ĐƠN", "CHỈ THỊ CỦA ỦY BAN NHÂN DÂN TỈNH". */
    private static final Pattern OF_TITLE =
            Pattern.compile("^(?:LIÊN TỊCH|LIÊN NGÀNH|PHỐI HỢP|CỦA \\p{Lu}.*+|\\p{Lu}+)$");

    /** The mark of a note behind a title: "THÔNG TƯ1", "LUẬT [1]". */
    private static final Pattern NOTE = Pattern.compile("(?<=\\p{L})(?:\\d{1,2}| ?\\[\\d{1,2}\\]| ?\\(\\d{1,2}\\))$");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}");

    private final List<AnatomyCell> cells;
    private final int from;
    private final Optional<String> number;
    private final Optional<DocumentType> byNumber;
    private Optional<Printed<DocumentType>> type = Optional.empty();
    private Optional<Printed<String>> subject = Optional.empty();
    private int title = -1;

    /**
     * Reads.
     *
     * @param cells the whole document
     * @param headingEnd the last line of the heading, 0 for none
     */
    TypeReading(List<AnatomyCell> cells, int headingEnd, Optional<String> number) {
        this.cells = cells;
        this.number = number;
        this.byNumber = number.flatMap(DocumentTypes::inNumber);
        int start = 0;
        while ((start < cells.size()) && (cells.get(start).line() < headingEnd)) {
            start++;
        }
        this.from = start;
        read();
    }

    private void read() {
        findTitle();
        int reference = inRe();
        if (title >= 0) {
            subject = subject.isPresent() ? subject : joined(title + 1, "");
            type = type.map(found -> new Printed<>(
                    found.value(), found.line(), isSure(found.value()) ? Confidence.HIGH : Confidence.MEDIUM));
        } else if (reference >= 0) {
            String first = IN_RE.matcher(cells.get(reference).text()).replaceFirst("");
            subject = joined(reference + 1, first);
            type = DocumentType.of("cong-van")
                    .map(letter -> new Printed<>(
                            letter,
                            cells.get(reference).line(),
                            byNumber.isEmpty() && number.isPresent() ? Confidence.HIGH : Confidence.MEDIUM));
        } else if (number.isPresent()) {
            DocumentType letter = DocumentType.of("cong-van").orElseThrow();
            int line = cells.isEmpty()
                    ? 1
                    : cells.get(Math.min(from, cells.size() - 1)).line();
            type = Optional.of(new Printed<>(
                    byNumber.orElse(letter), line, byNumber.isPresent() ? Confidence.MEDIUM : Confidence.LOW));
        }
    }

    /** By the number, or where that says nothing, by the bold letters that titles are printed in. */
    private boolean isSure(DocumentType type) {
        return byNumber.map(type::equals).orElseGet(() -> cells.get(title).isBold());
    }

    /** The title that is a type's name; else the first line in capitals that begins with one. */
    private void findTitle() {
        int end = Math.min(cells.size(), from + TITLE_WITHIN);
        for (int i = from; i < end; i++) {
            AnatomyCell cell = cells.get(i);
            if (cell.begins("Kính gửi") && !cell.isUpper()) {
                break;
            }
            Optional<DocumentType> named =
                    cell.isUpper() ? DocumentTypes.named(withoutNote(cell.text())) : Optional.empty();
            if (named.isPresent()) {
                title = i;
                type = Optional.of(new Printed<>(named.get(), cell.line(), Confidence.MEDIUM));
                return;
            }
        }
        for (int i = from; i < end; i++) {
            AnatomyCell cell = cells.get(i);
            Optional<DocumentType> head =
                    cell.isUpper() ? DocumentTypes.atHead(cell.text(), Map.Entry::getKey) : Optional.empty();
            if (head.isPresent() && (cell.afterBlank() || head.equals(byNumber))) {
                titleWithSubject(i);
                return;
            }
        }
    }

    /** A title without the mark of a note. */
    static String withoutNote(String text) {
        return NOTE.matcher(text).replaceFirst("");
    }

    private void titleWithSubject(int index) {
        AnatomyCell cell = cells.get(index);
        title = index;
        DocumentTypes.atHead(cell.text(), head -> head).ifPresent(head -> {
            type = Optional.of(new Printed<>(head.getKey(), cell.line(), Confidence.MEDIUM));
            String more = cell.text().substring(head.getValue()).strip();
            subject = joined(index + 1, OF_TITLE.matcher(more).matches() ? "" : more);
        });
    }

    /** The cell that begins with "V/v", near the number; -1 for none. */
    private int inRe() {
        int start = Math.max(0, from - MOST_LINES);
        for (int i = start; i < Math.min(cells.size(), from + MOST_LINES); i++) {
            if (IN_RE.matcher(cells.get(i).text()).find()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Printed<String>> joined(int start, String first) {
        StringBuilder words = new StringBuilder(first);
        int line = first.isEmpty() ? 0 : cells.get(start - 1).line();
        for (int i = start; i < Math.min(cells.size(), start + MOST_LINES); i++) {
            AnatomyCell cell = cells.get(i);
            boolean begun = words.length() > 0;
            if (!begun && PAGE_NUMBER.matcher(cell.text()).matches()) {
                continue;
            }
            boolean ends = (begun && cell.afterBlank())
                    || (begun && i > start && cells.get(i - 1).isBold() && cell.isLight())
                    || opensBody(i)
                    || cell.begins("Kính gửi")
                    || AnatomyReading.isStamp(cell)
                    || BODY.matcher(cell.text()).matches()
                    || (cell.text().length() > LONGEST_LINE)
                    || isAuthority(cell, words)
                    || (HeadingDate.of(cell.text()).isPresent() && !goesOnInBold(i))
                    || HeadingDate.isBlankDate(cell.text())
                    || HeadingNumber.of(cell.text()).isPresent();
            if (ends || (words.length() + cell.text().length() > LONGEST_SUBJECT)) {
                break;
            }
            line = line == 0 ? cell.line() : line;
            words.append(begun ? " " : "").append(cell.text());
        }
        return words.length() == 0
                ? Optional.empty()
                : Optional.of(new Printed<>(words.toString(), line, Confidence.HIGH));
    }

    /** A line that announces what follows, or a whole paragraph with its full stop: an abstract is neither. */
    private boolean opensBody(int index) {
        String text = cells.get(index).text();
        boolean listed = text.endsWith(";")
                && !(index + 1 < cells.size()
                        && Character.isLowerCase(cells.get(index + 1).text().charAt(0)));
        boolean paragraph = text.length() > LONGEST_ABSTRACT_LINE && text.endsWith(".");
        return text.endsWith(":")
                || listed
                || paragraph
                || (FIELD.matcher(text).matches() && !goesOnInBold(index))
                || ANNOUNCES.matcher(text).find();
    }

    /** An abstract is set in bold, and what is to be filled in is not. */
    private boolean goesOnInBold(int index) {
        return index > 0 && cells.get(index).isBold() && cells.get(index - 1).isBold();
    }

    /** A line in capitals that names who decides, under the abstract. */
    private static boolean isAuthority(AnatomyCell cell, CharSequence before) {
        boolean open = (before.length() == 0) || before.toString().matches("(?s).*(?:CỦA|VÀ|TẠI|,|CHO|GIỮA|VỀ|DO)");
        return !open && cell.isUpper() && HeadingIssuer.begins(cell.text());
    }

    Optional<Printed<DocumentType>> type() {
        return type;
    }

    Optional<Printed<String>> subject() {
        return subject;
    }

    /** The index of the cell with the title; -1 for none. */
    int title() {
        return title;
    }
}
