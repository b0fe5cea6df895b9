package vn.govmail.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which prefix stands for which namespace (Namespaces in XML 1.0), element by element; leaving one restores what was before. Confined
 * to one reading or writing.
 */
public final class NamespaceScope {
    private record Before(
            int depth, String prefix, @Nullable String uri) {}

    private final Map<String, String> current = new HashMap<>();
    private final Deque<Before> changes = new ArrayDeque<>();
    private int depth;

    /** Goes into an element. */
    public void enter() {
        depth++;
    }

    /** Goes out of the innermost element: what it declared is forgotten. */
    public void leave() {
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

    /** The innermost element declares a prefix; the empty one is that of names without. */
    public void put(String prefix, String uri) {
        changes.push(new Before(depth, prefix, current.put(prefix, uri)));
    }

    /** The namespace of a prefix; empty where it has none. */
    public String get(String prefix) {
        return current.getOrDefault(prefix, "");
    }

    /** All that are declared, by prefix; it changes with the place. */
    public Map<String, String> all() {
        return current;
    }
}
