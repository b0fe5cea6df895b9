package vn.govmail.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.govmail.text.Language;

/** Makes a {@link Regulation} of a rule file's elements; every problem carries its file and line. Used once per file. */
final class RegulationReader {
    private static final Set<String> EXAMPLE_FACTS =
            Set.of("met", "from", "role", "document", "text", "subject", "charset", "size");

    private final RuleElement root;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<AddressFormat> addressFormats = new ArrayList<>();
    private final List<MailboxTerm> mailboxTerms = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

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
        Validity validity = regulationValidity();
        List<String> domains = root.children("domain").stream()
                .map(d -> d.text().toLowerCase(Locale.ROOT))
                .toList();
        readLists();
        ExpressionReader expressions = new ExpressionReader(lists.keySet());
        ProvisionReader provisionReader = new ProvisionReader(validity, citations());
        for (RuleElement element : root.children("provision")) {
            Provision provision = provisionReader.read(element);
            requireNoOverlap(provision, element);
            provisions.add(provision);
            readRules(provision, element, expressions);
            readRoutes(provision, element, expressions);
            readAddressFormats(provision, element, domains);
            readMailboxTerms(provision, element);
        }
        Regulation regulation = new Regulation(
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
                mailboxTerms,
                examples,
                laterLaw());
        root.refuseWhatNobodyAskedFor();
        refuseUnusedLists(expressions.listsUsed());
        return regulation;
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

    private void readLists() {
        for (RuleElement list : root.children("list")) {
            List<String> items =
                    list.children("item").stream().map(RuleElement::text).toList();
            if (items.isEmpty()) {
                throw list.problem("the list '" + list.attribute("id") + "' is empty");
            }
            if (lists.put(list.attribute("id"), items) != null) {
                throw list.problem("a second list '" + list.attribute("id") + "'");
            }
        }
    }

    private void refuseUnusedLists(Set<String> used) {
        for (RuleElement list : root.children("list")) {
            if (!used.contains(list.attribute("id"))) {
                throw list.problem("no rule uses the list '" + list.attribute("id") + "'");
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
            String code = rule.attribute("code");
            if (!code.matches("[A-Z][A-Z0-9_]*")) {
                throw rule.problem("'" + code + "' is not a code like ATTACHMENT_TOO_LARGE");
            }
            Subject subject = rule.constant(Subject.class, rule.attribute("subject"));
            rules.add(new Rule(
                    provision,
                    code,
                    subject,
                    rule.constant(Effect.class, rule.attribute("effect")),
                    rule.optionalChild("if")
                            .map(e -> expressions.allOf(e, subject))
                            .orElse(new Expression.All(List.of())),
                    expressions.allOf(rule.child("require"), subject),
                    rule.optionalConstant(Acceptance.class, "acceptance"),
                    rule.optionalConstant(LegalValue.class, "legal-value")));
            for (RuleElement example : rule.children("example")) {
                examples.add(example(code, example));
            }
        }
    }

    private static Example example(String code, RuleElement element) {
        Map<String, String> given = new HashMap<>(element.allAttributes());
        for (String fact : given.keySet()) {
            if (!EXAMPLE_FACTS.contains(fact)) {
                throw element.problem("unknown fact '" + fact + "' in an example; known are "
                        + EXAMPLE_FACTS.stream().sorted().toList());
            }
        }
        boolean met = Boolean.parseBoolean(element.attribute("met"));
        given.remove("met");
        return new Example(code, met, given);
    }

    private void readRoutes(Provision provision, RuleElement element, ExpressionReader expressions) {
        for (RuleElement route : element.children("route")) {
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
    }

    private void readAddressFormats(Provision provision, RuleElement element, List<String> domains) {
        for (RuleElement format : element.children("address")) {
            if (domains.isEmpty()) {
                throw format.problem("an address needs the regulation's <domain>");
            }
            MailboxKind kind = format.constant(MailboxKind.class, format.attribute("kind"));
            try {
                AddressTemplate template = AddressTemplate.parse(format.attribute("template"));
                requirePartsOf(kind, template, format);
                addressFormats.add(new AddressFormat(
                        provision,
                        kind,
                        template,
                        domains.get(0),
                        format.constant(DuplicatePolicy.class, format.attribute("duplicates"))));
            } catch (IllegalArgumentException e) {
                throw format.problem(String.valueOf(e.getMessage()));
            }
        }
    }

    private void readMailboxTerms(Provision provision, RuleElement element) {
        for (RuleElement term : element.children("term")) {
            String word = term.attribute("name");
            MailboxTerm.Name name = Arrays.stream(MailboxTerm.Name.values())
                    .filter(n -> n.keyword().equals(word))
                    .findFirst()
                    .orElseThrow(() -> term.problem("unknown term '" + word + "'; known are "
                            + Arrays.stream(MailboxTerm.Name.values())
                                    .map(MailboxTerm.Name::keyword)
                                    .toList()));
            try {
                mailboxTerms.add(new MailboxTerm(name, term.attribute("value"), provision));
            } catch (IllegalArgumentException e) {
                throw term.problem(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Only a person has a name: a template that asks for one elsewhere could never be filled in. */
    private static void requirePartsOf(MailboxKind kind, AddressTemplate template, RuleElement format) {
        for (AddressPart part : List.of(AddressPart.GIVEN, AddressPart.INITIALS, AddressPart.FULL_NAME)) {
            if (kind != MailboxKind.PERSON && template.parts().contains(part)) {
                throw format.problem("a mailbox of kind " + kind + " has no {" + part.keyword() + "}");
            }
        }
    }
}
