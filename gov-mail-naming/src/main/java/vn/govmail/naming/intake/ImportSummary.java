package vn.govmail.naming.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.govmail.rule.Effect;

/**
 * What came of a list.
 *
 * @param file the file's name
 * @param format {@code "CSV"} or {@code "XLSX"}; empty where it is neither
 * @param encoding of CSV the encoding that it was read in; else empty
 * @param sheet of XLSX the sheet that was read; else empty
 * @param columns which heading was taken for which column
 * @param rows how many rows have any text and are no heading; each of them was reported
 * @param outcomes how many rows came to what
 * @param findings what was found about the list as a whole
 * @param rehearsal whether nothing was reserved since it was a rehearsal
 */
public record ImportSummary(
        String file,
        String format,
        String encoding,
        String sheet,
        Map<StaffColumn, String> columns,
        int rows,
        Map<RowOutcome, Integer> outcomes,
        List<ImportFinding> findings,
        boolean rehearsal) {
    public ImportSummary {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(sheet, "sheet");
        columns = Map.copyOf(columns);
        outcomes = Map.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** How many rows came to this. */
    public int count(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Whether the whole list was read and each of its rows has an address now. */
    public boolean isComplete() {
        return findings.stream().noneMatch(f -> f.effect() == Effect.ERROR || f.effect() == Effect.BLOCK)
                && count(RowOutcome.RESERVED) + count(RowOutcome.REPEATED) + count(RowOutcome.DUPLICATE) == rows;
    }
}
