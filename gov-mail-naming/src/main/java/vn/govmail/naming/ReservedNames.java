package vn.govmail.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names that no person or unit gets, as a whole local part or as what stands before its first dot. Immutable. */
final class ReservedNames {
    private static final int LETTERS = 128;

    /** By their first letter, so that almost all local parts are passed at a glance. */
    private final List<List<String>> byFirstLetter;

    ReservedNames(Collection<String> names) {
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            int letter = i;
            lists.add(names.stream()
                    .filter(name -> !name.isEmpty() && name.charAt(0) == letter)
                    .toList());
        }
        this.byFirstLetter = List.copyOf(lists);
    }

    /** Whether the first so many characters are such a local part. */
    boolean holds(CharSequence localPart, int end) {
        char first = localPart.charAt(0);
        if (first >= LETTERS) {
            return false;
        }
        List<String> candidates = byFirstLetter.get(first);
        for (int i = 0; i < candidates.size(); i++) {
            String name = candidates.get(i);
            int length = name.length();
            boolean whole = end == length || (end > length && localPart.charAt(length) == '.');
            if (whole && begins(localPart, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(CharSequence text, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (text.charAt(i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
