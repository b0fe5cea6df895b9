package vn.govmail.naming.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.NamingFinding;
import vn.govmail.naming.directory.ReservationRequest;

/** A row on its way to its report: either a request for an address, or settled already. Used by one thread. */
final class Candidate {
    final int row;
    final Map<StaffColumn, String> read;
    final List<ImportFinding> findings = new ArrayList<>();
    List<String> readings = List.of();

    /** What is asked of the directory; null where nothing is. */
    @Nullable
    ReservationRequest request;

    private RowOutcome outcome = RowOutcome.REFUSED;
    private @Nullable MailAddress address;

    Candidate(int row, Map<StaffColumn, String> read) {
        this.row = row;
        this.read = read;
    }

    String read(StaffColumn column) {
        return read.getOrDefault(column, "");
    }

    void found(ImportCode code, Map<String, String> arguments) {
        findings.add(ImportFinding.of(code, arguments));
    }

    void found(List<NamingFinding> ofNaming) {
        ofNaming.forEach(finding -> findings.add(ImportFinding.of(finding)));
    }

    /** Ends the row's way. */
    void settle(RowOutcome with, @Nullable MailAddress at) {
        request = null;
        outcome = with;
        address = at;
    }

    /** Ends the row's way because of a finding. */
    void settle(RowOutcome with, ImportCode why, Map<String, String> arguments) {
        found(why, arguments);
        settle(with, null);
    }

    boolean hasFound(ImportCode code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code.name()));
    }

    boolean hasAddress() {
        return address != null;
    }

    RowReport report() {
        return new RowReport(row, read, outcome, address, readings, findings);
    }
}
