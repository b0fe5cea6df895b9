package vn.govmail.naming;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.rule.AddressPart;

/**
 * The short name under which a unit stands in addresses, and whether somebody gave it or it was derived. A derived one is the
 * usual rule and no more: provinces differ, and two units may come to the same letters.
 *
 * @param value lower-case ASCII letters and digits
 * @param name the name that it stands for; the value itself where only that was given
 * @param derived whether it was derived from the name
 */
public record Abbreviation(String value, String name, boolean derived) {
    /** Words that lend no letter: "Sở Kế hoạch và Đầu tư" is skhdt. */
    private static final Set<String> SILENT = Set.of("và", "các", "của", "&");

    private static final List<String> DISTRICT_LEVELS = List.of(
            "ubnd huyện ",
            "ubnd thị xã ",
            "ubnd thành phố ",
            "huyện ",
            "thị xã ",
            "thành phố ",
            "quận ",
            "tp. ",
            "tp ");
    private static final List<String> AGENCY_LEVELS = List.of("sở ", "ban ", "hội ", "chi cục ", "cục ", "trung tâm ");
    private static final List<String> DEPARTMENT_LEVELS = List.of("phòng ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final List<String> COMMUNE_LEVELS =
            List.of("ubnd xã ", "ubnd phường ", "ubnd thị trấn ", "xã ", "phường ", "thị trấn ", "đặc khu ");

    public Abbreviation {
        Objects.requireNonNull(name, "name");
        if (!isAbbreviation(value)) {
            throw new IllegalArgumentException("not an abbreviation (a-z and 0-9): " + value);
        }
    }

    /**
     * The abbreviation of an agency: the first letters of its name's syllables without "và", or the text itself where it is
     * an abbreviation already.
     *
     * @throws IllegalArgumentException if the text has no letter
     */
    public static Abbreviation of(String nameOrAbbreviation) {
        String name = tidy(nameOrAbbreviation);
        return isGiven(name) ? given(name) : new Abbreviation(firstLetters(name), name, true);
    }

    /**
     * The abbreviation of a division: as of an agency, the word "Phòng" before it left out ("Phòng Cải cách hành chính" is
     * cchc).
     *
     * @throws IllegalArgumentException if the text has no letter
     */
    public static Abbreviation ofDepartment(String nameOrAbbreviation) {
        String name = tidy(nameOrAbbreviation);
        if (isGiven(name)) {
            return given(name);
        }
        String bare = without(name, DEPARTMENT_LEVELS);
        return new Abbreviation(firstLetters(bare), name, true);
    }

    /**
     * The name of a district in one word: "Huyện Cư Jút" is cujut.
     *
     * @throws IllegalArgumentException if the text has no letter
     */
    public static Abbreviation ofDistrict(String name) {
        return joined(name, DISTRICT_LEVELS);
    }

    /**
     * The name of a commune in one word: "Xã Nam Dong" is namdong, "Phường 1" is phuong1.
     *
     * @throws IllegalArgumentException if the text has no letter
     */
    public static Abbreviation ofCommune(String name) {
        return joined(name, COMMUNE_LEVELS);
    }

    /** All words in one: "Chủ tịch" is chutich. */
    static Abbreviation wordsOf(String text) {
        String name = tidy(text);
        return new Abbreviation(Folding.fold(name), name, false);
    }

    /** A unit's name without the word for its level. */
    static String bare(AddressPart part, String name) {
        String tidy = tidy(name);
        return switch (part) {
            case AGENCY -> without(tidy, AGENCY_LEVELS);
            case DEPARTMENT -> without(tidy, DEPARTMENT_LEVELS);
            case DISTRICT -> without(tidy, DISTRICT_LEVELS);
            case COMMUNE -> without(tidy, COMMUNE_LEVELS);
            default -> tidy;
        };
    }

    /** The spelling by which names of units are compared: NFC, lower case, letters and digits with single spaces. */
    static String key(String name) {
        String tidy = tidy(name).toLowerCase(Locale.ROOT);
        String words = NO_LETTERS.matcher(tidy).replaceAll(" ").strip();
        return words.startsWith("tp ") ? "thành phố " + words.substring(3) : words;
    }

    /** An abbreviation that somebody has laid down for a name. */
    public static Abbreviation given(String name, String abbreviation) {
        return new Abbreviation(abbreviation.toLowerCase(Locale.ROOT), tidy(name), false);
    }

    private static Abbreviation given(String abbreviation) {
        return new Abbreviation(abbreviation.toLowerCase(Locale.ROOT), abbreviation, false);
    }

    private static Abbreviation joined(String text, List<String> levels) {
        String name = tidy(text);
        if (isGiven(name)) {
            return given(name);
        }
        String bare = without(name, levels);
        String folded = Folding.fold(bare);
        boolean numbered = folded.chars().allMatch(Character::isDigit);
        return new Abbreviation(numbered ? Folding.fold(name) : folded, name, true);
    }

    private static String tidy(String text) {
        String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
        return nfc.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    /** Whether a text is one word of ASCII in one case: nobody writes the name of a unit like that. */
    private static boolean isGiven(String text) {
        return isAbbreviation(text)
                || (isAbbreviation(text.toLowerCase(Locale.ROOT)) && text.equals(text.toUpperCase(Locale.ROOT)));
    }

    private static boolean isAbbreviation(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    private static String without(String name, List<String> levels) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String level : levels) {
            if (lower.startsWith(level) && lower.length() > level.length()) {
                return name.substring(level.length());
            }
        }
        return name;
    }

    /** The first letters of a name's syllables, without those of words such as và. */
    static String firstLetters(String name) {
        StringBuilder letters = new StringBuilder();
        String lower = name.toLowerCase(Locale.ROOT);
        // "Văn phòng Ủy ban nhân dân tỉnh" is vpubnd: the level is left out after "nhân dân"
        String whole = lower.endsWith(" nhân dân tỉnh") ? lower.substring(0, lower.length() - " tỉnh".length()) : lower;
        for (String word : whole.split("[\\s,;/()\\-\\u2013.]+", -1)) {
            if (!SILENT.contains(word)) {
                letters.append(Folding.initial(word));
            }
        }
        return letters.toString();
    }
}
