package vn.govmail.naming.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.CertificateBinding.Kind;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.directory.DirectoryFileException.Code;
import vn.govmail.naming.directory.DirectoryFileException.Problem;

/** The lines of one directory file while they are read. */
final class DirectoryLines {
    static final String SUBJECT = "subject:";
    static final String ORGANISATION = "organisation:";

    private static final int COLUMNS = 7;
    private static final int MOST_PROBLEMS = 100;

    private record Row(int line, MailAddress address, SenderRole role, String agencyId, String owner) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    int count() {
        return count;
    }

    void add(String line) {
        count++;
        String text = count == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        boolean heading = count == 1 && text.startsWith("address");
        if (text.isBlank() || text.startsWith("#") || heading) {
            return;
        }
        String[] cells = text.split("\t", -1);
        if (cells.length < 2 || cells.length > COLUMNS) {
            problem(Code.COLUMNS, cells.length + " columns");
            return;
        }
        String[] columns = new String[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = i < cells.length ? cells[i].strip() : "";
        }
        row(columns);
    }

    private void row(String[] columns) {
        Optional<SenderRole> role = role(columns[1]);
        boolean agencyLine = role.isPresent() && role.get() == SenderRole.AGENCY;
        agency(columns);
        if (columns[0].isEmpty() && agencyLine && !columns[2].isEmpty()) {
            return;
        }
        Optional<MailAddress> address = MailAddress.tryParse(columns[0]);
        if (address.isEmpty()) {
            problem(Code.ADDRESS, columns[0]);
        } else if (role.isPresent()) {
            rows.add(new Row(count, address.get(), role.get(), columns[2], columns[6]));
        }
    }

    private Optional<SenderRole> role(String text) {
        for (SenderRole role : SenderRole.values()) {
            if (role.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        problem(Code.ROLE, text);
        return Optional.empty();
    }

    private void agency(String[] columns) {
        String id = columns[2];
        if (id.isEmpty()) {
            return;
        }
        Agency known = agencies.get(id);
        boolean contradiction =
                known != null && (differs(known.name(), columns[3], id) || differs(known.parentName(), columns[4], ""));
        if (contradiction) {
            problem(Code.AGENCY_CONTRADICTION, id);
            return;
        }
        List<CertificateBinding> certificates = new ArrayList<>(known == null ? List.of() : known.certificates());
        for (String text : columns[5].split("\\|", -1)) {
            binding(text.strip()).filter(b -> !certificates.contains(b)).ifPresent(certificates::add);
        }
        String name = columns[3].isEmpty() ? (known == null ? id : known.name()) : columns[3];
        String parent = columns[4].isEmpty() && known != null ? known.parentName() : columns[4];
        agencies.put(id, new Agency(id, name, parent, certificates));
    }

    private static boolean differs(String known, String written, String unsaid) {
        return !written.isEmpty() && !known.equals(unsaid) && !known.equals(written);
    }

    private Optional<CertificateBinding> binding(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        boolean dated = at >= 0 && text.indexOf('/', at) > 0;
        String value = dated ? text.substring(0, at) : text;
        String dates = dated ? text.substring(at + 1) : LocalDate.EPOCH + "/";
        try {
            CertificateBinding binding = binding(value, dates);
            Certificates.key(binding);
            return Optional.of(binding);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(Code.CERTIFICATE, text);
            return Optional.empty();
        }
    }

    private static CertificateBinding binding(String value, String dates) {
        int slash = dates.indexOf('/');
        LocalDate from = LocalDate.parse(dates.substring(0, slash));
        @Nullable LocalDate until = slash == dates.length() - 1 ? null : LocalDate.parse(dates.substring(slash + 1));
        if (value.startsWith(SUBJECT)) {
            return new CertificateBinding(Kind.SUBJECT, value.substring(SUBJECT.length()), from, until);
        }
        if (value.startsWith(ORGANISATION)) {
            return new CertificateBinding(Kind.ORGANISATION_ID, value.substring(ORGANISATION.length()), from, until);
        }
        return new CertificateBinding(Kind.CERTIFICATE_SHA256, value.toLowerCase(Locale.ROOT), from, until);
    }

    Directory toDirectory(String file) {
        Directory directory = Directory.inMemory();
        agencies.values().forEach(directory::register);
        for (Row row : rows) {
            Optional<Agency> agency = directory.agency(row.agencyId());
            boolean needsAgency = row.role() == SenderRole.AGENCY || row.role() == SenderRole.OFFICIAL;
            if (needsAgency && agency.isEmpty()) {
                problem(row.line(), Code.AGENCY_MISSING, row.address().toString());
                continue;
            }
            String name = row.owner().isEmpty() ? agency.map(Agency::name).orElse("") : row.owner();
            if (!directory.add(row.address(), new Owner(row.role(), agency.orElse(null), name, ""))) {
                problem(row.line(), Code.ADDRESS_TWICE, row.address().toString());
            }
        }
        if (!problems.isEmpty()) {
            throw new DirectoryFileException(file, problems);
        }
        return directory;
    }

    private void problem(Code code, String detail) {
        problem(count, code, detail);
    }

    private void problem(int line, Code code, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, code, detail));
        }
    }
}
