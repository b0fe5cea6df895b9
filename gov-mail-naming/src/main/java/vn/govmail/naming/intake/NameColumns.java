package vn.govmail.naming.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.govmail.naming.InvalidNameException;
import vn.govmail.naming.NameProblem;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.PersonName;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.TextFolding;

/** The name in a row, from one column or several. */
final class NameColumns {
    private NameColumns() {}

    /** The name's text; empty where the row has none. */
    static String text(Candidate row) {
        String whole = row.read(StaffColumn.FULL_NAME);
        if (!whole.isEmpty()) {
            return whole;
        }
        return Stream.of(StaffColumn.FAMILY, StaffColumn.FAMILY_AND_MIDDLE, StaffColumn.MIDDLE, StaffColumn.GIVEN)
                .map(row::read)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The name; empty with a finding on the row. */
    static Optional<PersonName> name(Candidate row) {
        String text = text(row);
        if (text.isEmpty()) {
            row.settle(RowOutcome.REFUSED, ImportCode.NAME_MISSING, Map.of());
            return Optional.empty();
        }
        try {
            PersonName name = PersonName.parse(text);
            String given = row.read(StaffColumn.GIVEN);
            boolean apart = row.read(StaffColumn.FULL_NAME).isEmpty() && !given.isEmpty();
            return Optional.of(apart ? withGiven(name, given) : name);
        } catch (InvalidNameException e) {
            row.settle(RowOutcome.REFUSED, ImportCode.NAME_INVALID, invalid(text, e.problem()));
            return Optional.empty();
        }
    }

    private static Map<String, String> invalid(String text, NameProblem problem) {
        String suggestion = "";
        if (problem.code() == NameProblem.Code.WRONG_ENCODING) {
            Detection detection = EncodingDetector.detect((CharSequence) text);
            suggestion = detection.needsRepair() ? detection.text((CharSequence) text) : "";
        }
        return Map.of(
                "name",
                text,
                "problem",
                problem.code().name(),
                "place",
                Integer.toString(problem.index() + 1),
                "suggestion",
                suggestion);
    }

    /** A list that keeps given names apart says by that how each name is read. */
    private static PersonName withGiven(PersonName name, String given) {
        String wanted = TextFolding.spelling(given);
        for (NameReading reading : name.readings()) {
            String own = TextFolding.spelling(String.join(" ", reading.given()));
            if (own.equals(wanted) || wanted.endsWith(" " + own)) {
                return name.choosing(reading);
            }
        }
        return name;
    }

    /** Whether a person said in the list that this is somebody whom the directory does not know yet. */
    static boolean isSomebodyElse(String choice) {
        String word = choice.toLowerCase(Locale.ROOT).strip();
        return word.equals("mới") || word.equals("người mới") || word.equals("new");
    }
}
