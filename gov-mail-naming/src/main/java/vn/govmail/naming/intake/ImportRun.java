package vn.govmail.naming.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Reservation;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.naming.table.TableLimits;

/** One import of one list. */
final class ImportRun {
    private static final int STEP = 2_000;

    private final StaffImport plan;
    private final Directory target;
    private final boolean rehearsal;
    private final KnownPeople people;
    private final @Nullable StaffRegister register;
    private final List<ImportFinding> findings = new ArrayList<>();
    private final Map<RowOutcome, Integer> outcomes = new EnumMap<>(RowOutcome.class);

    /** Rows, counted from 0, that got their natural address in the first going through. */
    private final BitSet natural = new BitSet();

    /** Rows that got another address then, since somebody was quicker. */
    private final BitSet late = new BitSet();

    ImportRun(StaffImport plan, Directory target, boolean rehearsal) {
        this.plan = plan;
        this.target = target;
        this.rehearsal = rehearsal;
        this.people = new KnownPeople(target);
        this.register = rehearsal ? null : new StaffRegister(target, plan.act());
    }

    ImportSummary over(StaffFile file, RowReports reports) throws IOException {
        Optional<Spreadsheet> opened = open(file);
        if (opened.isEmpty()) {
            return new ImportSummary(file.name(), "", "", "", Map.of(), 0, Map.of(), findings, rehearsal);
        }
        Spreadsheet sheet = opened.get();
        findings.addAll(sheet.findings());
        Optional<Layout> layout = layout(sheet);
        int rows = 0;
        if (layout.isPresent()) {
            findings.addAll(layout.get().findings());
            rows = reserveNaturals(sheet, layout.get());
            report(sheet, layout.get(), rows, reports);
        }
        return new ImportSummary(
                file.name(),
                sheet.format(),
                sheet.encoding(),
                sheet.sheet(),
                layout.map(Layout::headings).orElse(Map.of()),
                rows,
                outcomes,
                findings,
                rehearsal);
    }

    private Optional<Spreadsheet> open(StaffFile file) {
        ImportLimits limits = plan.limits();
        if (!file.isWithin(limits)) {
            findings.add(
                    ImportFinding.of(ImportCode.FILE_TOO_LARGE, Map.of("limit", Integer.toString(limits.fileBytes()))));
            return Optional.empty();
        }
        return Spreadsheets.open(
                file,
                plan.sheet(),
                plan.columns(),
                new TableLimits(limits.rows(), limits.columns(), limits.cellCharacters()),
                findings);
    }

    private Optional<Layout> layout(Spreadsheet sheet) {
        HeadingSearch search = new HeadingSearch(plan.columns());
        sheet.read(search, new ArrayList<>());
        Optional<Layout> layout = search.layout();
        if (layout.isEmpty()) {
            findings.add(ImportFinding.of(ImportCode.HEADING_NOT_FOUND, Map.of()));
        }
        return layout;
    }

    /** Goes through the rows, and answers how many there are. */
    private int each(Spreadsheet sheet, Layout layout, List<ImportFinding> found, Consumer<Candidate> what) {
        RowRequests requests = plan.requests(target);
        int[] rows = {0};
        sheet.read(
                row -> {
                    if (row.number() >= layout.firstRow() && !row.isBlank()) {
                        what.accept(requests.candidate(row, layout));
                        rows[0]++;
                    }
                    return true;
                },
                found);
        return rows[0];
    }

    private int reserveNaturals(Spreadsheet sheet, Layout layout) {
        List<Candidate> step = new ArrayList<>();
        int[] next = {0};
        int rows = each(sheet, layout, findings, candidate -> {
            step.add(candidate);
            next[0]++;
            if (step.size() == STEP) {
                reserveNaturals(step, next[0]);
            }
        });
        reserveNaturals(step, next[0]);
        return rows;
    }

    private void reserveNaturals(List<Candidate> step, int done) {
        people.lookAhead(step);
        List<Integer> places = new ArrayList<>();
        List<ReservationRequest> batch = new ArrayList<>();
        Set<MailAddress> wanted = new HashSet<>();
        int place = done - step.size();
        for (Candidate candidate : step) {
            people.settle(candidate);
            ReservationRequest request = candidate.request;
            if (request != null && isFree(request) && wanted.add(naturalOf(request))) {
                places.add(place);
                batch.add(request);
            }
            place++;
        }
        people.forget();
        reserve(places, batch);
        step.clear();
    }

    private static MailAddress naturalOf(ReservationRequest request) {
        return request.proposal().naturalAddress().orElseThrow();
    }

    private boolean isFree(ReservationRequest request) {
        Optional<MailAddress> usual = request.proposal().naturalAddress();
        return usual.isPresent()
                && usual.equals(request.proposal().address())
                && people.mailbox(usual.get()).isEmpty();
    }

    private void reserve(List<Integer> places, List<ReservationRequest> batch) {
        List<Reservation> answers = target.reserveAll(batch);
        for (int i = 0; i < answers.size(); i++) {
            Reservation answer = answers.get(i);
            if (answer.outcome() == Reservation.Outcome.RESERVED) {
                boolean asWanted = answer.address().equals(Optional.of(naturalOf(batch.get(i))))
                        && answer.findings().isEmpty();
                (asWanted ? natural : late).set(places.get(i));
            }
        }
    }

    private void report(Spreadsheet sheet, Layout layout, int total, RowReports reports) throws IOException {
        List<Candidate> step = new ArrayList<>();
        int[] next = {0};
        try {
            each(sheet, layout, new ArrayList<>(), candidate -> {
                next[0]++;
                step.add(candidate);
                if (step.size() == STEP) {
                    reportStep(step, next[0], total, reports);
                }
            });
            reportStep(step, next[0], total, reports);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void prepare(List<Candidate> step, int first) {
        List<Candidate> open = new ArrayList<>();
        for (int i = 0; i < step.size(); i++) {
            if (!natural.get(first + i) && !late.get(first + i)) {
                open.add(step.get(i));
            }
        }
        people.lookAhead(open);
        for (int i = 0; i < step.size(); i++) {
            prepare(step.get(i), first + i);
        }
        people.forget();
    }

    private void prepare(Candidate candidate, int place) {
        ReservationRequest request = candidate.request;
        if (request != null && natural.get(place)) {
            candidate.settle(RowOutcome.RESERVED, naturalOf(request));
            register(candidate, request.owner());
        } else if (!late.get(place)) {
            people.settle(candidate);
        }
    }

    private void reportStep(List<Candidate> step, int done, int total, RowReports reports) {
        int first = done - step.size();
        prepare(step, first);
        List<Candidate> asking =
                step.stream().filter(candidate -> candidate.request != null).toList();
        List<Reservation> answers = target.reserveAll(
                asking.stream().map(c -> Objects.requireNonNull(c.request)).toList());
        for (int i = 0; i < answers.size(); i++) {
            Candidate candidate = asking.get(i);
            people.settle(candidate, answers.get(i));
            register(candidate, answers.get(i).owner());
        }
        if (register != null) {
            register.enter();
        }
        for (int i = 0; i < step.size(); i++) {
            RowReport report = step.get(i).report();
            if (late.get(first + i) && report.outcome() == RowOutcome.REPEATED) {
                report = report.with(RowOutcome.RESERVED);
            }
            outcomes.merge(report.outcome(), 1, Integer::sum);
            take(reports, report);
        }
        step.clear();
        plan.tell(new ImportProgress(done, total));
    }

    private void register(Candidate candidate, Owner owner) {
        if (register != null) {
            register.note(candidate, owner);
        }
    }

    private static void take(RowReports reports, RowReport report) {
        try {
            reports.take(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
