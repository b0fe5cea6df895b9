package vn.govmail.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.document.PrintedLine;

/** Whom the articles of a document charge, by the article's number: the names at its beginning. One walk over the document. */
final class ChargedByArticles {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern BEGINS = Pattern.compile("^\\s*điều (\\d{1,3})[.:]?\\s*(.*)$", FLAGS);

    /** Where the names of those end whom an article charges. */
    private static final Pattern CHARGED =
            Pattern.compile("(?:chịu |có )?trách nhiệm|căn cứ quyết định|thi hành", FLAGS);

    private static final int LINES = 12;

    private final Map<String, StringBuilder> words = new HashMap<>();
    private final Map<String, String> charged = new HashMap<>();

    ChargedByArticles(List<PrintedLine> lines) {
        String open = "";
        int left = 0;
        for (PrintedLine line : lines) {
            Matcher begins = BEGINS.matcher(line.text());
            if (begins.matches()) {
                open = begins.group(1);
                left = words(open).isEmpty() ? LINES : 0;
                take(open, left, begins.group(2));
            } else {
                take(open, left, " " + line.text().strip());
            }
            left--;
        }
    }

    private void take(String article, int left, String more) {
        if (left <= 0 || charged.containsKey(article)) {
            return;
        }
        StringBuilder names = words(article).append(more);
        Matcher end = CHARGED.matcher(names);
        if (end.find()) {
            charged.put(article, names.substring(0, end.start()).strip());
        }
    }

    private StringBuilder words(String article) {
        return words.computeIfAbsent(article, number -> new StringBuilder());
    }

    /** The names before what the article charges them with; nothing where there is no such article, or it charges nobody. */
    Optional<String> by(String article) {
        return Optional.ofNullable(charged.get(article)).filter(names -> !names.isEmpty());
    }
}
