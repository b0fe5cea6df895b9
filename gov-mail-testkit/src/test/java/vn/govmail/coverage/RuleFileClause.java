package vn.govmail.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A clause as its rule file has it.
 *
 * @param id its id
 * @param quote the first line of its words
 * @param elements what in the file acts on it, for example {@code rule SECRET_BLOCKED} or {@code term unused-revoke}
 * @param examples how many examples the file has for it
 * @param vietnamese what the file itself says that serves it, or why nothing checks it; empty where it says nothing
 * @param english the same in English
 * @param notChecked whether the file says that nothing checks it
 */
record RuleFileClause(
        String id,
        String quote,
        List<String> elements,
        int examples,
        String vietnamese,
        String english,
        boolean notChecked) {
    private static final Map<String, String> NAMED_BY = Map.of(
            "rule", "code",
            "note", "code",
            "term", "name",
            "documents", "kind",
            "route", "gives",
            "address", "kind",
            "scope", "of",
            "legal-basis", "number",
            "served-by", "capability",
            "not-checked", "why");

    /** All clauses of a shipped file, in its order. */
    static List<RuleFileClause> of(String regulation) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            NodeList provisions = factory.newDocumentBuilder()
                    .parse(ProjectFolder.root()
                            .resolve("gov-mail-core/src/main/resources/vn/govmail/rule/" + regulation + ".xml")
                            .toFile())
                    .getElementsByTagNameNS("*", "provision");
            List<RuleFileClause> clauses = new ArrayList<>();
            for (int i = 0; i < provisions.getLength(); i++) {
                clauses.add(of((Element) provisions.item(i)));
            }
            return clauses;
        } catch (Exception e) {
            throw new AssertionError("the rule file " + regulation + " cannot be read", e);
        }
    }

    private static RuleFileClause of(Element provision) {
        List<Element> acting = children(provision)
                .filter(e -> NAMED_BY.containsKey(e.getLocalName()))
                .toList();
        List<Element> saying = acting.stream()
                .filter(e ->
                        e.getLocalName().equals("served-by") || e.getLocalName().equals("not-checked"))
                .toList();
        return new RuleFileClause(
                provision.getAttribute("id"),
                text(provision, "quote").lines().findFirst().orElse(""),
                acting.stream()
                        .map(e -> e.getLocalName() + " " + e.getAttribute(NAMED_BY.get(e.getLocalName())))
                        .distinct()
                        .toList(),
                provision.getElementsByTagNameNS("*", "example").getLength(),
                saying.isEmpty() ? "" : text(saying.get(0), "vi"),
                saying.isEmpty() ? "" : text(saying.get(0), "en"),
                acting.stream().anyMatch(e -> e.getLocalName().equals("not-checked")));
    }

    private static Stream<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static String text(Element parent, String child) {
        return children(parent)
                .filter(e -> e.getLocalName().equals(child))
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
