package vn.govmail.naming.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.MailboxKind;

/**
 * Which kind of mailbox an address is where its shape fits several: the directory says so, or the words that stand in it speak for
 * one kind more than for any other. Where they do not, the answer is open.
 */
final class KindDecision {
    private static final int KNOWN = 2;
    private static final int IMPOSSIBLE = -5;

    private KindDecision() {}

    static Optional<MailboxKind> of(AddressReport report, LocalScan scan) {
        SenderRole role = report.correspondent().map(c -> c.role()).orElse(SenderRole.UNKNOWN);
        if (role == SenderRole.OFFICIAL) {
            return Optional.of(MailboxKind.PERSON);
        }
        boolean absent =
                report.correspondent().isEmpty() && report.check().book().isPresent();
        if (absent && !report.reserved()) {
            return Optional.empty();
        }
        if (report.fixed().isPresent()) {
            return report.fixed().map(FixedAddress::kind);
        }
        Map<MailboxKind, Integer> scores = new EnumMap<>(MailboxKind.class);
        for (ShapePattern pattern : report.patterns()) {
            if (pattern.kind() != MailboxKind.PERSON || role != SenderRole.AGENCY) {
                scores.merge(pattern.kind(), score(pattern, scan, report.check().units()), Math::max);
            }
        }
        if (scores.size() == 1) {
            return Optional.of(scores.keySet().iterator().next());
        }
        if (scores.containsKey(MailboxKind.BROADCAST)) {
            return Optional.of(MailboxKind.BROADCAST);
        }
        return best(scores);
    }

    private static Optional<MailboxKind> best(Map<MailboxKind, Integer> scores) {
        int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return scores.values().stream().filter(score -> score == most).count() == 1
                ? scores.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    private static int score(ShapePattern pattern, LocalScan scan, KnownUnits units) {
        // "ubnd@cujut.…" as the format writes it
        int score = pattern.isFixed() ? KNOWN : 0;
        for (Map.Entry<AddressPart, String> unit : pattern.units(scan).entrySet()) {
            score += unitScore(unit.getKey(), unit.getValue(), units);
        }
        if (pattern.kind() == MailboxKind.PERSON) {
            score += switch (PersonLikeness.of(scan.label(pattern.ownLabel()))) {
                case STRONG -> KNOWN + 1;
                case WEAK -> 0;
                case NONE -> IMPOSSIBLE;
            };
        }
        return score;
    }

    private static int unitScore(AddressPart part, String word, KnownUnits units) {
        if (units.knows(part, word)) {
            return KNOWN;
        }
        boolean elsewhere = units.knows(word);
        boolean abbreviation = !PersonLikeness.hasVowel(word);
        return switch (part) {
            // a place is written with all its letters, and no place is without a vowel
            case DISTRICT, COMMUNE -> abbreviation ? IMPOSSIBLE : elsewhere ? -1 : 0;
            case DEPARTMENT -> abbreviation ? KNOWN : 0;
            default -> elsewhere ? -1 : 0;
        };
    }
}
