package vn.govmail.naming.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.naming.table.Row;
import vn.govmail.naming.table.RowSink;

/**
 * Looks for the heading among the leading rows. It may have two rows, as where "Họ và tên" stands over "Họ đệm" and "Tên";
 * a row below it that only numbers the columns belongs to it.
 */
final class HeadingSearch implements RowSink {
    private static final int LOOKED_AT = 30;
    private static final Set<StaffColumn> NAMES = Set.of(StaffColumn.FULL_NAME, StaffColumn.GIVEN);
    private static final Set<StaffColumn> UNITS =
            Set.of(StaffColumn.AGENCY, StaffColumn.DEPARTMENT, StaffColumn.DISTRICT, StaffColumn.COMMUNE);
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?([0-9]{1,3}|[A-H])\\)?");

    private final ColumnPlan plan;
    private final List<Row> leading = new ArrayList<>();

    HeadingSearch(ColumnPlan plan) {
        this.plan = plan;
    }

    @Override
    public boolean take(Row row) {
        leading.add(row);
        return leading.size() < LOOKED_AT;
    }

    /** The layout; empty where no row is a heading. */
    Optional<Layout> layout() {
        if (plan.isInOrder()) {
            return Optional.of(inOrder());
        }
        int best = -1;
        int most = 0;
        for (int i = 0; i < leading.size(); i++) {
            Map<StaffColumn, Integer> found = columns(labels(i));
            boolean named = found.keySet().stream().anyMatch(NAMES::contains)
                    || (found.containsKey(StaffColumn.KIND)
                            && found.keySet().stream().anyMatch(UNITS::contains));
            if (named && found.size() > most) {
                best = i;
                most = found.size();
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(layout(best));
    }

    private Layout inOrder() {
        Map<StaffColumn, Integer> columns = new EnumMap<>(StaffColumn.class);
        for (int i = 0; i < plan.order().size(); i++) {
            int place = i;
            plan.order().get(i).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return new Layout(columns, Map.of(), 0, List.of());
    }

    private Layout layout(int at) {
        List<String> labels = labels(at);
        Map<StaffColumn, Integer> columns = columns(labels);
        splitName(columns, labels, at);
        Map<StaffColumn, String> headings = new EnumMap<>(StaffColumn.class);
        columns.forEach((column, place) -> headings.put(column, place < labels.size() ? labels.get(place) : ""));
        int last = isSecondRow(at) ? at + 1 : at;
        if (last + 1 < leading.size() && numbersColumns(leading.get(last + 1))) {
            last++;
        }
        int firstRow = last + 1 < leading.size()
                ? leading.get(last + 1).number()
                : leading.get(last).number() + 1;
        return new Layout(columns, headings, firstRow, findings(labels, columns));
    }

    /** "Họ và tên" often stands over two columns, and the given name in the second, which has no heading of its own. */
    private void splitName(Map<StaffColumn, Integer> columns, List<String> labels, int at) {
        Integer name = columns.get(StaffColumn.FULL_NAME);
        if (name == null || columns.containsKey(StaffColumn.GIVEN)) {
            return;
        }
        int next = name + 1;
        boolean unlabelled = next >= labels.size() || labels.get(next).isEmpty();
        long filled = leading.stream()
                .skip(at + 1L)
                .filter(row -> !row.cell(name).isEmpty() && !row.cell(next).isEmpty())
                .count();
        long named = leading.stream()
                .skip(at + 1L)
                .filter(row -> !row.cell(name).isEmpty())
                .count();
        if (unlabelled && filled > 0 && filled * 2 > named) {
            columns.remove(StaffColumn.FULL_NAME);
            columns.put(StaffColumn.FAMILY_AND_MIDDLE, name);
            columns.put(StaffColumn.GIVEN, next);
        }
    }

    private List<ImportFinding> findings(List<String> labels, Map<StaffColumn, Integer> columns) {
        List<ImportFinding> findings = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            Optional<StaffColumn> column = plan.column(label);
            boolean unknown = column.isEmpty() && !label.isEmpty() && !Headings.isPassedOver(label);
            if (unknown) {
                findings.add(ImportFinding.of(ImportCode.COLUMN_NOT_USED, Map.of("heading", label)));
            } else if (column.isPresent() && columns.getOrDefault(column.get(), i) != i) {
                findings.add(ImportFinding.of(ImportCode.HEADING_TWICE, Map.of("heading", label)));
            }
        }
        return findings;
    }

    private Map<StaffColumn, Integer> columns(List<String> labels) {
        Map<StaffColumn, Integer> columns = new EnumMap<>(StaffColumn.class);
        for (int i = 0; i < labels.size(); i++) {
            int place = i;
            plan.column(labels.get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    /** The labels of a heading that begins in a row, those of a second row before those above them. */
    private List<String> labels(int at) {
        List<String> upper = leading.get(at).cells();
        if (!isSecondRow(at)) {
            return upper;
        }
        Row lower = leading.get(at + 1);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.cells().size()); i++) {
            String own = lower.cell(i);
            labels.add(own.isEmpty() ? leading.get(at).cell(i) : own);
        }
        return labels;
    }

    /** Whether all that the row below a heading has are headings, too. */
    private boolean isSecondRow(int at) {
        if (at + 1 >= leading.size()) {
            return false;
        }
        List<String> below = leading.get(at + 1).cells().stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !below.isEmpty()
                && below.stream().allMatch(cell -> plan.column(cell).isPresent() || Headings.isPassedOver(cell));
    }

    private static boolean numbersColumns(Row row) {
        List<String> cells =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return cells.size() > 1
                && cells.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches());
    }
}
