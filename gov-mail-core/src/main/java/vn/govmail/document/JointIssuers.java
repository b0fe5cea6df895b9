package vn.govmail.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.govmail.text.TextFolding;

/**
 * Who issued a document: one agency, or several together (văn bản liên tịch), beside each other in one line ("BỘ NỘI VỤ - BỘ TÀI
 * CHÍNH") or under each other as their symbols stand in the number ("05/KHPH-STP-SGDĐT").
 *
 * @param issuers in the order of the heading; empty where it names none
 * @param parent the agency above a single issuer, or above all of them
 */
record JointIssuers(List<String> issuers, Optional<String> parent) {
    /** "71/2014/TTLT-BTC-BNV", "22/HDLT-SNV-STC", "05/KHPH-STP-SGDĐT": the type's abbreviation says that it is a joint one. */
    private static final Pattern NUMBER =
            Pattern.compile("^\\d*+[a-zA-Z]?+/(?:\\d{4}/)?\\p{L}{1,4}?(?:LT|PH|LN)[-/](\\p{L}++(?:[-/]\\p{L}++)++)$");

    private static final Pattern BETWEEN =
            Pattern.compile(" ?[-–—] (?=\\p{Lu})| [-–—](?=\\p{Lu})|(?<=[^-–—]), (?=\\p{Lu})");

    private static final Pattern SYMBOLS = Pattern.compile("[-/]");

    /** Reads the names of a heading, from the highest agency down. */
    static JointIssuers among(List<String> names, Optional<String> number) {
        if (names.isEmpty()) {
            return new JointIssuers(List.of(), Optional.empty());
        }
        List<String> symbols = symbols(number);
        int first = names.size();
        List<String> issuers = List.of();
        while ((first > 0) && (issuers.isEmpty() || (issuers.size() < symbols.size()))) {
            first--;
            issuers = Stream.concat(beside(names.get(first), !symbols.isEmpty()).stream(), issuers.stream())
                    .toList();
        }
        int lines = names.size() - first;
        boolean together = issuers.size() == symbols.size() && (issuers.size() > lines || fit(issuers, symbols));
        if ((lines > 1) && !together) {
            first = names.size() - 1;
            issuers = beside(names.get(first), !symbols.isEmpty());
        }
        return new JointIssuers(issuers, first > 0 ? Optional.of(names.get(first - 1)) : Optional.empty());
    }

    /** Whether a number is one of a joint document. */
    static boolean isJoint(Optional<String> number) {
        return !symbols(number).isEmpty();
    }

    /** The symbols of the agencies in the number of a joint document; none for any other. */
    private static List<String> symbols(Optional<String> number) {
        Matcher matcher = NUMBER.matcher(number.orElse(""));
        return matcher.matches() ? Arrays.asList(SYMBOLS.split(matcher.group(1), -1)) : List.of();
    }

    /** Names in one line; without the number's word for it only where all begin alike, for a single name may hold a dash too. */
    private static List<String> beside(String line, boolean joint) {
        List<String> parts = parts(line);
        String rank = parts.get(0).split(" ", 2)[0];
        boolean several = parts.size() > 1
                && parts.stream().allMatch(HeadingIssuer::begins)
                && (joint || parts.stream().allMatch(part -> part.startsWith(rank + " ")));
        return several ? parts : List.of(line);
    }

    /** The names; a dash before words that begin none belongs to a name: "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI". */
    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int end = 0;
        Matcher between = BETWEEN.matcher(line);
        while (between.find()) {
            if (HeadingIssuer.begins(line.substring(between.end()))) {
                parts.add(line.substring(end, between.start()).strip());
                end = between.end();
            }
        }
        parts.add(line.substring(end).strip());
        return parts;
    }

    private static boolean fit(List<String> names, List<String> symbols) {
        for (int i = 0; i < names.size(); i++) {
            if (!initials(names.get(i)).startsWith(TextFolding.bare(symbols.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ ,-]+", -1)) {
            if (!word.isEmpty() && !word.equals("VÀ")) {
                initials.append(word.charAt(0));
            }
        }
        return TextFolding.bare(initials.toString());
    }
}
