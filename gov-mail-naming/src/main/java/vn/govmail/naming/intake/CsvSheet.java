package vn.govmail.naming.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.govmail.naming.table.CsvText;
import vn.govmail.naming.table.RowSink;
import vn.govmail.naming.table.TableLimits;

/** A list as CSV. */
final class CsvSheet implements Spreadsheet {
    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 200;

    private final DecodedList decoded;
    private final char separator;
    private final TableLimits limits;

    private CsvSheet(DecodedList decoded, char separator, TableLimits limits) {
        this.decoded = decoded;
        this.separator = separator;
        this.limits = limits;
    }

    /** The separator is the one by which most of the plan's columns are found, or else most cells. */
    static CsvSheet of(DecodedList decoded, ColumnPlan plan, TableLimits limits) {
        DecodedList text = decoded.withoutSeparatorLine();
        if (text.separator() != 0) {
            return new CsvSheet(text, text.separator(), limits);
        }
        char best = ',';
        long most = -1;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long found = weight(text.text(), candidate, plan, limits);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return new CsvSheet(text, best, limits);
    }

    private static long weight(String text, char candidate, ColumnPlan plan, TableLimits limits) {
        HeadingSearch search = new HeadingSearch(plan);
        List<Integer> widths = new ArrayList<>();
        CsvText.read(text, candidate, limits, row -> {
            widths.add(row.cells().size());
            return search.take(row) && widths.size() < LOOKED_AT;
        });
        int columns = search.layout().map(layout -> layout.columns().size()).orElse(0);
        return columns * 1_000_000L + widths.stream().mapToInt(w -> w - 1).sum();
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public String encoding() {
        return decoded.encoding();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<ImportFinding> findings() {
        return decoded.findings();
    }

    @Override
    public void read(RowSink sink, List<ImportFinding> findings) {
        if (!CsvText.read(decoded.text(), separator, limits, sink)) {
            findings.add(ImportFinding.of(ImportCode.TOO_MANY_ROWS, Map.of("limit", Integer.toString(limits.rows()))));
        }
    }
}
