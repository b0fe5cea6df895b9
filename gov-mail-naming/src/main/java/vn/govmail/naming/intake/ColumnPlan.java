package vn.govmail.naming.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.text.TextFolding;

/**
 * Which column of a list holds what. By its headings as a rule: the first of the leading 30 rows that has a heading for a name.
 * Headings are compared without marks, capitals and signs, so "HỌ VÀ TÊN", "Họ tên" and "Full name" are found. Immutable.
 */
public final class ColumnPlan {
    private static final ColumnPlan BY_HEADINGS = new ColumnPlan(Map.of(), List.of());

    private final Map<StaffColumn, String> headings;
    private final List<Optional<StaffColumn>> order;

    private ColumnPlan(Map<StaffColumn, String> headings, List<Optional<StaffColumn>> order) {
        this.headings = Map.copyOf(headings);
        this.order = List.copyOf(order);
    }

    /** By the headings that are known. */
    public static ColumnPlan byHeadings() {
        return BY_HEADINGS;
    }

    /**
     * For a list without headings: what its columns hold, from the left.
     *
     * @param columns for each column what it holds; empty for those that are passed over
     */
    public static ColumnPlan inOrder(List<Optional<StaffColumn>> columns) {
        return new ColumnPlan(Map.of(), columns);
    }

    /** The same with a heading of the caller's own, which takes the place of the known ones for this column. */
    public ColumnPlan with(StaffColumn column, String heading) {
        Map<StaffColumn, String> more = new EnumMap<>(StaffColumn.class);
        more.putAll(headings);
        more.put(column, TextFolding.search(heading));
        return new ColumnPlan(more, order);
    }

    /** Whether the list has no headings. */
    boolean isInOrder() {
        return !order.isEmpty();
    }

    List<Optional<StaffColumn>> order() {
        return order;
    }

    Optional<StaffColumn> column(String heading) {
        String key = TextFolding.search(heading);
        for (Map.Entry<StaffColumn, String> own : headings.entrySet()) {
            if (own.getValue().equals(key)) {
                return Optional.of(own.getKey());
            }
        }
        return Headings.column(heading).filter(column -> !headings.containsKey(column));
    }
}
