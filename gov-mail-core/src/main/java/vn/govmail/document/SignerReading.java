package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.text.TextFolding;

/** Who signed: the capacities in capitals, the position, and the name under them. */
final class SignerReading {
    private static final Pattern CAPACITY =
            Pattern.compile("^(T\\.?/?M|K\\.?/?T|T\\.?/?L|T\\.?U\\.?Q|Q)(?:\\. ?| )(\\p{Lu}[^\\p{Ll}]*+)$");

    /** "Hùng", "H’" and "H'Loan", "Lệ-Xuân". */
    private static final String NAME_WORD = "\\p{Lu}\\p{Ll}*+(?:['’ʼ‘`]\\p{L}?\\p{Ll}*+)?(?:-\\p{Lu}\\p{Ll}++)?";

    private static final Pattern NAME = Pattern.compile(
            "^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại"
                    + " tướng)\\.? ?)*+(?:" + NAME_WORD + " ){1,5}+" + NAME_WORD + "$");

    /** Positions that stand over a name without any capacity. */
    private static final List<String> POSITIONS = List.of(
                    "BỘ TRƯỞNG",
                    "THỨ TRƯỞNG",
                    "CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "THỦ TƯỚNG",
                    "PHÓ THỦ TƯỚNG",
                    "GIÁM ĐỐC",
                    "PHÓ GIÁM ĐỐC",
                    "TỔNG GIÁM ĐỐC",
                    "CHÁNH VĂN PHÒNG",
                    "CHÁNH THANH TRA",
                    "CHÁNH ÁN",
                    "VIỆN TRƯỞNG",
                    "CỤC TRƯỞNG",
                    "VỤ TRƯỞNG",
                    "TỔNG CỤC TRƯỞNG",
                    "CHI CỤC TRƯỞNG",
                    "TRƯỞNG BAN",
                    "TRƯỞNG PHÒNG",
                    "HIỆU TRƯỞNG",
                    "BÍ THƯ",
                    "PHÓ BÍ THƯ",
                    "CHỦ NHIỆM",
                    "THỐNG ĐỐC",
                    "TỔNG KIỂM TOÁN",
                    "TỔNG BIÊN TẬP",
                    "TRƯỞNG ĐOÀN",
                    "THỦ TRƯỞNG",
                    "CHỦ TỌA",
                    "CHỦ TRÌ")
            .stream()
            .map(TextFolding::bare)
            .toList();

    private static final String DEPUTY = TextFolding.bare("PHÓ");

    /** With these words something else begins. */
    private static final Pattern NEXT_PART = Pattern.compile(
            "^(?:điều|chương|phụ lục|mục|phần|căn cứ|mẫu|kính gửi|cộng hòa)(?: .*+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu} ,-]{2,80}");

    /** So many positions without a name under them, and the text is no document. */
    private static final int MOST_TRIED = 50;

    private static final int WITHIN = 16;
    private static final int LONGEST_TITLE = 60;

    private final List<AnatomyCell> cells;
    private final List<Signer.Capacity> capacities = new ArrayList<>();
    private String position = "";
    private String name = "";
    private boolean inPosition = true;

    private SignerReading(List<AnatomyCell> cells) {
        this.cells = cells;
    }

    /** The first signature below a place: what comes after it are annexes. */
    static Optional<Printed<Signer>> of(List<AnatomyCell> cells, int from) {
        int tried = 0;
        for (int i = Math.max(0, from); (i < cells.size()) && (tried < MOST_TRIED); i++) {
            AnatomyCell cell = cells.get(i);
            boolean capacity = CAPACITY.matcher(cell.text()).matches();
            if (!capacity && !isPosition(cell)) {
                continue;
            }
            SignerReading reading = new SignerReading(cells);
            reading.read(i);
            tried++;
            if (capacity || !reading.name.isEmpty()) {
                return Optional.of(reading.printed(cell.line()));
            }
        }
        return Optional.empty();
    }

    private static boolean isPosition(AnatomyCell cell) {
        String bare = cell.isUpper() && (cell.text().length() <= LONGEST_TITLE) ? TextFolding.bare(cell.text()) : "";
        return !bare.isEmpty() && POSITIONS.stream().anyMatch(bare::startsWith);
    }

    /** A position that is not in capitals; only in a signature that has begun. */
    private static boolean isSmallPosition(AnatomyCell cell) {
        String bare = cell.text().length() <= LONGEST_TITLE ? TextFolding.bare(cell.text()) : "";
        String head = bare.startsWith(DEPUTY) ? bare.substring(DEPUTY.length()) : bare;
        return POSITIONS.stream().anyMatch(head::startsWith);
    }

    private static boolean isType(AnatomyCell cell) {
        return cell.isUpper()
                && (cell.text().length() <= LONGEST_TITLE)
                && DocumentTypes.named(cell.text()).isPresent();
    }

    private void read(int from) {
        int end = Math.min(cells.size(), from + WITHIN);
        for (int i = from; (i < end) && name.isEmpty(); i++) {
            AnatomyCell cell = cells.get(i);
            Matcher capacity = CAPACITY.matcher(cell.text());
            if (capacity.matches()) {
                String form = capacity.group(1).replaceAll("[./]", "");
                capacities.add(new Signer.Capacity(
                        Signer.Form.valueOf(form), capacity.group(2).strip()));
            } else if (NEXT_PART.matcher(cell.text()).matches() || isType(cell)) {
                return;
            } else if (NAME.matcher(cell.text()).matches() && !cell.isUpper()) {
                name = cell.text();
            } else if (!capacities.isEmpty() && position.isEmpty() && isSmallPosition(cell)) {
                position = cell.text();
            } else if (cell.isUpper() && CAPITALS.matcher(cell.text()).matches()) {
                takeCapitals(cell);
            }
        }
    }

    private void takeCapitals(AnatomyCell cell) {
        boolean oneWord = cell.text().indexOf(' ') < 0;
        boolean agency = HeadingIssuer.begins(cell.text())
                && !isPosition(cell)
                && !cell.text().contains("TRƯỞNG");
        int last = capacities.size() - 1;
        if (!position.isEmpty()) {
            // "CHỦ NHIỆM" and "VĂN PHÒNG CHÍNH PHỦ" under it
            position += oneWord || (agency && inPosition) ? " " + cell.text() : "";
            inPosition = false;
        } else if (isPosition(cell) || (capacities.isEmpty() && !oneWord)) {
            position = cell.text();
        } else if (last >= 0 && (oneWord || agency)) {
            // "TM. ỦY BAN NHÂN" and "DÂN" under it, "KT. BỘ TRƯỞNG" and "BỘ TÀI CHÍNH"
            Signer.Capacity broken = capacities.get(last);
            capacities.set(last, new Signer.Capacity(broken.form(), broken.of() + " " + cell.text()));
        } else if (last >= 0) {
            position = cell.text();
        }
    }

    private Printed<Signer> printed(int line) {
        Signer signer = new Signer(
                capacities,
                position.isEmpty() ? Optional.empty() : Optional.of(position),
                name.isEmpty() ? Optional.empty() : Optional.of(name));
        return new Printed<>(signer, line, name.isEmpty() ? Confidence.MEDIUM : Confidence.HIGH);
    }
}
