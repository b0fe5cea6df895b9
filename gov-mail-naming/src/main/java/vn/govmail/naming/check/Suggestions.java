package vn.govmail.naming.check;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.MailAddress;
import vn.govmail.address.ProviderKind;
import vn.govmail.rule.AddressPart;

/** What was more likely meant by an address that is none, or that nobody has. */
final class Suggestions {
    private static final int LONGEST = 400;

    private final AddressCheck check;

    Suggestions(AddressCheck check) {
        this.check = check;
    }

    Optional<MailAddress> of(AddressReport report) {
        if (report.text().length() > LONGEST || (report.valid() && !isDoubtful(report))) {
            return Optional.empty();
        }
        return report.syntax().isValid() ? near(report) : mended(report.text());
    }

    /** Whether something about a valid address speaks for a slip: a domain below the own one, or a unit that nobody knows. */
    private boolean isDoubtful(AddressReport report) {
        boolean subdomain =
                report.provider().filter(p -> p.kind() == ProviderKind.OWN).isPresent();
        boolean onRecord = report.correspondent().isPresent();
        return subdomain || (report.own() && !onRecord && !report.reserved());
    }

    private Optional<MailAddress> mended(String text) {
        Set<String> candidates = new LinkedHashSet<>();
        String tidy = SpellingRepair.tidied(text);
        candidates.add(tidy);
        for (String domain : check.domains()) {
            if (tidy.indexOf('@') < 0 && tidy.endsWith(domain) && tidy.length() > domain.length() + 1) {
                candidates.add(tidy.substring(0, tidy.length() - domain.length() - 1) + "@" + domain);
            }
        }
        candidates.add(SpellingRepair.withoutMarks(tidy));
        for (String candidate : candidates) {
            AddressReport report = check.check(candidate);
            if (!candidate.equals(text) && isGood(report)) {
                return MailAddress.tryParse(candidate);
            }
            Optional<MailAddress> near = report.syntax().isValid() ? near(report) : Optional.empty();
            if (near.isPresent()) {
                return near;
            }
        }
        return Optional.empty();
    }

    private static boolean isGood(AddressReport report) {
        return report.valid() && report.official();
    }

    private Optional<MailAddress> near(AddressReport report) {
        int at = report.text().lastIndexOf('@');
        String local = report.text().substring(0, at);
        if (report.own()) {
            return local(report, local, report.text().substring(at + 1).toLowerCase(Locale.ROOT));
        }
        return report.provider()
                .filter(p -> p.kind() == ProviderKind.LOOKALIKE || p.kind() == ProviderKind.OWN)
                .flatMap(p -> p.matched())
                .filter(domain -> domain.indexOf('.') != domain.lastIndexOf('.') || !domain.startsWith("gov."))
                .flatMap(domain -> {
                    AddressReport other = check.check(local + "@" + domain);
                    return other.valid() ? MailAddress.tryParse(other.text()) : near(other);
                });
    }

    private Optional<MailAddress> local(AddressReport report, String local, String domain) {
        Set<String> candidates = new LinkedHashSet<>();
        String plain = SpellingRepair.withoutMarks(Normalizer.normalize(local, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
        if (report.patterns().isEmpty()) {
            candidates.add(plain);
            candidates.add(plain.replace('_', '.').replace('-', '.'));
            candidates.add(plain.replace("\"", "").replace(" ", ""));
        }
        units(report, plain, candidates);
        if (check.book().isPresent()) {
            slips(plain, candidates);
        }
        candidates.remove(local.toLowerCase(Locale.ROOT));
        return candidates.stream()
                .map(candidate -> check.check(candidate + "@" + domain))
                .filter(AddressReport::valid)
                .findFirst()
                .flatMap(found -> MailAddress.tryParse(found.text()));
    }

    /** The same with a known unit in the place of one that nobody knows, and that comes from it by one slip. */
    private void units(AddressReport report, String local, Set<String> candidates) {
        String[] labels = local.split("\\.", -1);
        List<AddressPart> places = List.of(AddressPart.AGENCY, AddressPart.DISTRICT);
        for (AddressShape shape : report.shapes()) {
            for (Map.Entry<AddressPart, String> unit : shape.units().entrySet()) {
                boolean wrong = places.contains(unit.getKey()) && !check.units().knows(unit.getValue());
                int label = wrong ? List.of(labels).lastIndexOf(unit.getValue()) : -1;
                Optional<String> meant =
                        label < 0 ? Optional.empty() : check.units().meant(unit.getKey(), unit.getValue());
                if (meant.isPresent()) {
                    String[] mended = labels.clone();
                    mended[label] = meant.get();
                    candidates.add(String.join(".", mended));
                }
            }
        }
    }

    /** The same with a letter left out or two of them swapped: few enough to ask a directory for each. */
    private static void slips(String local, Set<String> candidates) {
        for (int i = 0; i < local.length(); i++) {
            candidates.add(local.substring(0, i) + local.substring(i + 1));
            if (i > 0) {
                candidates.add(
                        local.substring(0, i - 1) + local.charAt(i) + local.charAt(i - 1) + local.substring(i + 1));
            }
        }
    }
}
