package vn.govmail.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a provision has addresses made: formats, abbreviations and single addresses that it lays down. */
final class AddressFormatReader {
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]+");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9+-]+(?:[._][a-z0-9+-]+)*@([a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
    private static final Pattern SEPARATOR = Pattern.compile("[._+-]?");
    private static final int MOST_LETTERS = 3;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final List<String> SUFFIX_ATTRIBUTES =
            List.of("suffix-first", "suffix-width", "suffix-separator", "suffix-after");

    private final List<String> domains;

    AddressFormatReader(List<String> domains) {
        this.domains = List.copyOf(domains);
    }

    AddressFormat format(Provision provision, RuleElement element) {
        if (domains.isEmpty()) {
            throw element.problem(Mistake.ADDRESS_WITHOUT_DOMAIN);
        }
        MailboxKind kind = element.constant(MailboxKind.class, element.attribute("kind"));
        List<AddressTemplate> templates = new ArrayList<>();
        AddressTemplate domain = domain(element);
        templates.add(template(kind, element, domain));
        for (RuleElement alternative : element.children("alternative")) {
            AddressTemplate template = template(kind, alternative, domain);
            if (templates.contains(template)) {
                throw alternative.problem(Mistake.TEMPLATE_TWICE, template);
            }
            templates.add(template);
        }
        return new AddressFormat(
                provision,
                kind,
                templates,
                domain,
                duplicates(templates, element),
                element.optional("units-beginning").orElse(null));
    }

    private static AddressTemplate template(MailboxKind kind, RuleElement element, AddressTemplate domain) {
        AddressTemplate template = parsed(element, element.attribute("template"));
        for (AddressPart part : template.parts()) {
            // only a person has a name: a template that asks for one elsewhere could never be filled in
            if (kind != MailboxKind.PERSON && part.isOfPersonName()) {
                throw element.problem(Mistake.PART_OF_PERSON, kind, part.keyword());
            }
        }
        requireOwnPart(kind, template, domain, element);
        int fixed = 0;
        for (AddressTemplate.Segment segment : template.segments()) {
            fixed += segment instanceof AddressTemplate.Segment.Literal literal
                    ? literal.text().length()
                    : 0;
        }
        if (fixed > LONGEST_LOCAL_PART) {
            throw element.problem(Mistake.TEMPLATE_TOO_LONG);
        }
        return template;
    }

    /** Without the part that tells one from the other all mailboxes of the kind would have one address. */
    private static void requireOwnPart(
            MailboxKind kind, AddressTemplate template, AddressTemplate domain, RuleElement element) {
        Set<AddressPart> parts = template.parts();
        AddressPart own = switch (kind) {
            case AGENCY -> AddressPart.AGENCY;
            case DEPARTMENT -> AddressPart.DEPARTMENT;
            case DISTRICT -> AddressPart.DISTRICT;
            case COMMUNE -> AddressPart.COMMUNE;
            case PERSON, BROADCAST -> null;
        };
        if (own != null && !parts.contains(own) && !domain.parts().contains(own)) {
            throw element.problem(Mistake.PART_OF_UNIT_MISSING, kind, own.keyword());
        }
        if (kind == MailboxKind.PERSON && areOfUnits(parts)) {
            throw element.problem(Mistake.PART_OF_PERSON_MISSING);
        }
    }

    private static boolean areOfUnits(Set<AddressPart> parts) {
        for (AddressPart part : parts) {
            if (!part.isOfUnit()) {
                return false;
            }
        }
        return true;
    }

    private static AddressTemplate parsed(RuleElement element, String template) {
        try {
            return AddressTemplate.parse(template);
        } catch (MistakenValueException e) {
            throw e.at(element);
        }
    }

    private AddressTemplate domain(RuleElement element) {
        Optional<String> written = element.optional("domain");
        if (written.isEmpty()) {
            return parsed(element, domains.get(0));
        }
        String domain = written.get().toLowerCase(Locale.ROOT);
        if (!isOwn(domain)) {
            throw element.problem(Mistake.DOMAIN_NOT_BELOW, domain, domains);
        }
        AddressTemplate template = parsed(element, domain);
        if (!areOfUnits(template.parts())) {
            throw element.problem(Mistake.DOMAIN_OF_PERSON, domain);
        }
        return template;
    }

    /** Whether it is a domain of the regulation, or below one. */
    private boolean isOwn(String domain) {
        for (String own : domains) {
            if (domain.equals(own) || domain.endsWith("." + own)) {
                return true;
            }
        }
        return false;
    }

    private static DuplicatePolicy duplicates(List<AddressTemplate> templates, RuleElement element) {
        DuplicatePolicy.Way way = element.constant(DuplicatePolicy.Way.class, element.attribute("duplicates"));
        for (String attribute : SUFFIX_ATTRIBUTES) {
            if (way == DuplicatePolicy.Way.BY_HAND
                    && element.optional(attribute).isPresent()) {
                throw element.problem(Mistake.SUFFIX_NEVER_USED, attribute);
            }
        }
        String after = element.optional("suffix-after").orElse(null);
        DuplicatePolicy.Scope scope = element.optionalConstant(DuplicatePolicy.Scope.class, "unique-in");
        try {
            return new DuplicatePolicy(
                    way,
                    first(way, element),
                    whole(element, "suffix-width", 1),
                    separator(element),
                    after == null || after.equals("end") ? null : partIn(templates.get(0), after, element),
                    after != null && after.equals("end"),
                    scope == null ? DuplicatePolicy.Scope.AGENCY : scope);
        } catch (MistakenValueException e) {
            throw e.at(element);
        }
    }

    private static int first(DuplicatePolicy.Way way, RuleElement element) {
        Optional<String> first = element.optional("suffix-first");
        if (first.isPresent() && way == DuplicatePolicy.Way.LETTERS) {
            return letters(first.get(), element);
        }
        return whole(element, "suffix-first", 1);
    }

    private static int letters(String text, RuleElement element) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z' || text.length() > MOST_LETTERS) {
                throw element.problem(Mistake.SUFFIX_NO_LETTER, text);
            }
            number = number * 26 + text.charAt(i) - 'a' + 1;
        }
        return number;
    }

    private static int whole(RuleElement element, String attribute, int otherwise) {
        String text = element.optional(attribute).orElse(String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,6}")) {
            throw element.problem(Mistake.NO_NUMBER, attribute, text);
        }
        return Integer.parseInt(text);
    }

    private static String separator(RuleElement element) {
        String separator = element.optional("suffix-separator").orElse("");
        if (!SEPARATOR.matcher(separator).matches()) {
            throw element.problem(Mistake.SEPARATOR_UNKNOWN, separator);
        }
        return separator;
    }

    private static @Nullable AddressPart partIn(AddressTemplate template, String keyword, RuleElement element) {
        for (AddressPart part : template.parts()) {
            if (part.keyword().equals(keyword)) {
                return part;
            }
        }
        throw element.problem(Mistake.SUFFIX_AFTER_UNKNOWN, keyword, template);
    }

    static DeclaredAbbreviation abbreviation(Provision provision, RuleElement element) {
        String keyword = element.attribute("part");
        String value = element.attribute("value");
        if (!SHORT_NAME.matcher(value).matches()) {
            throw element.problem(Mistake.NO_SHORT_NAME, value);
        }
        for (AddressPart part : AddressPart.values()) {
            if (part.keyword().equals(keyword) && part.isOfUnit()) {
                return new DeclaredAbbreviation(provision, part, element.attribute("name"), value);
            }
        }
        throw element.problem(Mistake.UNIT_PART_UNKNOWN, keyword);
    }

    FixedAddress fixedAddress(Provision provision, RuleElement element) {
        String address = element.attribute("address");
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw element.problem(Mistake.NO_ADDRESS, address);
        }
        String domain = matcher.group(1);
        if (!isOwn(domain)) {
            throw element.problem(Mistake.DOMAIN_NOT_BELOW, address, domains);
        }
        return new FixedAddress(
                provision,
                element.constant(MailboxKind.class, element.attribute("kind")),
                element.optional("name").orElse(""),
                element.optional("unit").orElse(null),
                address);
    }
}
