package vn.govmail.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One regulation as its file states it. Immutable.
 *
 * @param id the name by which it is asked for, for example {@code dak-nong-2012}
 * @param version version of the file, not of the law
 * @param number the document's number, for example {@code 12/2012/QĐ-UBND}
 * @param issuer who issued it
 * @param titleVietnamese its title
 * @param titleEnglish its title in English
 * @param validity when it is in force
 * @param domains the mail domains whose system it governs, in lower case
 * @param reservedNames local parts that are not issued to persons, in lower case
 * @param lists named lists of words that rules refer to
 * @param provisions its provisions in the document's order
 * @param rules what can be checked
 * @param routes how documents come to have legal value
 * @param addressFormats how addresses are made
 * @param abbreviations short names that it lays down for single units
 * @param fixedAddresses addresses that it lays down for single units or persons
 * @param mailboxTerms what it lays down for mailboxes
 * @param listedDocuments of which types of documents it says how they go by mail
 * @param examples cases that are run as tests
 * @param laterLaw later acts on the same matter
 * @param statements what its provisions state besides
 */
public record Regulation(
        String id,
        String version,
        String number,
        String issuer,
        String titleVietnamese,
        String titleEnglish,
        Validity validity,
        List<String> domains,
        Set<String> reservedNames,
        Map<String, List<String>> lists,
        List<Provision> provisions,
        List<Rule> rules,
        List<Route> routes,
        List<AddressFormat> addressFormats,
        List<DeclaredAbbreviation> abbreviations,
        List<FixedAddress> fixedAddresses,
        List<MailboxTerm> mailboxTerms,
        List<ListedDocuments> listedDocuments,
        List<Example> examples,
        List<LaterLaw> laterLaw,
        List<Statement> statements) {
    public Regulation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(titleVietnamese, "titleVietnamese");
        Objects.requireNonNull(titleEnglish, "titleEnglish");
        Objects.requireNonNull(validity, "validity");
        domains = List.copyOf(domains);
        reservedNames = Set.copyOf(reservedNames);
        lists = Map.copyOf(lists);
        provisions = List.copyOf(provisions);
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
        addressFormats = List.copyOf(addressFormats);
        abbreviations = List.copyOf(abbreviations);
        fixedAddresses = List.copyOf(fixedAddresses);
        mailboxTerms = List.copyOf(mailboxTerms);
        listedDocuments = List.copyOf(listedDocuments);
        examples = List.copyOf(examples);
        laterLaw = List.copyOf(laterLaw);
        statements = List.copyOf(statements);
    }

    /** The same with some of its rules, and with its routes or without. */
    Regulation keeping(Predicate<Rule> kept, boolean withRoutes) {
        return new Regulation(
                id,
                version,
                number,
                issuer,
                titleVietnamese,
                titleEnglish,
                validity,
                domains,
                reservedNames,
                lists,
                provisions,
                rules.stream().filter(kept).toList(),
                withRoutes ? routes : List.of(),
                addressFormats,
                abbreviations,
                fixedAddresses,
                mailboxTerms,
                listedDocuments,
                examples,
                laterLaw,
                statements);
    }

    /** What its provisions state of one kind, in the document's order. */
    public <S extends Statement> List<S> statements(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
