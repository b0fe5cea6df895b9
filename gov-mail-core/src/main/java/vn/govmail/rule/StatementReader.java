package vn.govmail.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** The elements of a provision that state something, each with how it is read. */
    Stream<Map.Entry<RuleElement, Function<RuleElement, Statement>>> of(Provision provision, RuleElement element) {
        return Stream.of(
                        read(element, "served-by", e -> service(provision, e)),
                        read(element, "not-checked", e -> notChecked(provision, e)),
                        read(element, "scope", e -> bounds(provision, e)),
                        read(element, "legal-basis", e -> legalBasis(provision, e)),
                        read(element, "covers", e -> covers(provision, e)))
                .flatMap(s -> s);
    }

    private static Stream<Map.Entry<RuleElement, Function<RuleElement, Statement>>> read(
            RuleElement element, String name, Function<RuleElement, Statement> reader) {
        return element.children(name).stream().map(child -> Map.entry(child, reader));
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
                throw element.problem("a scope of domains needs the regulation's <domain>");
            }
            return new Statement.Bounds(provision, kind, domains, List.of());
        }
        List<String> out = new ArrayList<>();
        element.optional("out").ifPresent(id -> out.addAll(list(id, element)));
        return new Statement.Bounds(provision, kind, list(element.attribute("in"), element), out);
    }

    private List<String> list(String id, RuleElement element) {
        List<String> items = lists.get(id);
        if (items == null) {
            throw element.problem("there is no list '" + id + "' in this file");
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
        } catch (IllegalArgumentException e) {
            throw element.problem(String.valueOf(e.getMessage()));
        }
    }

    private static Statement covers(Provision provision, RuleElement element) {
        return new Statement.Covers(provision, keyword(Statement.Covers.Topic.class, element, "topic"));
    }

    private static <E extends Enum<E>> E keyword(Class<E> type, RuleElement element, String attribute) {
        String word = element.attribute(attribute);
        return Keywords.find(type, word)
                .orElseThrow(() ->
                        element.problem("unknown " + attribute + " '" + word + "'; known are " + Keywords.all(type)));
    }
}
