package vn.govmail.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.ListedDocuments;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSet;

/**
 * What a provision says of sending a type of document by e-mail. Information only: every list is open, so no document is wrong
 * because of its type. Immutable.
 *
 * @param provision the provision, in force or not
 * @param kind how it speaks of the type
 * @param words the words of the clause that the type falls under
 * @see "khoản 1 Điều 9 Quy chế of 12/2012/QĐ-UBND; mục 1b of 34/2008/CT-TTg; mục 3 of 05/CT-UBND (Phú Yên)"
 */
public record ExchangeClass(Provision provision, ListedDocuments.Kind kind, String words) {

    /**
     * What the provisions of a rule set say of a type: each that lists documents once, in the order of the files, in force or not.
     *
     * @param type the type of the document
     */
    public static List<ExchangeClass> of(RuleSet rules, DocumentType type) {
        Map<Provision, List<ListedDocuments>> byProvision = new LinkedHashMap<>();
        for (ListedDocuments listed : rules.listedDocuments()) {
            byProvision
                    .computeIfAbsent(listed.provision(), provision -> new ArrayList<>())
                    .add(listed);
        }
        return byProvision.values().stream()
                .flatMap(lists -> of(lists, type.id()).or(() -> of(lists, ListedDocuments.ANY_OTHER)).stream())
                .toList();
    }

    private static Optional<ExchangeClass> of(List<ListedDocuments> lists, String type) {
        return lists.stream()
                .filter(listed -> listed.types().contains(type))
                .findFirst()
                .map(listed -> new ExchangeClass(listed.provision(), listed.kind(), listed.words()));
    }
}
