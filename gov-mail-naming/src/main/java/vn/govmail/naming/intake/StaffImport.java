package vn.govmail.naming.intake;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;

/**
 * Brings staff lists into a directory. Immutable; one import may run at a time on one list, any number on several.
 *
 * <p>The list is gone through twice: first everybody gets the address that the name makes where nobody has it, in the order of
 * the rows, units as well as people; then the others get theirs with something added, and never one that is somebody's natural address in the list. Rows
 * with a staff id also enter the person and the post. Addresses are reserved in steps of some thousand rows; what stops an
 * import in between leaves the rows done so far done, and running it again goes on from there.
 */
public final class StaffImport {
    private final Directory directory;
    private final Naming naming;
    private final Act act;
    private final @Nullable Agency agency;
    private final Function<Agency, Unit> units;
    private final ColumnPlan columns;
    private final String sheet;
    private final ImportLimits limits;
    private final Consumer<ImportProgress> progress;

    private StaffImport(
            Directory directory,
            Naming naming,
            Act act,
            @Nullable Agency agency,
            Function<Agency, Unit> units,
            ColumnPlan columns,
            String sheet,
            ImportLimits limits,
            Consumer<ImportProgress> progress) {
        this.directory = Objects.requireNonNull(directory, "directory");
        this.naming = Objects.requireNonNull(naming, "naming");
        this.act = Objects.requireNonNull(act, "act");
        this.agency = agency;
        this.units = Objects.requireNonNull(units, "units");
        this.columns = Objects.requireNonNull(columns, "columns");
        this.sheet = Objects.requireNonNull(sheet, "sheet");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** An import whose lists name their agencies, which the directory has to know. */
    public static StaffImport into(Directory directory, Naming naming, Act act) {
        return new StaffImport(
                directory,
                naming,
                act,
                null,
                Agencies::unit,
                ColumnPlan.byHeadings(),
                "",
                ImportLimits.DEFAULT,
                progress -> {});
    }

    /** The same for rows that name no agency: they are of this one. */
    public StaffImport inAgency(Agency usual) {
        return new StaffImport(directory, naming, act, usual, units, columns, sheet, limits, progress);
    }

    /**
     * The same with another way from an agency of the directory to the unit that stands in addresses. As a rule it is the
     * identifier where that is a short name ({@code stttt}), and otherwise what is derived from the agency's name.
     */
    public StaffImport units(Function<Agency, Unit> unitOf) {
        return new StaffImport(directory, naming, act, agency, unitOf, columns, sheet, limits, progress);
    }

    /** The same with the columns found otherwise. */
    public StaffImport columns(ColumnPlan plan) {
        return new StaffImport(directory, naming, act, agency, units, plan, sheet, limits, progress);
    }

    /** The same for a sheet of this name; as a rule it is the first that has the heading of a staff list. */
    public StaffImport sheet(String name) {
        return new StaffImport(directory, naming, act, agency, units, columns, name, limits, progress);
    }

    /** The same with other limits. */
    public StaffImport within(ImportLimits other) {
        return new StaffImport(directory, naming, act, agency, units, columns, sheet, other, progress);
    }

    /** The same that tells after every some thousand rows how far it is. */
    public StaffImport telling(Consumer<ImportProgress> listener) {
        return new StaffImport(directory, naming, act, agency, units, columns, sheet, limits, listener);
    }

    /**
     * Says what would come of a list, row by row, clashes among its rows included. Nothing is reserved.
     *
     * @throws IOException if {@code reports} throws it
     */
    public ImportSummary rehearse(StaffFile file, RowReports reports) throws IOException {
        return new ImportRun(this, directory.rehearsal(), true).over(file, reports);
    }

    /**
     * Reserves addresses for a list.
     *
     * @throws IOException if {@code reports} throws it
     * @throws vn.govmail.naming.directory.DirectoryUnavailableException if the directory's database does not answer
     */
    public ImportSummary run(StaffFile file, RowReports reports) throws IOException {
        return new ImportRun(this, directory, false).over(file, reports);
    }

    RowRequests requests(Directory target) {
        return new RowRequests(naming, act, new Agencies(target, agency, units));
    }

    Act act() {
        return act;
    }

    ColumnPlan columns() {
        return columns;
    }

    String sheet() {
        return sheet;
    }

    ImportLimits limits() {
        return limits;
    }

    void tell(ImportProgress how) {
        progress.accept(how);
    }
}
