package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.PartForm;

/** The text of a part in the form that a template asks for; empty where there is none. */
final class PartText {
    private PartText() {}

    static String ofName(AddressPart part, PartForm form, PersonName person, NameReading reading) {
        if (form.kind() == PartForm.Kind.USUAL) {
            return usual(part, person, reading);
        }
        return switch (form.kind()) {
            case FIRST, LAST -> cut(usual(part, person, reading), form);
            default -> joined(words(part, person, reading), form);
        };
    }

    private static String usual(AddressPart part, PersonName person, NameReading reading) {
        return switch (part) {
            case GIVEN -> reading.foldedGiven();
            case INITIALS -> reading.initials();
            default -> joined(words(part, person, reading), PartForm.USUAL);
        };
    }

    private static List<String> words(AddressPart part, PersonName person, NameReading reading) {
        return switch (part) {
            case GIVEN -> reading.given();
            case INITIALS -> reading.abbreviated();
            case FAMILY -> reading.family();
            case MIDDLE -> reading.middle();
            default -> List.of(person.text().split(" ", -1));
        };
    }

    /** A unit's part, a position or digits. */
    static String ofUnit(AddressPart part, PartForm form, Abbreviation abbreviation) {
        boolean nameKnown = !abbreviation.name().equals(abbreviation.value());
        return switch (form.kind()) {
            case USUAL -> abbreviation.value();
            case FIRST, LAST -> cut(abbreviation.value(), form);
            case FULL -> nameKnown || !isAbbreviated(part) ? Folding.fold(abbreviation.name()) : "";
            default ->
                nameKnown || !isAbbreviated(part) ? ofWords(Abbreviation.bare(part, abbreviation.name()), form) : "";
        };
    }

    private static String ofWords(String name, PartForm form) {
        return form.kind() == PartForm.Kind.INITIALS
                ? Abbreviation.firstLetters(name)
                : joined(List.of(name.split(" ", -1)), form);
    }

    /** Whether the usual form of a part is an abbreviation, from which nobody can tell the name. */
    private static boolean isAbbreviated(AddressPart part) {
        return part == AddressPart.AGENCY || part == AddressPart.DEPARTMENT;
    }

    private static String cut(String text, PartForm form) {
        int count = Math.min(form.count(), text.length());
        return form.kind() == PartForm.Kind.FIRST ? text.substring(0, count) : text.substring(text.length() - count);
    }

    private static String joined(List<String> words, PartForm form) {
        List<String> folded = new ArrayList<>(words.size());
        for (String word : words) {
            String text = form.kind() == PartForm.Kind.INITIALS ? Folding.initial(word) : Folding.fold(word);
            if (!text.isEmpty()) {
                folded.add(text);
            }
        }
        String sign = switch (form.kind()) {
            case HYPHENS -> "-";
            case DOTS -> ".";
            case UNDERSCORES -> "_";
            default -> "";
        };
        return String.join(sign, folded);
    }
}
