package vn.govmail.naming.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;

/**
 * What came of one row.
 *
 * @param row the row's number as people count: in a sheet the number at its left, in CSV the line on which the row begins
 * @param read what was read, by column; columns that are empty in this row are left out
 * @param outcome what came of it
 * @param addressOrNull the person's address; null where there is none
 * @param readings the mailbox names of the readings of an uncertain name, the likeliest first; otherwise empty
 * @param findings what was found, about any of it
 */
public record RowReport(
        int row,
        Map<StaffColumn, String> read,
        RowOutcome outcome,
        @Nullable MailAddress addressOrNull,
        List<String> readings,
        List<ImportFinding> findings) {
    public RowReport {
        read = Map.copyOf(read);
        Objects.requireNonNull(outcome, "outcome");
        readings = List.copyOf(readings);
        findings = List.copyOf(findings);
    }

    /** The person's address. */
    public Optional<MailAddress> address() {
        return Optional.ofNullable(addressOrNull);
    }

    /** What was read in a column; empty for nothing. */
    public String read(StaffColumn column) {
        return read.getOrDefault(column, "");
    }

    RowReport with(RowOutcome other) {
        return new RowReport(row, read, other, addressOrNull, readings, findings);
    }
}
