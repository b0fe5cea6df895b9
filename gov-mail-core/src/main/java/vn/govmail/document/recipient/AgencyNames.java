package vn.govmail.document.recipient;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.govmail.text.TextFolding;

/** Spellings of agencies' names brought together, for looking them up. */
final class AgencyNames {
    private static final String COMMITTEE = TextFolding.spelling("ủy ban nhân dân");

    /** Abbreviations that mean one thing in every document. TT is not among them: it stands for four. */
    private static final Map<String, String> ABBREVIATIONS = expanded(Map.ofEntries(
            Map.entry("UBND", "ủy ban nhân dân"),
            Map.entry("HĐND", "hội đồng nhân dân"),
            Map.entry("VPUBND", "văn phòng ủy ban nhân dân"),
            Map.entry("VPUB", "văn phòng ủy ban nhân dân"),
            Map.entry("VPCP", "văn phòng chính phủ"),
            Map.entry("VP", "văn phòng"),
            Map.entry("UBMTTQVN", "ủy ban mặt trận tổ quốc việt nam"),
            Map.entry("UBMTTQ", "ủy ban mặt trận tổ quốc"),
            Map.entry("MTTQ", "mặt trận tổ quốc"),
            Map.entry("MTTQVN", "mặt trận tổ quốc việt nam"),
            Map.entry("ĐBQH", "đại biểu quốc hội"),
            Map.entry("TTĐT", "thông tin điện tử"),
            Map.entry("BQL", "ban quản lý"),
            Map.entry("BHXH", "bảo hiểm xã hội"),
            Map.entry("TP", "thành phố"),
            Map.entry("TX", "thị xã")));

    /** Kinds of agencies after which initials stand for the rest of a name. */
    private static final Set<String> KINDS = List.of("sở", "bộ", "ban", "cục", "vụ", "phòng", "viện").stream()
            .map(TextFolding::spelling)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern OF_PROVINCE = Pattern.compile(
            "\\s+(?:tỉnh|thành phố|tp)(?![\\p{L}]).*+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String AND = TextFolding.spelling("và");

    private AgencyNames() {}

    private static Map<String, String> expanded(Map<String, String> short2full) {
        return short2full.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> TextFolding.spelling(entry.getKey()),
                        entry -> TextFolding.spelling(entry.getValue())));
    }

    /** The key of a name in full: letters with their marks, abbreviations expanded. */
    static String key(String name) {
        List<String> words = new ArrayList<>();
        for (String word : TextFolding.spelling(name).split(" ", -1)) {
            words.add(ABBREVIATIONS.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    /** Every key under which a listed agency is found by its name in full. */
    static Set<String> keys(ListedAgency listed, Province province) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(listed.otherNames());
        names.add(listed.agency().name());
        for (String name : names) {
            String key = key(name);
            keys.add(key);
            String above = key(listed.agency().parentName());
            if (!above.isEmpty()) {
                keys.add(key + " " + above);
            }
            switch (listed.level()) {
                case DEPARTMENT -> ofProvince(key, province, keys);
                case PROVINCE, DISTRICT, COMMUNE -> committee(keys);
                default -> {}
            }
        }
        return keys;
    }

    private static void ofProvince(String key, Province province, Set<String> keys) {
        String unit = TextFolding.spelling(province.kind());
        String whole = key.endsWith(" " + unit) ? key : key + " " + unit;
        keys.add(whole);
        keys.add(whole + " " + key(province.name()));
    }

    /** The committee by the name of its unit, and the unit by the name of its committee. */
    private static void committee(Set<String> keys) {
        for (String key : List.copyOf(keys)) {
            keys.add(key.startsWith(COMMITTEE + " ") ? key.substring(COMMITTEE.length() + 1) : COMMITTEE + " " + key);
        }
    }

    /** "sở" and the initials of what follows; empty where the name begins with no such kind of agency. */
    static String initialsOf(String fullName) {
        String[] words = key(fullName).split(" ", -1);
        if ((words.length < 3) || !KINDS.contains(words[0])) {
            return "";
        }
        StringBuilder initials = new StringBuilder(words[0]).append(' ');
        for (int i = 1; i < words.length; i++) {
            if (!words[i].equals(AND)) {
                initials.append(words[i].charAt(0));
            }
        }
        return initials.toString();
    }

    /** The same of a name that is printed with initials: "Sở VH,TT&DL", "Sở TTTT tỉnh"; empty for any other. */
    static String initialsPrinted(String name, Province province) {
        String bare = OF_PROVINCE.matcher(name.strip()).replaceFirst("");
        String suffix = TextFolding.search(name.strip().substring(bare.length()));
        return province.isMeantBy(suffix) ? initialsPrinted(bare) : "";
    }

    private static String initialsPrinted(String name) {
        String[] words = name.split("[^\\p{L}\\p{M}]+", -1);
        if ((words.length < 2) || !KINDS.contains(TextFolding.spelling(words[0]))) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            boolean and = TextFolding.spelling(words[i]).equals(AND);
            if (!and && words[i].chars().anyMatch(Character::isLowerCase)) {
                return "";
            }
            letters.append(and ? "" : TextFolding.spelling(words[i]));
        }
        return letters.length() < 2 ? "" : TextFolding.spelling(words[0]) + " " + letters;
    }
}
