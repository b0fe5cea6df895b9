package vn.govmail.text;

import java.util.List;
import java.util.Optional;

/** Decides whether what {@link Mojibake} can repair was really misread Vietnamese. Stateless and thread-safe. */
final class MojibakeEvidence {
    private MojibakeEvidence() {}

    static Optional<Detection> in(CharSequence text) {
        if (!Mojibake.isIn(text)) {
            return Optional.empty();
        }
        Mojibake.Repair repair = Mojibake.repair(text);
        WordReading before = WordReading.ofUnicode();
        before.read(text);
        WordReading after = WordReading.ofUnicode();
        after.read(repair.text());
        boolean better =
                (repair.letters() > 0) && (after.cost() < before.cost()) && (after.goodWords() > after.badWords());
        if (!better || isMostlyLeft(text, repair) || isMostlyUnicode(text, repair)) {
            return Optional.empty();
        }
        String name = repair.latin1() ? Encodings.MOJIBAKE_LATIN_1 : Encodings.MOJIBAKE_1252;
        return Optional.of(new Detection("", name, Confidence.of(before.cost() - after.cost()), List.of()));
    }

    /** Whether most characters that show a byte beyond ASCII are still as they were. */
    private static boolean isMostlyLeft(CharSequence text, Mojibake.Repair repair) {
        long before = text.chars().filter(c -> ShownBytes.of((char) c) >= 0x80).count();
        return repair.repaired() * 2L < before;
    }

    /** Whether the text had more letters that only Unicode has than the repair added. */
    private static boolean isMostlyUnicode(CharSequence text, Mojibake.Repair repair) {
        int before = UnicodeLetters.in(text);
        return (before > 0) && (UnicodeLetters.in(repair.text()) <= 2 * before);
    }
}
