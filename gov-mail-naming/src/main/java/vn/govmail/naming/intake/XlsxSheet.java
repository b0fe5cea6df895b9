package vn.govmail.naming.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.naming.table.RowSink;
import vn.govmail.naming.table.TableLimits;
import vn.govmail.naming.table.Workbook;

/** A list as a sheet of a workbook. */
final class XlsxSheet implements Spreadsheet {
    private final Workbook workbook;
    private final int place;
    private final TableLimits limits;
    private final List<ImportFinding> findings;

    private XlsxSheet(Workbook workbook, int place, TableLimits limits, List<ImportFinding> findings) {
        this.workbook = workbook;
        this.place = place;
        this.limits = limits;
        this.findings = List.copyOf(findings);
    }

    /**
     * Opens a workbook at the wanted sheet, or at the first that has the heading of a staff list. The sheet is gone through once,
     * so that a damaged one is refused before anything of it counts.
     *
     * @return empty with a finding if it cannot be read
     */
    static Optional<Spreadsheet> open(
            byte[] bytes, String wanted, ColumnPlan plan, TableLimits limits, List<ImportFinding> findings) {
        try {
            Workbook workbook = Workbook.open(bytes, limits);
            int place = wanted.isEmpty()
                    ? firstWithHeading(workbook, plan)
                    : workbook.sheets().indexOf(wanted);
            if (place < 0) {
                findings.add(ImportFinding.of(
                        ImportCode.SHEET_NOT_FOUND,
                        Map.of("sheet", wanted, "sheets", String.join(", ", workbook.sheets()))));
                return Optional.empty();
            }
            List<ImportFinding> found = new ArrayList<>();
            for (int i = 0; wanted.isEmpty() && i < workbook.sheets().size(); i++) {
                if (i != place) {
                    found.add(ImportFinding.of(
                            ImportCode.SHEET_NOT_READ,
                            Map.of("sheet", workbook.sheets().get(i))));
                }
            }
            workbook.read(place, row -> true);
            return Optional.of(new XlsxSheet(workbook, place, limits, found));
        } catch (ContainerException e) {
            findings.add(ImportFinding.of(
                    ImportCode.FILE_UNREADABLE, Map.of("problem", e.problem().name())));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** The first sheet with a heading; the first of all where none has one. */
    private static int firstWithHeading(Workbook workbook, ColumnPlan plan) throws IOException {
        for (int i = 0; i < workbook.sheets().size(); i++) {
            HeadingSearch search = new HeadingSearch(plan);
            workbook.read(i, search);
            if (search.layout().isPresent()) {
                return i;
            }
        }
        return workbook.sheets().isEmpty() ? -1 : 0;
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public String sheet() {
        return workbook.sheets().get(place);
    }

    @Override
    public List<ImportFinding> findings() {
        return findings;
    }

    @Override
    public void read(RowSink sink, List<ImportFinding> found) {
        try {
            if (!workbook.read(place, sink)) {
                found.add(ImportFinding.of(ImportCode.TOO_MANY_ROWS, Map.of("limit", Integer.toString(limits.rows()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet was read before without an error", e);
        }
    }
}
