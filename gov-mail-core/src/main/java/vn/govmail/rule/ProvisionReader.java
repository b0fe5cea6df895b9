package vn.govmail.rule;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.govmail.text.Language;

/** Reads the words of a provision and how it is cited. Stateless but for the document's own citations. */
final class ProvisionReader {
    private final Validity regulationValidity;
    private final Map<String, Map<Language, String>> documentCitations;

    ProvisionReader(Validity regulationValidity, Map<String, Map<Language, String>> documentCitations) {
        this.regulationValidity = regulationValidity;
        this.documentCitations = documentCitations;
    }

    Provision read(RuleElement element) {
        String id = element.attribute("id");
        if (!id.matches("[A-Z0-9-]+(\\.[\\p{L}\\p{N}-]+)+")) {
            throw element.problem(Mistake.NO_PROVISION_ID, id);
        }
        String quote = element.child("quote").text();
        if (!isComposed(quote)) {
            throw element.problem(Mistake.QUOTE_NOT_NFC);
        }
        return new Provision(
                id,
                element.constant(Obligation.class, element.attribute("obligation")),
                bearers(element),
                validity(element),
                quote,
                element.child("english").text(),
                readings(element),
                citation(element, Language.VIETNAMESE),
                citation(element, Language.ENGLISH));
    }

    /** Unicode NFC (UAX #15). Vietnamese letters and usual signs need no look at the normalizer's tables. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean always = c < '\u0300' || (c >= '\u1EA0' && c <= '\u1EF9') || (c >= '\u2010' && c <= '\u2027');
            if (!always) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static Set<Bearer> bearers(RuleElement element) {
        Set<Bearer> bearers = EnumSet.noneOf(Bearer.class);
        for (String word : element.attribute("binds").split(" ", -1)) {
            bearers.add(element.constant(Bearer.class, word));
        }
        return bearers;
    }

    private Validity validity(RuleElement element) {
        LocalDate from = element.optionalDate("from");
        LocalDate until = element.optionalDate("until");
        try {
            return new Validity(
                    from == null ? regulationValidity.from() : from,
                    until == null ? regulationValidity.until() : until);
        } catch (MistakenValueException e) {
            throw e.at(element);
        }
    }

    private static List<Reading> readings(RuleElement element) {
        List<Reading> readings = new ArrayList<>();
        Map<String, Integer> chosen = new TreeMap<>();
        for (RuleElement reading : element.children("reading")) {
            boolean isChosen = Boolean.parseBoolean(reading.attribute("chosen"));
            String about = reading.attribute("about");
            chosen.put(about, chosen.getOrDefault(about, 0) + (isChosen ? 1 : 0));
            readings.add(new Reading(
                    about,
                    reading.attribute("id"),
                    isChosen,
                    reading.child("vi").text(),
                    reading.child("en").text()));
        }
        for (Map.Entry<String, Integer> each : chosen.entrySet()) {
            if (each.getValue() != 1) {
                throw element.problem(Mistake.READING_CHOSEN, each.getKey(), each.getValue());
            }
        }
        return readings;
    }

    /** "điểm a khoản 2 Điều 9 Quy chế …" and "Article 9(2)(a) of the Regulation …": from the smallest part to the document. */
    private String citation(RuleElement element, Language language) {
        Optional<String> article = element.optional("article");
        Optional<String> section = element.optional("section");
        Optional<String> clause = element.optional("clause");
        Optional<String> point = element.optional("point");
        if (article.isPresent() == section.isPresent()) {
            throw element.problem(Mistake.PLACE_OF_PROVISION);
        }
        String document = element.optional("document").orElse("main");
        Map<Language, String> named = documentCitations.get(document);
        if (named == null) {
            throw element.problem(Mistake.CITE_UNKNOWN, document);
        }
        StringBuilder words = new StringBuilder();
        if (language == Language.VIETNAMESE) {
            append(words, "điểm ", point, " ");
            append(words, "khoản ", clause, " ");
            append(words, "Điều ", article, "");
            append(words, "mục ", section, "");
            return words.append(' ').append(named.get(language)).toString();
        }
        append(words, "Article ", article, "");
        append(words, section.isPresent() && section.get().contains(",") ? "sections " : "section ", section, "");
        append(words, "(", clause, ")");
        append(words, "(", point, ")");
        return words.append(" of ").append(named.get(language)).toString();
    }

    private static void append(StringBuilder words, String before, Optional<String> part, String after) {
        if (part.isPresent()) {
            words.append(before).append(part.get()).append(after);
        }
    }
}
