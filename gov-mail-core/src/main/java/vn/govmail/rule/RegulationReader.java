package vn.govmail.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.govmail.text.Language;

/** Makes a {@link Regulation} of a rule file's elements; every problem carries its file and line. Used once per file. */
final class RegulationReader {
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
            "state-mailbox",
            "secure-provider",
            "level",
            "infrastructure",
            "other-system",
            "administrator",
            "directory",
            "signed");

    private final RuleElement root;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<AddressFormat> addressFormats = new ArrayList<>();
    private final List<DeclaredAbbreviation> abbreviations = new ArrayList<>();
    private final List<FixedAddress> fixedAddresses = new ArrayList<>();
    private final List<MailboxTerm> mailboxTerms = new ArrayList<>();
    private final List<ListedDocuments> listedDocuments = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final AddressConflicts conflicts = new AddressConflicts();
    private final List<RuleFileException> problems = new ArrayList<>();

    private RegulationReader(RuleElement root) {
        this.root = root;
    }

    static Regulation read(RuleElement root) {
        if (!root.name().equals("regulation")) {
            throw root.problem("the outermost element must be <regulation>, not <" + root.name() + ">");
        }
        return new RegulationReader(root).regulation();
    }

    private Regulation regulation() {
        Validity validity = attempt(root, this::regulationValidity).orElse(new Validity(LocalDate.EPOCH, null));
        List<String> domains = root.children("domain").stream()
                .map(d -> d.text().toLowerCase(Locale.ROOT))
                .toList();
        root.children("list").forEach(list -> attempt(list, () -> readList(list)));
        ExpressionReader expressions = new ExpressionReader(lists.keySet());
        ProvisionReader provisionReader =
                new ProvisionReader(validity, attempt(root, this::citations).orElse(Map.of()));
        AddressFormatReader formats = new AddressFormatReader(domains);
        ListedDocumentsReader documents = new ListedDocumentsReader();
        StatementReader statementReader = new StatementReader(lists, domains);
        for (RuleElement element : root.children("provision")) {
            attempt(element, () -> provisionReader.read(element)).ifPresent(provision -> {
                attempt(element, () -> requireNoOverlap(provision, element));
                provisions.add(provision);
                expressions.enter(provision);
                element.children("documents")
                        .forEach(listed -> attempt(listed, () -> documents.read(provision, listed))
                                .ifPresent(listedDocuments::add));
                readRules(provision, element, expressions);
                readRoutes(provision, element, expressions);
                readAddresses(provision, element, formats);
                readMailboxTerms(provision, element);
                statementReader
                        .of(provision, element)
                        .forEach(statement -> attempt(
                                        statement.getKey(),
                                        () -> statement.getValue().apply(statement.getKey()))
                                .ifPresent(statements::add));
            });
        }
        Optional<Regulation> regulation = attempt(root, () -> whole(validity, domains));
        Set<String> listsUsed = new LinkedHashSet<>(expressions.listsUsed());
        listsUsed.addAll(statementReader.listsUsed());
        refuseUnusedLists(listsUsed);
        (regulation.isPresent() ? List.of(root) : root.children("provision"))
                .forEach(element -> element.findWhatNobodyAskedFor(problems));
        if (!problems.isEmpty()) {
            throw RuleFileException.of(problems);
        }
        return regulation.orElseThrow();
    }

    private Regulation whole(Validity validity, List<String> domains) {
        return new Regulation(
                root.attribute("id"),
                root.attribute("version"),
                root.attribute("number"),
                root.child("issuer").text(),
                root.child("title").child("vi").text(),
                root.child("title").child("en").text(),
                validity,
                domains,
                reservedNames(),
                lists,
                provisions,
                rules,
                routes,
                addressFormats,
                abbreviations,
                fixedAddresses,
                mailboxTerms,
                listedDocuments,
                examples,
                laterLaw(),
                statements);
    }

    /** Does a step; its problem is kept, so that all problems of a file are told at once. */
    private <T> Optional<T> attempt(RuleElement element, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (RuleFileException e) {
            problems.add(e);
            if (element != root) {
                element.giveUp();
            }
            return Optional.empty();
        }
    }

    private void attempt(RuleElement element, Runnable step) {
        attempt(element, () -> {
            step.run();
            return element;
        });
    }

    private Validity regulationValidity() {
        try {
            return new Validity(root.date("from"), root.optionalDate("until"));
        } catch (IllegalArgumentException e) {
            throw root.problem(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Map<Language, String>> citations() {
        Map<String, Map<Language, String>> citations = new HashMap<>();
        for (RuleElement cite : root.children("cite")) {
            Map<Language, String> words = Map.of(
                    Language.VIETNAMESE, cite.child("vi").text(),
                    Language.ENGLISH, cite.child("en").text());
            String document = cite.optional("document").orElse("main");
            if (citations.put(document, words) != null) {
                throw cite.problem("a second <cite> for the document '" + document + "'");
            }
        }
        return citations;
    }

    private Set<String> reservedNames() {
        Set<String> names = new LinkedHashSet<>();
        for (RuleElement name : root.children("reserved-name")) {
            if (!name.text().matches("[A-Za-z0-9._+-]+")) {
                throw name.problem(
                        "the reserved name '" + name.text() + "' can stand in no address: write it in a-z and 0-9");
            }
            if (!names.add(name.text().toLowerCase(Locale.ROOT))) {
                throw name.problem("the reserved name '" + name.text() + "' stands here twice");
            }
        }
        return names;
    }

    private List<LaterLaw> laterLaw() {
        return root.children("later-law").stream()
                .map(e -> new LaterLaw(
                        e.attribute("number"),
                        e.date("from"),
                        e.child("vi").text(),
                        e.child("en").text()))
                .toList();
    }

    private void readList(RuleElement list) {
        List<String> items =
                list.children("item").stream().map(RuleElement::text).toList();
        if (items.isEmpty()) {
            throw list.problem("the list '" + list.attribute("id") + "' is empty");
        }
        if (lists.put(list.attribute("id"), items) != null) {
            throw list.problem("a second list '" + list.attribute("id") + "'");
        }
    }

    private void refuseUnusedLists(Set<String> used) {
        for (RuleElement list : root.children("list")) {
            String id = list.optional("id").orElse("");
            if (!used.contains(id) && lists.containsKey(id)) {
                problems.add(list.problem("nothing uses the list '" + id + "'"));
            }
        }
    }

    /** An amended clause stands twice under its one id, but never for the same day. */
    private void requireNoOverlap(Provision provision, RuleElement element) {
        for (Provision earlier : provisions) {
            if (earlier.id().equals(provision.id()) && earlier.validity().overlaps(provision.validity())) {
                throw element.problem("two entries of " + provision.id() + " are in force on the same day");
            }
        }
    }

    private void readRules(Provision provision, RuleElement element, ExpressionReader expressions) {
        for (RuleElement rule : element.children("rule")) {
            attempt(rule, () -> readRule(provision, rule, expressions));
        }
        for (RuleElement note : element.children("note")) {
            attempt(note, () -> readNote(provision, note, expressions));
        }
    }

    /** A note says that something is so: a duty of no weight that it be otherwise. */
    private void readNote(Provision provision, RuleElement note, ExpressionReader expressions) {
        Subject subject = note.constant(Subject.class, note.attribute("subject"));
        Expression isSo = expressions.allOf(note.child("if"), subject);
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
            throw rule.problem("'" + code + "' is not a code like ATTACHMENT_TOO_LARGE");
        }
        return code;
    }

    private void readRule(Provision provision, RuleElement rule, ExpressionReader expressions) {
        String code = code(rule);
        Subject subject = rule.constant(Subject.class, rule.attribute("subject"));
        rules.add(new Rule(
                provision,
                code,
                subject,
                rule.constant(Effect.class, rule.attribute("effect")),
                rule.optionalChild("if").map(e -> expressions.allOf(e, subject)).orElse(new Expression.All(List.of())),
                expressions.allOf(rule.child("require"), subject),
                rule.optionalConstant(Acceptance.class, "acceptance"),
                rule.optionalConstant(LegalValue.class, "legal-value")));
        for (RuleElement example : rule.children("example")) {
            examples.add(example(code, example, Boolean.parseBoolean(example.attribute("met"))));
        }
    }

    private static Example example(String code, RuleElement element, boolean met) {
        Map<String, String> given = new HashMap<>(element.allAttributes());
        given.keySet().removeAll(Set.of("met", "said"));
        for (String fact : given.keySet()) {
            if (!EXAMPLE_FACTS.contains(fact)) {
                throw element.problem("unknown fact '" + fact + "' in an example; known are "
                        + EXAMPLE_FACTS.stream().sorted().toList());
            }
        }
        return new Example(code, met, given, element.line());
    }

    private void readRoutes(Provision provision, RuleElement element, ExpressionReader expressions) {
        for (RuleElement route : element.children("route")) {
            attempt(route, () -> readRoute(provision, route, expressions));
        }
    }

    private void readRoute(Provision provision, RuleElement route, ExpressionReader expressions) {
        List<Expression.Check> conditions = route.child("conditions").allChildren().stream()
                .map(c -> expressions.check(c, Subject.DOCUMENT))
                .toList();
        if (conditions.isEmpty()) {
            throw route.problem("a route needs at least one condition");
        }
        routes.add(new Route(
                provision,
                route.constant(LegalValue.class, route.attribute("gives")),
                expressions.allOf(route.child("for"), Subject.DOCUMENT),
                conditions));
    }

    private void readAddresses(Provision provision, RuleElement element, AddressFormatReader reader) {
        for (RuleElement format : element.children("address")) {
            attempt(format, () -> conflicts.refuse(reader.format(provision, format), format))
                    .ifPresent(addressFormats::add);
        }
        for (RuleElement declared : element.children("abbreviation")) {
            attempt(declared, () -> conflicts.refuse(AddressFormatReader.abbreviation(provision, declared), declared))
                    .ifPresent(abbreviations::add);
        }
        for (RuleElement fixed : element.children("fixed-address")) {
            attempt(fixed, () -> conflicts.refuse(reader.fixedAddress(provision, fixed), fixed))
                    .ifPresent(fixedAddresses::add);
        }
    }

    private void readMailboxTerms(Provision provision, RuleElement element) {
        for (RuleElement term : element.children("term")) {
            attempt(term, () -> mailboxTerm(provision, term)).ifPresent(mailboxTerms::add);
        }
    }

    private static MailboxTerm mailboxTerm(Provision provision, RuleElement term) {
        try {
            MailboxTerm.Name name = MailboxTerm.Name.of(term.attribute("name"));
            return new MailboxTerm(name, term.attribute("value"), provision);
        } catch (IllegalArgumentException e) {
            throw term.problem(String.valueOf(e.getMessage()));
        }
    }
}
