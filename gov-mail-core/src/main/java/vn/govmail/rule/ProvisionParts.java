package vn.govmail.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the provisions of a file hold besides their words: rules, routes, addresses, statements. Used once per file. */
final class ProvisionParts {
    /** The elements that may stand in a provision, but for its words. */
    static final Set<String> NAMES = Set.of(
            "documents",
            "rule",
            "note",
            "route",
            "address",
            "abbreviation",
            "fixed-address",
            "term",
            "served-by",
            "not-checked",
            "scope",
            "legal-basis",
            "covers");

    private static final Set<String> EXAMPLE_FACTS = Set.of(
            "from",
            "role",
            "document",
            "text",
            "subject",
            "charset",
            "size",
            "to",
            "sent",
            "outgoing",
            "paper",
            "contact",
            "issued",
            "state-mailbox",
            "secure-provider",
            "level",
            "infrastructure",
            "other-system",
            "administrator",
            "directory",
            "signed");

    final List<Rule> rules = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();
    final List<AddressFormat> addressFormats = new ArrayList<>();
    final List<DeclaredAbbreviation> abbreviations = new ArrayList<>();
    final List<FixedAddress> fixedAddresses = new ArrayList<>();
    final List<MailboxTerm> mailboxTerms = new ArrayList<>();
    final List<ListedDocuments> listedDocuments = new ArrayList<>();
    final List<Example> examples = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();

    private final ExpressionReader expressions;
    private final AddressFormatReader addresses;
    private final StatementReader stated;
    private final ListedDocumentsReader documents = new ListedDocumentsReader();
    private final AddressConflicts conflicts = new AddressConflicts();

    ProvisionParts(Map<String, List<String>> lists, List<String> domains) {
        this.expressions = new ExpressionReader(lists.keySet());
        this.addresses = new AddressFormatReader(domains);
        this.stated = new StatementReader(lists, domains);
    }

    /** The lists that something read so far uses. */
    Set<String> listsUsed() {
        Set<String> used = new LinkedHashSet<>(expressions.listsUsed());
        used.addAll(stated.listsUsed());
        return used;
    }

    /**
     * Reads one.
     *
     * @param part one of {@link #NAMES}
     * @throws RuleFileException if it cannot be used
     */
    void read(Provision provision, RuleElement part) {
        switch (part.name()) {
            case "documents" -> listedDocuments.add(documents.read(provision, part));
            case "rule" -> readRule(provision, part);
            case "note" -> readNote(provision, part);
            case "route" -> readRoute(provision, part);
            case "address" -> addressFormats.add(conflicts.refuse(addresses.format(provision, part), part));
            case "abbreviation" ->
                abbreviations.add(conflicts.refuse(AddressFormatReader.abbreviation(provision, part), part));
            case "fixed-address" -> fixedAddresses.add(conflicts.refuse(addresses.fixedAddress(provision, part), part));
            case "term" -> mailboxTerms.add(mailboxTerm(provision, part));
            default -> statements.add(stated.read(provision, part));
        }
    }

    private void readRule(Provision provision, RuleElement rule) {
        String code = code(rule);
        Subject subject = rule.constant(Subject.class, rule.attribute("subject"));
        RuleElement condition = rule.optionalChild("if").orElse(null);
        rules.add(new Rule(
                provision,
                code,
                subject,
                rule.constant(Effect.class, rule.attribute("effect")),
                condition == null ? new Expression.All(List.of()) : expressions.allOf(provision, condition, subject),
                expressions.allOf(provision, rule.child("require"), subject),
                rule.optionalConstant(Acceptance.class, "acceptance"),
                rule.optionalConstant(LegalValue.class, "legal-value")));
        for (RuleElement example : rule.children("example")) {
            examples.add(example(code, example, Boolean.parseBoolean(example.attribute("met"))));
        }
    }

    /** A note says that something is so: a duty of no weight that it be otherwise. */
    private void readNote(Provision provision, RuleElement note) {
        Subject subject = note.constant(Subject.class, note.attribute("subject"));
        Expression isSo = expressions.allOf(provision, note.child("if"), subject);
        rules.add(new Rule(
                provision,
                code(note),
                subject,
                Effect.INFO,
                new Expression.All(List.of()),
                new Expression.Not(isSo),
                null,
                null));
        for (RuleElement example : note.children("example")) {
            examples.add(example(code(note), example, !Boolean.parseBoolean(example.attribute("said"))));
        }
    }

    private static String code(RuleElement rule) {
        String code = rule.attribute("code");
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw rule.problem(Mistake.NO_CODE, code);
        }
        return code;
    }

    private static Example example(String code, RuleElement element, boolean met) {
        Map<String, String> given = new HashMap<>(element.allAttributes());
        given.remove("met");
        given.remove("said");
        for (String fact : given.keySet()) {
            if (!EXAMPLE_FACTS.contains(fact)) {
                throw element.problem(
                        Mistake.FACT_UNKNOWN,
                        fact,
                        EXAMPLE_FACTS.stream().sorted().toList());
            }
        }
        return new Example(code, met, given, element.line());
    }

    private void readRoute(Provision provision, RuleElement route) {
        List<Expression.Check> conditions = new ArrayList<>();
        for (RuleElement condition : route.child("conditions").allChildren()) {
            conditions.add(expressions.check(provision, condition, Subject.DOCUMENT));
        }
        if (conditions.isEmpty()) {
            throw route.problem(Mistake.ROUTE_EMPTY);
        }
        routes.add(new Route(
                provision,
                route.constant(LegalValue.class, route.attribute("gives")),
                expressions.allOf(provision, route.child("for"), Subject.DOCUMENT),
                conditions));
    }

    private static MailboxTerm mailboxTerm(Provision provision, RuleElement term) {
        try {
            MailboxTerm.Name name = MailboxTerm.Name.of(term.attribute("name"));
            return new MailboxTerm(name, term.attribute("value"), provision);
        } catch (MistakenValueException e) {
            throw e.at(term);
        }
    }
}
