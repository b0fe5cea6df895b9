package vn.govmail.text;

import java.util.List;
import java.util.Optional;

/** Decides whether what {@link Mojibake} can repair was really misread. Stateless and thread-safe. */
final class MojibakeEvidence {
    private MojibakeEvidence() {}

    static Optional<Detection> in(CharSequence text) {
        Mojibake.Repair repair = Mojibake.repair(text);
        if (repair.repaired() == 0) {
            return Optional.empty();
        }
        WordReading before = WordReading.ofUnicode();
        before.read(text);
        WordReading after = WordReading.ofUnicode();
        after.read(repair.text());
        if ((after.cost() >= before.cost()) || isMostlyLeft(text, repair)) {
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
}
