package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;

/** Conditions for one of many values. Of a few lengths only, so that the database meets the same statements again. */
final class InList {
    /** How many values are asked for at a time. */
    static final int MOST = 500;

    private InList() {}

    /** The condition for so many values, which are to be {@link #padded}. */
    static String condition(String column, int size) {
        return size == 1 ? column + "=?" : column + " in (" + "?,".repeat(length(size) - 1) + "?)";
    }

    private static int length(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }

    /** As many values as the condition takes: the first is repeated. */
    static List<String> padded(List<String> values) {
        List<String> all = new ArrayList<>(values);
        while (all.size() < length(values.size())) {
            all.add(values.get(0));
        }
        return all;
    }

    /** Values in lists that are not too long for a condition. */
    static List<List<String>> parts(List<String> values) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MOST) {
            parts.add(values.subList(from, Math.min(values.size(), from + MOST)));
        }
        return parts;
    }
}
