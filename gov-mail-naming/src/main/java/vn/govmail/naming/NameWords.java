package vn.govmail.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which names of one people are told from those of another. Words only, no person's name. */
final class NameWords {
    /** Family names that stand first: of the Kinh and of most other peoples. */
    private static final Set<String> FAMILIES_FIRST = words(
            "An Ân Âu Ayun Bạch Bàn Bành Báo Bế Biện Bùi Bửu Cầm Cao Cáp Châu Chế Chu Chung Chướng Cil Công Cù Danh Diệp",
            "Doãn Dư Dương Đàm Đàng Đào Đặng Đậu Điểu Đinh Đoàn Đỗ Đồng Giang Giàng Hà Hàn Hàng Hoàng Hồ Hồng Hứa Huỳnh",
            "Kha Khổng Khưu Khương Kiên Kiều Kim Kpă Kră Ksor Kỷ La Lã Lại Lâm Lăng Langbian Lầu Lê Liêng Liêu Lò Lộ Lộc",
            "Lục Lữ Lư Lương Lưu Lý Ma Mã Mạc Mạch Mai Mông Nay Nghiêm Ngô Nguyễn Nhan Nhữ Ninh Nông Ôn Ông Păng Phạm",
            "Phan Phí Phó Phù Phùng Quách Quản Quang Quàng Rchom Rmah Sầm Siu Sơn Sùng Tạ Tăng Tào Thạch Thái Thân Thào",
            "Thi Thiều Tiết Tô Tôn Tòng Tống Trà Trầm Trần Trang Triệu Trình Trịnh Trương Từ Tưởng Ung Uông Văn Vàng Vi",
            "Viên Vĩnh Võ Vòng Voòng Vũ Vương Vy");

    /** Family names of the Ê Đê and M'nông, who put them last. */
    private static final Set<String> FAMILIES_LAST = words(
            "Ayŭn Bkrông Byă Êban Ênuôl Êñuôl Hđơk Hmŏk Hwing Kbuôr Kƀuôr Kdăm Kmăn Knul Kpơr Kriêng Ktul Mdrang Mlô Niê",
            "Rcăm");

    /** Ê Đê family names of two words begin so. */
    private static final String BUON = "Buôn";

    /** Family names of several words, as they begin. */
    private static final List<List<String>> COMPOUND_FAMILIES = List.of(
            List.of("Công", "Tằng", "Tôn", "Nữ"),
            List.of("Công", "Huyền", "Tôn", "Nữ"),
            List.of("Âu", "Dương"),
            List.of("Hoàng", "Phủ"),
            List.of("Kră", "Jăn"),
            List.of("Liêng", "Hót"),
            List.of("Păng", "Ting"),
            List.of("Rơ", "Châm"),
            List.of("Tôn", "Nữ"),
            List.of("Tôn", "Thất"));

    private static final Set<String> KHMER_FAMILIES = words("Danh Kiên Kim Liêu Sơn Thạch");
    private static final Set<String> KHMER_SYLLABLES = words("Sa So Sô Si");

    private static final Set<String> MARKERS = words("A Điểu Ka Thị Y");

    private NameWords() {}

    private static Set<String> words(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isFamilyFirst(String word) {
        return FAMILIES_FIRST.contains(word);
    }

    static boolean isMarker(String word) {
        return MARKERS.contains(word);
    }

    /** How many words at the end are a family name of those who put it last; 0 for none. */
    static int familyWordsAtEnd(List<String> words) {
        int size = words.size();
        if (size > 2 && words.get(size - 2).equals(BUON)) {
            return 2;
        }
        if (!FAMILIES_LAST.contains(words.get(size - 1))) {
            return 0;
        }
        return size > 2 && FAMILIES_LAST.contains(words.get(size - 2)) ? 2 : 1;
    }

    /** How many words at the start are a family name; at least 1. */
    static int familyWordsAtStart(List<String> words) {
        for (List<String> family : COMPOUND_FAMILIES) {
            int size = family.size();
            if (words.size() > size && words.subList(0, size).equals(family)) {
                return size;
            }
        }
        return 1;
    }

    /** Whether a Khmer name ends in a given name of two syllables. */
    static boolean endsInKhmerGivenName(List<String> words) {
        return words.size() > 2
                && KHMER_FAMILIES.contains(words.get(0))
                && KHMER_SYLLABLES.contains(words.get(words.size() - 2));
    }

    /** Whether a folded word can be a syllable of Vietnamese. */
    static boolean isSyllable(String folded) {
        int end = folded.length();
        int vowels = 0;
        while (vowels < end && "aeiouy".indexOf(folded.charAt(vowels)) < 0) {
            vowels++;
        }
        int coda = vowels;
        while (coda < end && "aeiouy".indexOf(folded.charAt(coda)) >= 0) {
            coda++;
        }
        return coda > vowels
                && coda - vowels <= 4
                && ONSETS.contains(folded.substring(0, vowels))
                && CODAS.contains(folded.substring(coda));
    }

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
            "s", "t", "th", "tr", "v", "x");

    private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
}
