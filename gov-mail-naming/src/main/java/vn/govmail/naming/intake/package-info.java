/**
 * Staff lists come in: a table with a row for each person, as CSV or XLSX, becomes reservations in the directory and a report
 * with every row of the list.
 *
 * <pre>{@code
 * StaffImport intake = StaffImport.into(directory, naming, act).inAgency(agency);
 * StaffFile file = StaffFile.of(path, ImportLimits.DEFAULT);
 * ImportSummary rehearsal = intake.rehearse(file, row -> …);       // what would come of it; nothing is reserved
 * try (Writer out = Files.newBufferedWriter(report)) {
 *     ImportReport csv = ImportReport.csv(out, Language.VIETNAMESE);
 *     csv.finish(intake.run(file, csv));                           // rows to correct can be mended there and imported again
 * }
 * }</pre>
 *
 * <p>A row is never lost: each that has any text is reported, with what was read of it. A row that cannot be used stops no other.
 * Running the same list again, as after a crash, reserves nothing twice: the request key of a row is {@code staff:} with the
 * staff id, or where there is none {@code name:} with agency, name and, of several of one name, which of them.
 */
@NullMarked
package vn.govmail.naming.intake;

import org.jspecify.annotations.NullMarked;
