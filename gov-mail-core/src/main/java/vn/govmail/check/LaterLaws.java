package vn.govmail.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.rule.LaterLaw;
import vn.govmail.rule.Regulation;
import vn.govmail.text.Language;

/**
 * Later acts on the matter of a regulation: where their own rules are named too, what documents are worth is theirs to say, and
 * where they are not, that is said. Stateless.
 */
final class LaterLaws {
    private LaterLaws() {}

    /** The later acts that bear on a regulation on a day and are not among those named. */
    static List<LaterLaw> notApplied(Regulation regulation, List<Regulation> named, LocalDate day) {
        return regulation.laterLaw().stream()
                .filter(law -> !day.isBefore(law.from()))
                .filter(law -> named.stream().noneMatch(other -> states(other, law, day)))
                .toList();
    }

    /** The ids of those whose routes of validity grant nothing any more: a later act is named that has routes of its own. */
    static List<String> superseded(List<Regulation> inForce, LocalDate day) {
        List<String> ids = new ArrayList<>();
        for (Regulation regulation : inForce) {
            boolean later = regulation.laterLaw().stream()
                    .filter(law -> !day.isBefore(law.from()))
                    .anyMatch(law ->
                            inForce.stream().anyMatch(other -> !other.routes().isEmpty() && states(other, law, day)));
            if (later) {
                ids.add(regulation.id());
            }
        }
        return ids;
    }

    /** Whether a regulation's file holds the act or provisions of it. */
    private static boolean states(Regulation regulation, LaterLaw law, LocalDate day) {
        return regulation.validity().includes(day)
                && (regulation.number().contains(law.number())
                        || regulation.provisions().stream()
                                .anyMatch(provision ->
                                        provision.citation(Language.VIETNAMESE).contains(law.number())));
    }
}
