package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.Printed.Confidence;
import vn.govmail.text.TextFolding;

/** One signature: the capacities, the position, and the name under them. */
final class SignerReading {
    private static final Pattern CAPACITY =
            Pattern.compile("^(T\\.?/?M|K\\.?/?T|T\\.?/?L|T\\.?U\\.?Q|Q)(?:[./] ?| )(\\p{Lu}[^\\p{Ll}]*+)$");

    /** "Kt. Giám đốc" */
    private static final Pattern SMALL_CAPACITY =
            Pattern.compile("^((?i:TM|KT|TL|TUQ|Q))[./] ?(\\p{Lu}\\p{Ll}.{2,50})$");

    /** "Hùng", "H’" and "H'Loan", "Lệ-Xuân". */
    private static final String NAME_WORD =
            "\\p{Lu}(?:\\.|\\p{Ll}*+)(?:['’ʼ‘`]\\p{L}?\\p{Ll}*+)?(?:-\\p{Lu}\\p{Ll}++)?";

    /** Degrees, honours and ranks before a name, in any order: "Đại tá, ThS.", "BS.CKII.", "GS.TSKH." */
    private static final String TITLES =
            "(?:(?:PGS|GS|TSKH|TS|Th\\.?[Ss]|BSCK\\p{Lu}{1,3}|BS|Bs|CK ?I{1,2}|DS|KS|KTS|LS|CN|NGƯT|NGND|TTƯT|TTND"
                    + "|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:Phó |Chuẩn )?[Đđ]ô đốc)[.,]{0,2} ?)";

    private static final Pattern NAME =
            Pattern.compile("^" + TITLES + "{0,5}+(?:" + NAME_WORD + " ){1,5}+" + NAME_WORD + "$");

    /** A name in capitals; only with a title or one of the common family names it is told from a position. */
    private static final Pattern CAPITAL_NAME = Pattern.compile("^(?:" + TITLES
            + "{1,5}+|(?=(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRƯƠNG|LƯƠNG|ĐOÀN|TRỊNH"
            + "|MAI|ĐÀO|HÀ|CAO|TẠ|LÂM) \\p{Lu}))(?:\\p{Lu}{1,7}+ ){1,4}+\\p{Lu}{1,7}+$");

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
                    "ĐỘI TRƯỞNG",
                    "TRẠM TRƯỞNG",
                    "HẠT TRƯỞNG",
                    "ĐỒN TRƯỞNG",
                    "TỔ TRƯỞNG",
                    "CHỈ HUY TRƯỞNG",
                    "CHÍNH ỦY",
                    "CHÍNH TRỊ VIÊN",
                    "TƯ LỆNH",
                    "TỔNG THƯ KÝ",
                    "TỔNG THANH TRA",
                    "KIỂM TOÁN TRƯỞNG",
                    "TRƯỞNG TRẠM",
                    "TRƯỞNG CÔNG AN",
                    "TRƯỞNG KHOA",
                    "TRƯỞNG THUẾ",
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

    /** What stands where the signature is. */
    private static final Set<String> SIGNED = Set.of("ĐÃ KÝ", "KÝ TÊN, ĐÓNG DẤU", "KÝ, ĐÓNG DẤU");

    private static final int LONGEST_CONTINUED = 40;

    private static final int WITHIN = 16;
    private static final int LONGEST_TITLE = 60;

    private final List<AnatomyCell> cells;
    private final List<Signer.Capacity> capacities = new ArrayList<>();
    private String position = "";
    private String name = "";
    private boolean inPosition = true;
    private boolean certain = true;
    private final int start;
    private int end;

    private SignerReading(List<AnatomyCell> cells, int start) {
        this.cells = cells;
        this.start = start;
        this.end = start;
    }

    /** Reads the signature that begins at a cell. */
    static SignerReading at(List<AnatomyCell> cells, int start) {
        SignerReading reading = new SignerReading(cells, start);
        reading.read();
        return reading;
    }

    /** Whether a signature can begin here: with a capacity or a position. */
    static boolean begins(AnatomyCell cell) {
        return capacity(cell).isPresent() || isPosition(cell);
    }

    private static Optional<Signer.Capacity> capacity(AnatomyCell cell) {
        Matcher capitals = CAPACITY.matcher(cell.text());
        if (capitals.matches()) {
            return Optional.of(capacity(capitals));
        }
        Matcher small = SMALL_CAPACITY.matcher(cell.text());
        boolean known = small.matches() && (isSmallPosition(small.group(2)) || HeadingIssuer.begins(small.group(2)));
        return known ? Optional.of(capacity(small)) : Optional.empty();
    }

    private static Signer.Capacity capacity(Matcher matcher) {
        String form = matcher.group(1).replaceAll("[./]", "").toUpperCase(Locale.ROOT);
        return new Signer.Capacity(Signer.Form.valueOf(form), matcher.group(2).strip());
    }

    private static boolean isPosition(AnatomyCell cell) {
        return cell.isUpper() && isSmallPosition(cell.text());
    }

    /** A position in whatever letters; that of a deputy too: "PHÓ HIỆU TRƯỞNG", "P. HIỆU TRƯỞNG". */
    private static boolean isSmallPosition(String text) {
        String bare = text.length() <= LONGEST_TITLE ? TextFolding.bare(text) : "";
        String head = bare.startsWith(DEPUTY) ? bare.substring(DEPUTY.length()) : bare;
        String full = text.startsWith("P.") ? bare.substring(1) : head;
        return POSITIONS.stream().anyMatch(full::startsWith);
    }

    private static boolean isType(AnatomyCell cell) {
        return cell.isUpper()
                && (cell.text().length() <= LONGEST_TITLE)
                && DocumentTypes.named(cell.text()).isPresent();
    }

    private void read() {
        int last = Math.min(cells.size(), start + WITHIN);
        for (int i = start; (i < last) && name.isEmpty(); i++) {
            AnatomyCell cell = cells.get(i);
            Optional<Signer.Capacity> capacity = capacity(cell);
            if (capacity.isPresent()) {
                capacities.add(capacity.get());
                certain &= cell.isUpper();
            } else if (NEXT_PART.matcher(cell.text()).matches() || isType(cell)) {
                return;
            } else if (NAME.matcher(cell.text()).matches() && !cell.isUpper()) {
                name = cell.text();
            } else if (isCapitalName(cell)) {
                name = cell.text();
                certain = false;
            } else if (!capacities.isEmpty() && position.isEmpty() && isSmallPosition(cell.text())) {
                position = cell.text();
            } else if (cell.isUpper() && CAPITALS.matcher(cell.text()).matches() && !SIGNED.contains(cell.text())) {
                takeCapitals(cell);
            }
            end = i + 1;
        }
    }

    private boolean isCapitalName(AnatomyCell cell) {
        boolean over = !position.isEmpty() || !capacities.isEmpty();
        return over && CAPITAL_NAME.matcher(cell.text()).matches() && !isSmallPosition(cell.text());
    }

    private void takeCapitals(AnatomyCell cell) {
        boolean oneWord = cell.text().indexOf(' ') < 0;
        boolean agency = HeadingIssuer.begins(cell.text())
                && !isPosition(cell)
                && !cell.text().contains("TRƯỞNG");
        int last = capacities.size() - 1;
        if (!position.isEmpty()) {
            // "CHỦ NHIỆM" and "VĂN PHÒNG CHÍNH PHỦ" under it
            boolean wrapped = inPosition
                    && !cell.afterBlank()
                    && !isPosition(cell)
                    && (cell.text().length() <= LONGEST_CONTINUED);
            position += oneWord || (agency && inPosition) || wrapped ? " " + cell.text() : "";
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

    /** Whether it is one: with a capacity, or with a name under the position. */
    boolean isSignature() {
        return !capacities.isEmpty() || hasName();
    }

    boolean hasName() {
        return !name.isEmpty();
    }

    /** The index of the cell behind it. */
    int end() {
        return end;
    }

    /**
     * What was read.
     *
     * @param most how sure it can be at most
     */
    Printed<Signer> printed(Confidence most) {
        Signer signer = new Signer(
                capacities,
                position.isEmpty() ? Optional.empty() : Optional.of(position),
                name.isEmpty() ? Optional.empty() : Optional.of(name));
        boolean sure = certain && hasName();
        return new Printed<>(signer, cells.get(start).line(), sure ? most : Confidence.MEDIUM);
    }
}
