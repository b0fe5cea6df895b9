package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.govmail.text.TextFolding;

/** The agencies at the head of a document: the lines in capitals in the left column, above the number. */
final class HeadingIssuer {
    private static final int MOST_LINES = 12;
    private static final int LONGEST = 120;
    private static final int LONGEST_SMALL = 60;

    /** With these words the name of an agency begins; a line that begins otherwise goes on with the one before. */
    private static final List<String> BEGINNINGS = List.of(
                    "ỦY BAN",
                    "UBND",
                    "HỘI ĐỒNG",
                    "HĐND",
                    "SỞ",
                    "BỘ",
                    "CỤC",
                    "CHI CỤC",
                    "TỔNG CỤC",
                    "VỤ",
                    "VĂN PHÒNG",
                    "PHÒNG",
                    "BAN",
                    "TRUNG TÂM",
                    "TRƯỜNG",
                    "CÔNG AN",
                    "TÒA ÁN",
                    "VIỆN",
                    "THANH TRA",
                    "THƯỜNG TRỰC",
                    "NGÂN HÀNG",
                    "KHO BẠC",
                    "BẢO HIỂM",
                    "TỈNH ỦY",
                    "THÀNH ỦY",
                    "HUYỆN ỦY",
                    "THỊ ỦY",
                    "QUẬN ỦY",
                    "ĐẢNG ỦY",
                    "ĐẢNG BỘ",
                    "ĐOÀN",
                    "HỘI",
                    "LIÊN ĐOÀN",
                    "TỔNG LIÊN ĐOÀN",
                    "CÔNG ĐOÀN",
                    "LIÊN HIỆP",
                    "TỈNH ĐOÀN",
                    "THÀNH ĐOÀN",
                    "HUYỆN ĐOÀN",
                    "LIÊN MINH",
                    "MẶT TRẬN",
                    "CHÍNH PHỦ",
                    "THỦ TƯỚNG",
                    "QUỐC HỘI",
                    "CHỦ TỊCH",
                    "BỆNH VIỆN",
                    "CÔNG TY",
                    "TỔNG CÔNG TY",
                    "TẬP ĐOÀN",
                    "HỢP TÁC XÃ",
                    "BƯU ĐIỆN",
                    "VIỄN THÔNG",
                    "ĐIỆN LỰC",
                    "VƯỜN QUỐC GIA",
                    "BẢO TÀNG",
                    "THƯ VIỆN",
                    "ĐÀI",
                    "BÁO",
                    "HỌC VIỆN",
                    "ĐẠI HỌC",
                    "ĐỘI",
                    "HẢI QUAN",
                    "THUẾ",
                    "KIỂM TOÁN",
                    "QUÂN KHU",
                    "BỘ CHỈ HUY",
                    "BỘ TƯ LỆNH",
                    "HẠT KIỂM LÂM",
                    "QUỸ",
                    "NHÀ XUẤT BẢN",
                    "TẠP CHÍ",
                    "TRẠM",
                    "BCH",
                    "BQL")
            .stream()
            .map(TextFolding::bare)
            .toList();

    /** With one of these alone no name is complete, whatever the next line begins with. */
    private static final List<String> NEVER_ALONE = List.of(
                    "CÔNG TY",
                    "TỔNG CÔNG TY",
                    "TẬP ĐOÀN",
                    "TRUNG TÂM",
                    "TRƯỜNG",
                    "SỞ",
                    "BỘ",
                    "CỤC",
                    "CHI CỤC",
                    "BAN QUẢN LÝ")
            .stream()
            .map(TextFolding::bare)
            .toList();

    /** The end of the name of a group of companies, not one of its branches: "TẬP ĐOÀN BƯU CHÍNH" over "VIỄN THÔNG VIỆT NAM". */
    private static final Pattern TRADE = Pattern.compile("^(?:VIỄN THÔNG|BƯU ĐIỆN|ĐIỆN LỰC) (?:VIỆT NAM|MIỀN .*+)$");

    private HeadingIssuer() {}

    /** Whether a piece can be a line of an agency's name. */
    static boolean isNameLine(String piece) {
        if ((piece.length() < 2) || (piece.length() > LONGEST) || piece.contains(":") || piece.contains("/")) {
            return false;
        }
        boolean letters = piece.chars().filter(Character::isLetter).count() >= 2;
        return letters && piece.chars().noneMatch(Character::isLowerCase) && Character.isLetter(piece.charAt(0));
    }

    /** Whether a piece is an agency's name in small letters, as schools and companies print it. */
    static boolean isSmallName(String piece) {
        boolean sentence = piece.length() > LONGEST_SMALL || piece.chars().anyMatch(c -> ".:;,/()".indexOf(c) >= 0);
        return !sentence && Character.isUpperCase(piece.charAt(0)) && begins(piece);
    }

    /** Whether an agency's name begins with this piece. */
    static boolean begins(String piece) {
        String bare = TextFolding.bare(piece);
        if (TRADE.matcher(piece).matches()) {
            return false;
        }
        for (String beginning : BEGINNINGS) {
            if (bare.startsWith(beginning) && wordEnds(piece, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether after so many letters a word ends: SỞ is a beginning, SỞN is not. */
    private static boolean wordEnds(String piece, int letters) {
        int seen = 0;
        for (int i = 0; i < piece.length(); i++) {
            if (Character.isLetterOrDigit(piece.charAt(i))) {
                if (seen == letters) {
                    return false;
                }
                seen++;
            } else if (seen == letters) {
                return true;
            }
        }
        return seen == letters;
    }

    /** The names that the lines give, wrapped ones joined, from the highest agency to the issuer. */
    static List<String> names(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            String clean = line.replaceAll("\\s+", " ").strip();
            int last = names.size() - 1;
            boolean goesOn = isListed(clean) || isCut(names) || (last >= 0 && isBrokenOff(clean));
            if (begins(clean) && !goesOn) {
                names.add(clean);
            } else if (last >= 0) {
                names.set(last, names.get(last) + " " + clean);
            }
        }
        return withoutRepeated(names);
    }

    /** A journal of laws prints the agency over the document, whose heading names it again. */
    private static List<String> withoutRepeated(List<String> names) {
        List<String> once = new ArrayList<>();
        for (String name : names) {
            int last = once.size() - 1;
            if ((last >= 0) && TextFolding.bare(once.get(last)).equals(TextFolding.bare(name))) {
                once.set(last, name);
            } else {
                once.add(name);
            }
        }
        return once;
    }

    /** A single word that a wide gap parted from its name: "VÀ XÃ   HỘI". */
    private static boolean isBrokenOff(String piece) {
        return piece.indexOf(' ') < 0 && TextFolding.bare(piece).equals("HOI");
    }

    /** "- TÒA ÁN NHÂN DÂN TỐI CAO" under the agencies that issue a document together with it. */
    static boolean isListed(String line) {
        return line.startsWith("- ") || line.startsWith("– ");
    }

    /** Whether the last name cannot end where it does. */
    private static boolean isCut(List<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        String last = names.get(names.size() - 1);
        return last.endsWith(" VÀ")
                || last.endsWith(",")
                || last.endsWith(" CỦA")
                || last.endsWith("-")
                || NEVER_ALONE.contains(TextFolding.bare(last));
    }
}
