package vn.govmail.signing.pdf.change;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ObjectId;

/**
 * Objects that have a rule of their own: every entry of them is compared there, so that a link back to them, as from an
 * outline to its page, need not lead the comparison to them again. Any other way to such an object, say as somebody's
 * resources, is compared like everything else. Confined to one thread.
 */
final class Roles {
    private static final Set<String> TO_PAGES = Set.of("P", "Pg", "Parent", "Page", "Dest", "D", "OpenAction");
    private static final Set<String> TO_FIELDS =
            Set.of("Parent", "Obj", "Fields", "T", "Annotation", "AN", "TA", "Popup", "IRT", "CO");
    private static final Set<String> TO_CATALOG = Set.of("Data");

    /** What an object is. */
    enum Role {
        CATALOG,
        PAGE,
        FIELD;

        /** The keys by which documents link back to such objects. */
        private Set<String> linksBack() {
            return switch (this) {
                case CATALOG -> TO_CATALOG;
                case PAGE -> TO_PAGES;
                case FIELD -> TO_FIELDS;
            };
        }
    }

    private static final Set<String> ANY = union();

    private final Map<ObjectId, Set<Role>> roles = new HashMap<>();

    void assign(ObjectId id, Role role) {
        roles.computeIfAbsent(id, any -> EnumSet.noneOf(Role.class)).add(role);
    }

    /** Whether the object has a rule of its own, and the key is one by which documents link back to such objects. */
    boolean isLinkBack(ObjectId id, String key) {
        for (Role role : roles.getOrDefault(id, Set.of())) {
            if (role.linksBack().contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The key if it may link back to something, else empty. */
    static String classOf(String key) {
        return ANY.contains(key) ? key : "";
    }

    private static Set<String> union() {
        Set<String> keys = new HashSet<>();
        for (Role role : Role.values()) {
            keys.addAll(role.linksBack());
        }
        return Set.copyOf(keys);
    }

    /** Whether the object has a rule of its own. */
    boolean has(ObjectId id) {
        return roles.containsKey(id);
    }
}
