package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.text.TextFolding;

/** Puts the parts of a document's anatomy together. */
final class AnatomyReading {
    private static final Set<String> URGENCY = bare("HỎA TỐC", "HỎA TỐC HẸN GIỜ", "THƯỢNG KHẨN", "KHẨN");

    private static final Set<String> CIRCULATION = bare(
            "XEM XONG TRẢ LẠI",
            "LƯU HÀNH NỘI BỘ",
            "KHÔNG PHỔ BIẾN",
            "TÀI LIỆU THU HỒI",
            "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ");

    private static final Set<String> SECRECY = bare("MẬT", "TỐI MẬT", "TUYỆT MẬT");

    private static final Pattern URGENCY_FIELD =
            Pattern.compile("^(?:mức )?độ khẩn ?: ?(.{2,30})$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NORMATIVE = Pattern.compile("^\\d*+/(?:19|20)\\d\\d/.*+$");

    /** "… , Thủ tướng Chính phủ chỉ thị:" */
    private static final Pattern DECIDES = Pattern.compile(
            "(?:^|[,;:.] )([^,;:.]{5,80}?) (?:chỉ thị|quyết định|quyết nghị|yêu cầu|thông báo)(?: như sau)? ?:$");

    private static final Pattern HEAD_OF = Pattern.compile(
            "^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN) (?=\\p{Lu}+ )");

    private static final int FIRST_CELLS = 60;

    private final List<AnatomyCell> cells;
    private final HeadingScan heading;
    private final TypeReading title;

    private final Optional<ConsolidatedText> consolidated;
    /** Of the document that a consolidated text shows as it was changed. */
    private final boolean headingIsAnothers;

    AnatomyReading(List<PrintedLine> lines) {
        cells = AnatomyCell.of(lines);
        HeadingScan scan = HeadingScan.of(lines);
        consolidated = ConsolidatedText.of(cells, scan.number());
        headingIsAnothers = consolidated.filter(text -> !text.hasOwnHeading()).isPresent();
        heading = consolidated
                .filter(text -> headingIsAnothers)
                .map(text -> HeadingScan.of(lines.stream()
                        .takeWhile(line -> line.number() < text.headingEnd())
                        .toList()))
                .orElse(scan);
        title = new TypeReading(cells, heading.lastLine(), heading.number().map(Printed::value));
    }

    private static Set<String> bare(String... words) {
        return List.of(words).stream().map(TextFolding::bare).collect(Collectors.toUnmodifiableSet());
    }

    DocumentAnatomy anatomy() {
        // where the heading is its own, so is the number
        Optional<Printed<String>> number = own(heading.number(), ConsolidatedText::number);
        return new DocumentAnatomy(
                headingIsAnothers
                        ? consolidated.flatMap(ConsolidatedText::issuer).stream()
                                .toList()
                        : issuers(),
                headingIsAnothers ? consolidated.flatMap(ConsolidatedText::parentIssuer) : heading.parentIssuer(),
                number,
                own(heading.place(), ConsolidatedText::place),
                own(heading.date(), ConsolidatedText::date),
                consolidated.map(ConsolidatedText::type).or(title::type),
                number.filter(printed -> NORMATIVE.matcher(printed.value()).matches())
                        .isPresent(),
                title.subject(),
                AddresseeReading.of(cells),
                signers(),
                urgency(),
                stamps(CIRCULATION));
    }

    /** As the heading has it; where that is of another document, or has nothing, as the block at the end of a consolidated text. */
    private <T> Optional<T> own(Optional<T> ofHeading, Function<ConsolidatedText, Optional<T>> atEnd) {
        return headingIsAnothers ? consolidated.flatMap(atEnd) : ofHeading.or(() -> consolidated.flatMap(atEnd));
    }

    private List<Printed<Signer>> signers() {
        Optional<Printed<Signer>> confirmed = consolidated.flatMap(ConsolidatedText::signer);
        if (headingIsAnothers || confirmed.isPresent()) {
            return confirmed.stream().toList();
        }
        return SignatureBlocks.of(cells, signatureFrom(), heading.isJoint());
    }

    private int signatureFrom() {
        int at = Math.max(0, title.title());
        while ((at < cells.size()) && (cells.get(at).line() < heading.lastLine())) {
            at++;
        }
        return at;
    }

    /** As the heading names it; in full where the line under the title has more of the name; else as the text says who decides. */
    private List<Printed<String>> issuers() {
        List<Printed<String>> printed = heading.issuers();
        Optional<Printed<String>> authority = authority();
        if (printed.isEmpty()) {
            Optional<Printed<String>> said =
                    authority.isPresent() || title.type().isEmpty() ? authority : whoDecides();
            return said.stream().toList();
        }
        String name = TextFolding.bare(printed.get(0).value());
        return authority
                .filter(more -> printed.size() == 1
                        && TextFolding.bare(more.value()).startsWith(name)
                        && (TextFolding.bare(more.value()).length() > name.length()))
                .map(List::of)
                .orElse(printed);
    }

    private Optional<Printed<String>> authority() {
        if (title.title() < 0) {
            return Optional.empty();
        }
        int end = Math.min(cells.size() - 1, title.title() + FIRST_CELLS);
        for (int i = title.title() + 1; i < end; i++) {
            AnatomyCell cell = cells.get(i);
            String name = HEAD_OF.matcher(cell.text()).replaceFirst("");
            boolean decides = cell.isUpper() && HeadingIssuer.isNameLine(name) && HeadingIssuer.begins(name);
            if (decides && cells.get(i + 1).begins("Căn cứ")) {
                return Optional.of(new Printed<>(name, cell.line(), Confidence.MEDIUM));
            }
            if (cell.begins("Điều 1")) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Printed<String>> whoDecides() {
        for (AnatomyCell cell : cells.subList(0, Math.min(cells.size(), FIRST_CELLS))) {
            int start = Math.max(0, cell.text().length() - 160);
            Matcher matcher = DECIDES.matcher(cell.text().substring(start));
            if (matcher.find()) {
                return Optional.of(new Printed<>(matcher.group(1).strip(), cell.line(), Confidence.LOW));
            }
        }
        return Optional.empty();
    }

    private Optional<Printed<String>> urgency() {
        Optional<Printed<String>> stamp = stamps(URGENCY).stream().findFirst();
        if (stamp.isPresent()) {
            return stamp;
        }
        for (AnatomyCell cell : cells.subList(0, Math.min(cells.size(), FIRST_CELLS))) {
            Matcher field = URGENCY_FIELD.matcher(cell.text());
            if (field.matches() && URGENCY.contains(TextFolding.bare(field.group(1)))) {
                return Optional.of(new Printed<>(field.group(1).strip(), cell.line(), Confidence.HIGH));
            }
        }
        return Optional.empty();
    }

    /** Whether a cell is a stamp on how urgent or secret the document is, or who may have it. */
    static boolean isStamp(AnatomyCell cell) {
        String bare = cell.isUpper() ? TextFolding.bare(cell.text()) : "";
        return URGENCY.contains(bare) || CIRCULATION.contains(bare) || SECRECY.contains(bare);
    }

    private List<Printed<String>> stamps(Set<String> words) {
        List<Printed<String>> found = new ArrayList<>();
        for (AnatomyCell cell : cells.subList(0, Math.min(cells.size(), FIRST_CELLS))) {
            if (cell.isUpper() && words.contains(TextFolding.bare(cell.text()))) {
                found.add(new Printed<>(cell.text(), cell.line(), Confidence.HIGH));
            }
        }
        return found;
    }
}
