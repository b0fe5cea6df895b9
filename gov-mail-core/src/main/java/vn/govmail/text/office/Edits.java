package vn.govmail.text.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Changes to a text, by their places in it; they do not overlap. Not thread-safe. */
final class Edits {
    private static final int STEP = 1 << 16;

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

    /** Takes back what was to be changed between two places. */
    void forget(int from, int to) {
        edits.subMap(from, true, to, false).clear();
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

    /** The text with the changes in it as bytes of UTF-8; no second copy of it is made. */
    byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + text.length() / 8);
        int at = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            write(out, text, at, edit.getKey());
            String added = edit.getValue().inserted() + edit.getValue().replacement();
            write(out, added, 0, added.length());
            at = edit.getValue().end();
        }
        write(out, text, at, text.length());
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + STEP);
            end -= (end < to) && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            out.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = end;
        }
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
