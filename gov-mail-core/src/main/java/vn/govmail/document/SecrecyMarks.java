package vn.govmail.document;

import java.util.List;

/** Stub. */
public final class SecrecyMarks {
    private SecrecyMarks() {}

    /** The marks of secrecy that a text bears. */
    public static List<SecrecyMark> find(String text, List<String> marks) {
        return List.of();
    }
}
