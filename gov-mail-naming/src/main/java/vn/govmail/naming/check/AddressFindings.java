package vn.govmail.naming.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressSyntax;
import vn.govmail.address.MailAddress;
import vn.govmail.address.ProviderClassification;
import vn.govmail.address.ProviderCode;
import vn.govmail.address.ProviderKind;
import vn.govmail.rule.Effect;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;

/** Puts what was found about an address into findings. Serves one call. */
final class AddressFindings {
    private static final int PERSONAL_DIGITS = 9;

    private final AddressReport report;
    private final List<AddressFinding> findings = new ArrayList<>();

    AddressFindings(AddressReport report) {
        this.report = report;
    }

    List<AddressFinding> all() {
        LocalScan scan = report.scan();
        AddressSyntax syntax = report.syntax();
        if (scan == null) {
            add(AddressCode.ADDRESS_SYNTAX, Effect.ERROR, null, problem());
        } else {
            if (syntax.code() != AddressSyntax.Code.VALID) {
                add(AddressCode.ADDRESS_DEMANDING, Effect.WARN, null, problem());
            }
            report.provider().ifPresentOrElse(this::elsewhere, () -> own(scan));
            if (scan.longestDigits() >= PERSONAL_DIGITS) {
                add(AddressCode.ADDRESS_PERSONAL_DIGITS, Effect.WARN, null, Map.of());
            }
        }
        Optional<MailAddress> suggestion = report.suggestion();
        suggestion.ifPresent(
                meant -> add(AddressCode.ADDRESS_NEAR_MISS, Effect.WARN, null, Map.of("suggestion", meant.toString())));
        return List.copyOf(findings);
    }

    private Map<String, String> problem() {
        return Map.of(
                "syntax",
                report.syntax().code().name(),
                "index",
                Integer.toString(report.syntax().index() + 1));
    }

    private void elsewhere(ProviderClassification provider) {
        Map<String, String> arguments = new TreeMap<>(provider.arguments());
        arguments.put("provider", provider.kind().name());
        Provision provision = provider.provisionOrNull();
        if (provider.kind() == ProviderKind.LOOKALIKE) {
            add(AddressCode.ADDRESS_LOOKALIKE, Effect.ERROR, null, arguments);
        } else if (provider.kind() == ProviderKind.OWN) {
            add(AddressCode.ADDRESS_SUBDOMAIN, Effect.WARN, null, arguments);
        } else if (provider.kind() == ProviderKind.INVALID || provider.code() == ProviderCode.DOMAIN_PUBLIC_SUFFIX) {
            add(AddressCode.ADDRESS_DOMAIN_UNUSABLE, Effect.WARN, null, arguments);
        } else if (provider.kind() != ProviderKind.STATE) {
            add(AddressCode.ADDRESS_NOT_OFFICIAL, Effect.WARN, provision, arguments);
        }
    }

    private void own(LocalScan scan) {
        boolean onRecord = report.correspondent().isPresent();
        boolean role = report.reserved() && scan.labels() == 1;
        List<ShapePattern> patterns = report.patterns();
        if (report.fixed().isPresent()) {
            FixedAddress exception = report.fixed().get();
            add(
                    AddressCode.ADDRESS_OF_FORMAT,
                    Effect.INFO,
                    exception.provision(),
                    Map.of("kind", exception.kind().name()));
        } else if (report.reserved() && patterns.isEmpty()) {
            boolean harmless = role || onRecord;
            add(
                    AddressCode.ADDRESS_RESERVED,
                    harmless ? Effect.INFO : Effect.ERROR,
                    null,
                    Map.of("mailbox", scan.label(0)));
        } else if (patterns.isEmpty() && report.check().hasPatterns()) {
            Provision first = report.check().patterns()[0].format().provision();
            add(AddressCode.ADDRESS_NOT_OF_FORMAT, onRecord ? Effect.WARN : Effect.ERROR, first, Map.of());
        }
        boolean missing = !onRecord && report.check().book().isPresent() && !role;
        if (missing) {
            add(AddressCode.ADDRESS_NOT_IN_DIRECTORY, Effect.ERROR, null, Map.of());
        }
        kinds(patterns, onRecord || missing);
        report.suffix()
                .ifPresent(suffix -> add(
                        AddressCode.ADDRESS_SUFFIXED,
                        Effect.INFO,
                        provisionOf(MailboxKind.PERSON),
                        Map.of(
                                "natural",
                                suffix.natural().toString(),
                                "added",
                                suffix.added(),
                                "how",
                                suffix.confirmed() ? "CONFIRMED" : "SEEN")));
    }

    private void kinds(List<ShapePattern> patterns, boolean decided) {
        Optional<MailboxKind> kind = report.kind();
        kind.ifPresent(k -> {
            Provision provision = provisionOf(k);
            if (provision != null && report.fixed().isEmpty()) {
                add(AddressCode.ADDRESS_OF_FORMAT, Effect.INFO, provision, Map.of("kind", k.name()));
            }
        });
        if (report.kinds().size() > 1 && !decided) {
            String kinds = String.join(
                    ", ", report.kinds().stream().map(MailboxKind::name).toList());
            add(
                    AddressCode.ADDRESS_KIND_OPEN,
                    Effect.INFO,
                    null,
                    Map.of("kinds", kinds, "templates", templates(patterns)));
        }
    }

    private static String templates(List<ShapePattern> patterns) {
        return String.join(
                ", ",
                patterns.stream()
                        .map(pattern -> pattern.format().template().toString())
                        .toList());
    }

    private @Nullable Provision provisionOf(MailboxKind kind) {
        return report.patterns().stream()
                .filter(pattern -> pattern.kind() == kind)
                .map(pattern -> pattern.format().provision())
                .findFirst()
                .orElse(null);
    }

    private void add(AddressCode code, Effect effect, @Nullable Provision provision, Map<String, String> arguments) {
        Map<String, String> more = new TreeMap<>(arguments);
        more.put("address", report.text());
        findings.add(new AddressFinding(code, effect, more, provision));
    }
}
