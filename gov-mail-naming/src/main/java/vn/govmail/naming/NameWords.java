package vn.govmail.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which names of one people are told from those of another, from {@code name-words.txt}. Thread-safe. */
final class NameWords {
    private static final Map<String, List<String>> SECTIONS = read();

    private static final Set<String> FAMILIES_FIRST = words("kinh", "north", "hoa", "cham", "khmer", "highlands");
    private static final Set<String> FAMILIES_LAST = folded(words("last"));
    private static final Set<String> BRANCHES = folded(words("last-branches"));
    private static final Set<String> KINH = words("kinh");
    private static final Set<String> LOWLAND = words("kinh", "north", "hoa", "cham", "khmer");
    /** By their first word, the longest first. */
    private static final Map<String, List<List<String>>> COMPOUNDS = section("compound").stream()
            .map(line -> List.of(lower(line).split(" ", -1)))
            .sorted((a, b) -> b.size() - a.size())
            .collect(Collectors.groupingBy(words -> words.get(0)));

    private static final Set<String> KHMER_FAMILIES = words("khmer");
    private static final Set<String> KHMER_TYPED = words("khmer-syllables");
    private static final Set<String> KHMER_SYLLABLES = folded(KHMER_TYPED);
    private static final Set<String> MARKERS = words("markers");
    private static final Set<String> STRONG = words("strong");
    private static final Set<String> PREFIXES = folded(words("prefixes"));
    private static final Set<String> MIDDLES = Set.of("văn", "thị", "van", "thi");
    private static final Set<String> TITLES =
            section("titles").stream().map(NameWords::lower).collect(Collectors.toUnmodifiableSet());
    private static final Pattern TITLE_SIGNS = Pattern.compile("[./-]+");

    /** Ê Đê family names of two words begin so. */
    private static final String BUON = "buôn";

    private NameWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new HashMap<>();
        try (InputStream in = NameWords.class.getResourceAsStream("name-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without name-words.txt");
            }
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("[")) {
                    lines = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), k -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sections);
    }

    private static List<String> section(String name) {
        return SECTIONS.getOrDefault(name, List.of());
    }

    private static Set<String> words(String... sections) {
        Set<String> words = new HashSet<>();
        for (String section : sections) {
            section(section).forEach(line -> words.addAll(List.of(lower(line).split(" ", -1))));
        }
        return Set.copyOf(words);
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static boolean isFamilyFirst(String word) {
        return FAMILIES_FIRST.contains(lower(word));
    }

    /** Of a people whose given names take no marker of their own. */
    static boolean isLowlandFamily(String word) {
        return LOWLAND.contains(lower(word));
    }

    static boolean isKinhFamily(String word) {
        return KINH.contains(lower(word));
    }

    static boolean isStrongFamily(String word) {
        return STRONG.contains(lower(word));
    }

    static boolean beginsWithStrongFamily(String word) {
        return STRONG.stream().anyMatch(lower(word)::startsWith);
    }

    static boolean isMarker(String word) {
        return MARKERS.contains(lower(word));
    }

    static boolean isPrefix(String word) {
        return PREFIXES.contains(Folding.fold(word));
    }

    /** Whether a word is a middle name that is hardly ever a given name. */
    static boolean isMiddle(String word) {
        return MIDDLES.contains(lower(word));
    }

    /** Whether words, without their dots and slashes, are a title, or several parted by those: "GS.TS.NGND". */
    static boolean isTitle(String words) {
        String lower = lower(words);
        return TITLES.contains(TITLE_SIGNS.matcher(lower).replaceAll(""))
                || Stream.of(TITLE_SIGNS.split(lower.replaceFirst("\\.$", ""), -1))
                        .allMatch(TITLES::contains);
    }

    /** Whether a word is a family name, or a part of one, of those who put it last. */
    static boolean isFamilyLast(String word) {
        return FAMILIES_LAST.contains(Folding.fold(word)) && !isVietnameseToned(word);
    }

    /** "Nie" is Niê typed without marks, but "Niệ" or "Dũ" is something else; the ñ of Êñuôl is a letter. */
    private static boolean isVietnameseToned(String word) {
        String nfd = Normalizer.normalize(word.replace('ñ', 'n').replace('Ñ', 'N'), Normalizer.Form.NFD);
        return nfd.chars().anyMatch(c -> c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323);
    }

    /** How many words at the end are a family name of those who put it last; 0 for none. */
    static int familyWordsAtEnd(List<String> words) {
        int size = words.size();
        if (size > 2 && lower(words.get(size - 2)).equals(BUON)) {
            return 2;
        }
        int count = 0;
        while (count < 3 && count < size - 1 && isFamilyOrBranch(words.get(size - 1 - count))) {
            count++;
        }
        while (count > 0 && !isFamilyLast(words.get(size - count))) {
            count--;
        }
        return count;
    }

    private static boolean isFamilyOrBranch(String word) {
        return isFamilyLast(word) || BRANCHES.contains(Folding.fold(word));
    }

    /** Whether all words are one family name of those who put it last. */
    static boolean isFamilyLast(List<String> words) {
        boolean buon = words.size() == 2 && lower(words.get(0)).equals(BUON);
        return buon
                || (!words.isEmpty()
                        && isFamilyLast(words.get(0))
                        && words.stream().allMatch(NameWords::isFamilyOrBranch));
    }

    /** How many words at the start are a family name; 1 where none is known. */
    static int familyWordsAtStart(List<String> words) {
        for (List<String> family : COMPOUNDS.getOrDefault(lower(words.get(0)), List.of())) {
            if (words.size() > family.size() && begins(words, family)) {
                return family.size();
            }
        }
        return 1;
    }

    private static boolean begins(List<String> words, List<String> family) {
        for (int i = 1; i < family.size(); i++) {
            if (!lower(words.get(i)).equals(family.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name begins with a family name that is known. */
    static boolean beginsWithFamily(List<String> words) {
        return familyWordsAtStart(words) > 1 || isFamilyFirst(words.get(0));
    }

    /** Whether a Khmer name ends in a given name of two syllables. */
    static boolean endsInKhmerGivenName(List<String> words) {
        int size = words.size();
        return size > 2 && KHMER_FAMILIES.contains(lower(words.get(0))) && isKhmerSyllable(words.get(size - 2));
    }

    /** As listed, or without marks: "Sóc" is one, "Bã" is none although "Ba" may be. */
    private static boolean isKhmerSyllable(String word) {
        return KHMER_TYPED.contains(lower(word))
                || (KHMER_SYLLABLES.contains(Folding.fold(word)) && !isVietnameseToned(word));
    }

    /** For the quick pass: family names that are nothing else, as written with a capital. */
    static Set<String> plainFamilies() {
        Set<String> plain = new HashSet<>();
        for (String part : List.of("kinh", "north", "hoa", "cham", "khmer")) {
            plain.addAll(asWritten(part));
        }
        plain.removeIf(word -> word.equals("Âu") || beginsTitle(lower(word)));
        return plain;
    }

    /** "Đồng" begins "Đồng chí". */
    private static boolean beginsTitle(String word) {
        return TITLES.stream().anyMatch(title -> title.equals(word) || title.startsWith(word + ' '));
    }

    /** For the quick pass: words with which names of another order end. */
    static Set<String> lastFamilies() {
        Set<String> last = new HashSet<>(Set.of("Buôn"));
        last.addAll(asWritten("last"));
        return last;
    }

    /** For the quick pass: words after the first of family names of several words. */
    static Set<String> compoundEnds() {
        Set<String> ends = new HashSet<>();
        section("compound").forEach(line -> ends.addAll(List.of(line.split(" ", -1))));
        ends.removeIf(word -> COMPOUNDS.values().stream()
                .flatMap(List::stream)
                .noneMatch(compound -> compound.indexOf(lower(word)) > 0));
        // what they end begins with no plain family, or has another such word
        ends.removeAll(Set.of("Dương", "Phương", "Quan", "Huyền", "Lan"));
        return ends;
    }

    /** For the quick pass: families whose given names may have two syllables. */
    static Set<String> khmerFamilies() {
        return asWritten("khmer");
    }

    /** For the quick pass: with what such given names begin. */
    static Set<String> khmerSyllables() {
        return asWritten("khmer-syllables");
    }

    private static Set<String> asWritten(String section) {
        return Set.copyOf(
                new HashSet<>(List.of(String.join(" ", section(section)).split(" ", -1))));
    }

    /** For the quick pass: families that at the end of a name may show that its order is turned. */
    static Set<String> strongFamilies() {
        return asWritten("strong");
    }
}
