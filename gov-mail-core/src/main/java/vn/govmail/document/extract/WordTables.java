package vn.govmail.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.TableCell;

/** Where in which table a walk through a document stands; tables may stand in cells of others. Used once. */
final class WordTables {
    private static final class Table {
        private final int number;
        private int row;
        private int column;
        private int next = 1;
        private boolean styled;
        private boolean shaded;
        private boolean hiddenRow;

        Table(int number) {
            this.number = number;
        }
    }

    private final Deque<Table> open = new ArrayDeque<>();
    private int count;

    void begin() {
        count++;
        open.push(new Table(count));
    }

    void end() {
        open.poll();
    }

    void row() {
        Table table = open.peek();
        if (table != null) {
            table.row++;
            table.column = 0;
            table.next = 1;
            table.hiddenRow = false;
        }
    }

    void cell() {
        Table table = open.peek();
        if (table != null) {
            table.column = table.next;
            table.next++;
            table.shaded = false;
        }
    }

    /** The cell goes over so many columns. */
    void span(int columns) {
        Table table = open.peek();
        if ((table != null) && (table.column > 0)) {
            table.next = table.column + Math.max(1, Math.min(columns, 1_000));
        }
    }

    /** The style of the table may shade its cells. */
    void styled() {
        Table table = open.peek();
        if (table != null) {
            table.styled = true;
        }
    }

    void shade() {
        Table table = open.peek();
        if (table != null) {
            table.shaded = true;
        }
    }

    void hideRow(boolean hidden) {
        Table table = open.peek();
        if (table != null) {
            table.hiddenRow = hidden;
        }
    }

    boolean isShaded() {
        return open.stream().anyMatch(table -> table.styled || table.shaded);
    }

    boolean isHiddenRow() {
        return open.stream().anyMatch(table -> table.hiddenRow);
    }

    /** The innermost cell; null outside of tables. */
    @Nullable
    TableCell place() {
        Table table = open.peek();
        return (table == null) || (table.column == 0) ? null : new TableCell(table.number, table.row, table.column);
    }
}
