package vn.govmail.naming.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the cells of one row, cleaned. */
final class RowBuilder {
    /** How Excel is told to keep the zeros of {@code ="00123"}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private static final char REPLACEMENT = '\uFFFD';

    private final TableLimits limits;
    private final List<String> cells = new ArrayList<>();
    private final List<Row.Note> notes = new ArrayList<>();
    private boolean overfull;

    RowBuilder(TableLimits limits) {
        this.limits = limits;
    }

    int size() {
        return cells.size();
    }

    /** The next cell. */
    void add(String raw) {
        set(cells.size(), raw);
    }

    /** A cell at a place; those before it that were not given are empty. */
    void set(int column, String raw) {
        if (column >= limits.columns()) {
            if (!overfull) {
                note(Row.Problem.TOO_MANY_CELLS, limits.columns());
                overfull = true;
            }
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, clean(raw, column));
    }

    void note(Row.Problem problem, int column) {
        Row.Note note = new Row.Note(problem, column);
        if (!notes.contains(note) && notes.size() < limits.columns()) {
            notes.add(note);
        }
    }

    Row build(int number) {
        return new Row(number, cells, notes);
    }

    private String clean(String raw, int column) {
        String text = raw;
        if (text.length() > limits.cellCharacters()) {
            note(Row.Problem.CELL_TOO_LONG, column);
            text = text.substring(0, limits.cellCharacters());
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\u00A0' || c == '\u2028' || c == '\u2029') {
                out.append(' ');
            } else if (Character.isISOControl(c)) {
                note(Row.Problem.CONTROL_CHARACTER, column);
            } else {
                if (c == REPLACEMENT || isLoneSurrogate(text, i)) {
                    note(Row.Problem.DAMAGED_TEXT, column);
                    c = REPLACEMENT;
                }
                out.append(c);
            }
        }
        String cleaned = Normalizer.normalize(out, Normalizer.Form.NFC).strip();
        if (cleaned.startsWith("=")) {
            var kept = KEPT_AS_TEXT.matcher(cleaned);
            return kept.matches() ? kept.group(1).strip() : cleaned;
        }
        return FormulaGuard.unguarded(cleaned);
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
