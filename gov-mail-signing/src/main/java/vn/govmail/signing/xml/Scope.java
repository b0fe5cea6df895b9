package vn.govmail.signing.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which prefix stands for which namespace, element by element; leaving one restores what was before. Confined to one writing. */
final class Scope {
    private record Before(
            int depth, String prefix, @Nullable String uri) {}

    private final Map<String, String> current = new HashMap<>();
    private final Deque<Before> changes = new ArrayDeque<>();
    private int depth;

    void enter() {
        depth++;
    }

    void leave() {
        for (Before before = changes.peek(); (before != null) && (before.depth() == depth); before = changes.peek()) {
            changes.pop();
            if (before.uri() == null) {
                current.remove(before.prefix());
            } else {
                current.put(before.prefix(), before.uri());
            }
        }
        depth--;
    }

    void put(String prefix, String uri) {
        changes.push(new Before(depth, prefix, current.put(prefix, uri)));
    }

    /** The namespace of a prefix; empty where it has none. */
    String get(String prefix) {
        return current.getOrDefault(prefix, "");
    }

    Map<String, String> all() {
        return current;
    }
}
