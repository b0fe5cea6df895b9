package vn.govmail.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a provision states besides rules. Used once per file; it notes which lists are used. */
final class StatementReader {
    private final Map<String, List<String>> lists;
    private final List<String> domains;
    private final Set<String> listsUsed = new HashSet<>();

    StatementReader(Map<String, List<String>> lists, List<String> domains) {
        this.lists = lists;
        this.domains = domains;
    }

    Set<String> listsUsed() {
        return listsUsed;
    }

    /** Reads one of the elements that state something. */
    Statement read(Provision provision, RuleElement element) {
        return switch (element.name()) {
            case "served-by" -> service(provision, element);
            case "not-checked" -> notChecked(provision, element);
            case "scope" -> bounds(provision, element);
            case "legal-basis" -> legalBasis(provision, element);
            case "covers" -> covers(provision, element);
            default -> throw new IllegalStateException("no reader for <" + element.name() + ">");
        };
    }

    private static Statement service(Provision provision, RuleElement element) {
        return new Statement.Service(
                provision,
                keyword(Capability.class, element, "capability"),
                element.child("vi").text(),
                element.child("en").text());
    }

    private static Statement notChecked(Provision provision, RuleElement element) {
        return new Statement.NotChecked(
                provision,
                element.constant(Statement.NotChecked.Why.class, element.attribute("why")),
                element.child("vi").text(),
                element.child("en").text());
    }

    private Statement bounds(Provision provision, RuleElement element) {
        Statement.Bounds.Kind kind = element.constant(Statement.Bounds.Kind.class, element.attribute("of"));
        if (kind == Statement.Bounds.Kind.DOMAIN) {
            if (domains.isEmpty()) {
                throw element.problem(Mistake.SCOPE_WITHOUT_DOMAIN);
            }
            return new Statement.Bounds(provision, kind, domains, List.of());
        }
        String out = element.optional("out").orElse(null);
        return new Statement.Bounds(
                provision, kind, list(element.attribute("in"), element), out == null ? List.of() : list(out, element));
    }

    private List<String> list(String id, RuleElement element) {
        List<String> items = lists.get(id);
        if (items == null) {
            throw element.problem(Mistake.LIST_UNKNOWN, id);
        }
        listsUsed.add(id);
        return items;
    }

    private static Statement legalBasis(Provision provision, RuleElement element) {
        LocalDate from = element.date("from");
        try {
            return new Statement.LegalBasis(
                    provision,
                    element.attribute("number"),
                    new Validity(from, element.optionalDate("until")),
                    element.child("vi").text(),
                    element.child("en").text());
        } catch (MistakenValueException e) {
            throw e.at(element);
        }
    }

    private static Statement covers(Provision provision, RuleElement element) {
        return new Statement.Covers(provision, keyword(Statement.Covers.Topic.class, element, "topic"));
    }

    private static <E extends Enum<E>> E keyword(Class<E> type, RuleElement element, String attribute) {
        String word = element.attribute(attribute);
        E constant = Keywords.find(type, word);
        if (constant == null) {
            throw element.problem(Mistake.KEYWORD_UNKNOWN, attribute, word, Keywords.all(type));
        }
        return constant;
    }
}
