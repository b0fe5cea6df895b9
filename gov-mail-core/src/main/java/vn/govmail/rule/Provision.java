package vn.govmail.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.govmail.text.Language;

/**
 * A place in a document of law: its words, how they are read, and how to cite it. Immutable.
 *
 * @param id the clause's one id, for example {@code DN-12-2012.D9.K4}
 * @param obligation what the clause does
 * @param binds whom it binds
 * @param validity when it is in force
 * @param quote its words, verbatim, in Unicode NFC
 * @param english what it says, in English
 * @param readings how it is read where it can be read in more than one way
 * @param citationVietnamese how it is cited, for example {@code "khoản 4 Điều 9 Quy chế …"}
 * @param citationEnglish how it is cited in English
 */
public record Provision(
        String id,
        Obligation obligation,
        Set<Bearer> binds,
        Validity validity,
        String quote,
        String english,
        List<Reading> readings,
        String citationVietnamese,
        String citationEnglish) {
    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(obligation, "obligation");
        binds = Set.copyOf(binds);
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(english, "english");
        readings = List.copyOf(readings);
        Objects.requireNonNull(citationVietnamese, "citationVietnamese");
        Objects.requireNonNull(citationEnglish, "citationEnglish");
    }

    /** How the provision is cited. */
    public String citation(Language language) {
        return language == Language.VIETNAMESE ? citationVietnamese : citationEnglish;
    }

    /** The readings that the rules follow, one for each question that the clause leaves open. */
    public List<Reading> chosenReadings() {
        return readings.stream().filter(Reading::chosen).toList();
    }
}
