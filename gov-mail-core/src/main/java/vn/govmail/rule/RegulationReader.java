package vn.govmail.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.Language;

/**
 * Makes a {@link Regulation} of a rule file's elements; every problem carries its file and line. Loops and switches all the way:
 * it runs in programs that have just started, where each lambda costs as much as a hundred elements. Used once per file.
 */
final class RegulationReader {
    private final RuleElement root;
    private final List<String> domains = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<RuleFileException> problems = new ArrayList<>();

    private RegulationReader(RuleElement root) {
        this.root = root;
    }

    static Regulation read(RuleElement root) {
        if (!root.name().equals("regulation")) {
            throw root.problem(Mistake.NOT_A_REGULATION, root.name());
        }
        return new RegulationReader(root).regulation();
    }

    /** All problems of a file are told at once: each step goes on where the one before it failed. */
    private Regulation regulation() {
        Validity validity = validity();
        readDomains();
        for (RuleElement list : root.children("list")) {
            try {
                readList(list);
            } catch (RuleFileException e) {
                keep(e, list);
            }
        }
        ProvisionReader reader = new ProvisionReader(validity, citations());
        ProvisionParts parts = new ProvisionParts(lists, domains);
        for (RuleElement element : root.children("provision")) {
            readProvision(element, reader, parts);
        }
        Regulation regulation = whole(validity, parts);
        refuseUnusedLists(parts.listsUsed());
        findWhatNobodyAskedFor(regulation != null);
        if (regulation == null || !problems.isEmpty()) {
            throw RuleFileException.of(problems);
        }
        return regulation;
    }

    /** Keeps a problem; nothing in or below its element is looked for any more. */
    private void keep(RuleFileException problem, RuleElement element) {
        problems.add(problem);
        if (element != root) {
            element.giveUp();
        }
    }

    private Validity validity() {
        try {
            return new Validity(root.date("from"), root.optionalDate("until"));
        } catch (RuleFileException e) {
            problems.add(e);
        } catch (MistakenValueException e) {
            problems.add(e.at(root));
        }
        return new Validity(LocalDate.EPOCH, null);
    }

    private void readDomains() {
        for (RuleElement domain : root.children("domain")) {
            domains.add(domain.text().toLowerCase(Locale.ROOT));
        }
    }

    private void readList(RuleElement list) {
        String id = list.attribute("id");
        List<String> items = new ArrayList<>();
        for (RuleElement item : list.children("item")) {
            items.add(item.text());
        }
        if (items.isEmpty()) {
            throw list.problem(Mistake.LIST_EMPTY, id);
        }
        if (lists.put(id, items) != null) {
            throw list.problem(Mistake.LIST_TWICE, id);
        }
    }

    private Map<String, Map<Language, String>> citations() {
        Map<String, Map<Language, String>> citations = new HashMap<>();
        for (RuleElement cite : root.children("cite")) {
            try {
                Map<Language, String> words = Map.of(
                        Language.VIETNAMESE, cite.child("vi").text(),
                        Language.ENGLISH, cite.child("en").text());
                String document = cite.optional("document").orElse("main");
                if (citations.put(document, words) != null) {
                    throw cite.problem(Mistake.CITE_TWICE, document);
                }
            } catch (RuleFileException e) {
                keep(e, cite);
            }
        }
        return citations;
    }

    private void readProvision(RuleElement element, ProvisionReader reader, ProvisionParts parts) {
        Provision provision;
        try {
            provision = reader.read(element);
        } catch (RuleFileException e) {
            keep(e, element);
            return;
        }
        if (overlapsAnother(provision)) {
            keep(element.problem(Mistake.PROVISION_OVERLAPS, provision.id()), element);
        }
        provisions.add(provision);
        for (RuleElement part : element.children(ProvisionParts.NAMES)) {
            try {
                parts.read(provision, part);
            } catch (RuleFileException e) {
                keep(e, part);
            }
        }
    }

    /** An amended clause stands twice under its one id, but never for the same day. */
    private boolean overlapsAnother(Provision provision) {
        for (Provision earlier : provisions) {
            if (earlier.id().equals(provision.id()) && earlier.validity().overlaps(provision.validity())) {
                return true;
            }
        }
        return false;
    }

    /** Null if something of the regulation itself is missing or wrong. */
    private @Nullable Regulation whole(Validity validity, ProvisionParts parts) {
        try {
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
                    parts.rules,
                    parts.routes,
                    parts.addressFormats,
                    parts.abbreviations,
                    parts.fixedAddresses,
                    parts.mailboxTerms,
                    parts.listedDocuments,
                    parts.examples,
                    laterLaw(),
                    parts.statements);
        } catch (RuleFileException e) {
            problems.add(e);
            return null;
        }
    }

    private Set<String> reservedNames() {
        Set<String> names = new LinkedHashSet<>();
        for (RuleElement name : root.children("reserved-name")) {
            if (!name.text().matches("[A-Za-z0-9._+-]+")) {
                throw name.problem(Mistake.RESERVED_NAME_IMPOSSIBLE, name.text());
            }
            if (!names.add(name.text().toLowerCase(Locale.ROOT))) {
                throw name.problem(Mistake.RESERVED_NAME_TWICE, name.text());
            }
        }
        return names;
    }

    private List<LaterLaw> laterLaw() {
        List<LaterLaw> laws = new ArrayList<>();
        for (RuleElement law : root.children("later-law")) {
            laws.add(new LaterLaw(
                    law.attribute("number"),
                    law.date("from"),
                    law.child("vi").text(),
                    law.child("en").text()));
        }
        return laws;
    }

    private void refuseUnusedLists(Set<String> used) {
        for (RuleElement list : root.children("list")) {
            String id = list.optional("id").orElse("");
            if (!used.contains(id) && lists.containsKey(id)) {
                problems.add(list.problem(Mistake.LIST_UNUSED, id));
            }
        }
    }

    /** Where the regulation itself failed, its elements were not all asked for. */
    private void findWhatNobodyAskedFor(boolean isWhole) {
        if (isWhole) {
            root.findWhatNobodyAskedFor(problems);
            return;
        }
        for (RuleElement provision : root.children("provision")) {
            provision.findWhatNobodyAskedFor(problems);
        }
    }
}
