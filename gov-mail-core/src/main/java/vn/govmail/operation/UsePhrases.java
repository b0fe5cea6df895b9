package vn.govmail.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.govmail.text.TextFolding;

/** Words by which mail shows what a mailbox was used for, from a table. */
final class UsePhrases {
    private static final Map<MailboxUse.Kind, List<String>> BY_KIND = read();

    private UsePhrases() {}

    private static Map<MailboxUse.Kind, List<String>> read() {
        Map<MailboxUse.Kind, List<String>> phrases = new EnumMap<>(MailboxUse.Kind.class);
        for (MailboxUse.Kind kind : MailboxUse.Kind.values()) {
            phrases.put(
                    kind,
                    Tables.rows("use-phrases.tsv", 2).stream()
                            .filter(row -> row.get(0).equals(kind.name()))
                            .map(row -> TextFolding.search(row.get(1)))
                            .toList());
        }
        return phrases;
    }

    /** The phrases of a kind that stand in a text. */
    static Set<String> in(MailboxUse.Kind kind, String text) {
        String folded = " " + TextFolding.search(text) + " ";
        Set<String> found = new TreeSet<>();
        for (String phrase : BY_KIND.getOrDefault(kind, List.of())) {
            if (folded.contains(" " + phrase + " ")) {
                found.add(phrase);
            }
        }
        return found;
    }
}
