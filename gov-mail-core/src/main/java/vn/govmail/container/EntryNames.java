package vn.govmail.container;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names in one container: what no honest writer writes, and what two systems would take for one file. */
final class EntryNames {
    private static final int LONGEST = 1_024;

    private final Map<String, String> byFold = new HashMap<>();

    void add(String name) throws ContainerException {
        if (isTrick(name)) {
            throw new ContainerException(ContainerProblem.PATH_TRICK);
        }
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        String fold = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String earlier = byFold.put(fold, bare);
        if (earlier != null) {
            throw new ContainerException(
                    earlier.equals(bare) ? ContainerProblem.DUPLICATE : ContainerProblem.DUPLICATE_BY_CASE);
        }
    }

    private static boolean isTrick(String name) {
        if (name.isEmpty() || (name.length() > LONGEST) || (name.charAt(0) == '/')) {
            return true;
        }
        if ((name.length() >= 2) && (name.charAt(1) == ':')) {
            return true;
        }
        int segment = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '/';
            if ((c == '\\') || (c < 0x20) || (c == 0x7F)) {
                return true;
            }
            if (c == '/') {
                if (isTrickSegment(name.substring(segment, i), i == name.length())) {
                    return true;
                }
                segment = i + 1;
            }
        }
        return false;
    }

    private static boolean isTrickSegment(String segment, boolean last) {
        if (segment.isEmpty()) {
            return !last;
        }
        return segment.equals(".") || segment.equals("..");
    }
}
