package vn.govmail.text.office;

import java.util.Map;
import java.util.TreeMap;

/** Changes to a text, by their places in it; they do not overlap. Not thread-safe. */
final class Edits {
    private record Edit(int end, String inserted, String replacement) {}

    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    /** Replaces what stands between two places; an earlier replacement of the same place is forgotten. */
    void replace(int start, int end, String replacement) {
        Edit there = edits.get(start);
        edits.put(start, new Edit(end, there == null ? "" : there.inserted(), replacement));
    }

    /** Puts text before a place, once. */
    void insert(int at, String text) {
        Edit there = edits.get(at);
        edits.put(at, there == null ? new Edit(at, text, "") : new Edit(there.end(), text, there.replacement()));
    }

    void addAll(Edits others) {
        edits.putAll(others.edits);
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    String apply(String text) {
        return apply(text, 0, text.length());
    }

    /** A part of the text with the changes in it. */
    String apply(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from + 64);
        int at = from;
        for (Map.Entry<Integer, Edit> edit : edits.subMap(from, true, to, true).entrySet()) {
            out.append(text, at, edit.getKey());
            out.append(edit.getValue().inserted()).append(edit.getValue().replacement());
            at = edit.getValue().end();
        }
        return out.append(text, at, to).toString();
    }
}
