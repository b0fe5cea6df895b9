package vn.govmail.text;

import java.util.List;
import vn.govmail.text.Tcvn6909.Repaired;

/**
 * Repairs until another look finds nothing more and the text is in NFC: what comes out is what would come out again. A second
 * look is taken only where the first one saw more than vowels with their marks.
 *
 * <p>The looks are bounded, so that no text can make this endless. Were the bound ever reached, the text would be as the last look
 * left it, in NFC, and all that a check still finds in it would be told as left, what could be repaired too: only that a further
 * repair changes nothing would no longer be so. No text is known that needs more than a few looks.
 */
final class RepeatedRepair {
    /** Far more looks than any text is known to need: the tests do with eight. */
    private static final int MOST_LOOKS = 32;

    private RepeatedRepair() {}

    static Repaired of(String text) {
        return of(text, MOST_LOOKS);
    }

    /** With so many looks after the first one at most. */
    static Repaired of(String text, int mostLooks) {
        RepairedText first = new RepairedText(text);
        boolean closer = CharacterScan.scan(text, first);
        Repaired once = first.outcome();
        return closer ? repeated(text, once, mostLooks) : once;
    }

    private static Repaired repeated(String text, Repaired first, int mostLooks) {
        Repaired all = first;
        Repaired last = first;
        boolean normal = false;
        for (int i = 0; (i < mostLooks) && !normal; i++) {
            boolean changed = last.changeCount() > 0;
            Repaired next = changed ? looked(all.text()) : normalised(all.text());
            normal = !changed && (next.changeCount() == 0);
            last = normal ? last : next;
            all = new ChangesInTurn(all, next).together();
        }
        return normal ? withLeft(text, first, all, last) : unfinished(text, first, all);
    }

    /** Beyond the last look: in NFC, and with all that a check of the text as it came to be finds. */
    private static Repaired unfinished(String text, Repaired first, Repaired last) {
        Repaired all = new ChangesInTurn(last, normalised(last.text())).together();
        Tcvn6909.Conformity rest = Tcvn6909.check(all.text());
        return withLeft(text, first, all, new Repaired(all.text(), 0, List.of(), rest.count(), rest.violations()));
    }

    private static Repaired looked(String text) {
        RepairedText repaired = new RepairedText(text);
        CharacterScan.scan(text, repaired);
        return repaired.outcome();
    }

    private static Repaired normalised(String text) {
        RepairedText repaired = new RepairedText(text);
        CanonicalScan.scan(text, repaired);
        return repaired.outcome();
    }

    /** With what the last look left, at its places in the text that was given. */
    private static Repaired withLeft(String text, Repaired first, Repaired all, Repaired last) {
        List<CharacterViolation> left =
                isLeft(first, last) ? first.left() : ChangesInTurn.placesBefore(all, text, last.left());
        return new Repaired(all.text(), all.changeCount(), all.changes(), last.leftCount(), left);
    }

    /** Whether nothing that one look left was repaired by a later one, or found only then. */
    private static boolean isLeft(Repaired first, Repaired last) {
        boolean same = first.leftCount() == last.leftCount();
        for (int i = 0; same && (i < first.left().size()); i++) {
            CharacterViolation before = first.left().get(i);
            CharacterViolation after = last.left().get(i);
            same = (before.code() == after.code()) && before.suggestion().equals(after.suggestion());
        }
        return same;
    }
}
