package vn.govmail.naming.check;

import java.util.Objects;
import java.util.Optional;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;

/**
 * What was added to an address since another person holds it without.
 *
 * @param natural the address without it
 * @param added what was added
 * @param confirmed whether the directory has that other person; otherwise only the way of writing shows it
 */
public record AddressSuffix(MailAddress natural, String added, boolean confirmed) {
    private static final int MOST_LETTERS = 3;

    public AddressSuffix {
        Objects.requireNonNull(natural, "natural");
        Objects.requireNonNull(added, "added");
    }

    static Optional<AddressSuffix> of(AddressReport report, LocalScan scan) {
        for (ShapePattern pattern : report.patterns()) {
            if (pattern.kind() == MailboxKind.PERSON
                    && pattern.format().duplicates().way() != DuplicatePolicy.Way.BY_HAND) {
                Optional<AddressSuffix> found = of(report, scan, pattern);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<AddressSuffix> of(AddressReport report, LocalScan scan, ShapePattern pattern) {
        int start = scan.startOf(pattern.ownLabel());
        int end = scan.endOf(pattern.ownLabel());
        int digits = end;
        while (digits > start && scan.text().charAt(digits - 1) <= '9') {
            digits--;
        }
        if (digits > start && digits < end) {
            MailAddress natural = without(scan.text(), digits, end);
            boolean confirmed = holds(report, natural);
            return confirmed || !mayBeSupplied(report)
                    ? Optional.of(new AddressSuffix(natural, scan.text().substring(digits, end), confirmed))
                    : Optional.empty();
        }
        for (int cut = end - 1;
                cut > start + 1
                        && cut >= end - MOST_LETTERS
                        && report.check().book().isPresent();
                cut--) {
            MailAddress natural = without(scan.text(), cut, end);
            if (holds(report, natural)) {
                return Optional.of(new AddressSuffix(natural, scan.text().substring(cut, end), true));
            }
        }
        return Optional.empty();
    }

    /** Whether digits may be part of the usual address. */
    private static boolean mayBeSupplied(AddressReport report) {
        return report.patterns().stream()
                .anyMatch(pattern -> pattern.format().template().parts().contains(AddressPart.DIGITS));
    }

    private static MailAddress without(String text, int start, int end) {
        return MailAddress.parse(text.substring(0, start) + text.substring(end));
    }

    private static boolean holds(AddressReport report, MailAddress natural) {
        Optional<AddressBook> book = report.check().book();
        return book.flatMap(b -> b.find(natural))
                .map(Correspondent::role)
                .filter(role -> role == SenderRole.OFFICIAL || role == SenderRole.UNKNOWN)
                .isPresent();
    }
}
