package vn.govmail.text;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.Tcvn6909.Repaired;

/** Two repairs, the second of what came out of the first, as one. Of long lists of changes, as much as both have. */
final class ChangesInTurn {
    private final Repaired first;
    private final Repaired second;
    private final List<CharacterViolation> together = new ArrayList<>();
    private int nextOfFirst;
    private int nextOfSecond;
    private int merged;
    /** How much further behind a place is in the text between the two repairs. */
    private int shift;

    // the stretch of that text that is being put together
    private int from;
    private int to;

    ChangesInTurn(Repaired first, Repaired second) {
        this.first = first;
        this.second = second;
    }

    Repaired together() {
        if (second.changeCount() == 0) {
            return first;
        }
        while (takeNext()) {
            // stretch by stretch
        }
        int count = first.changeCount() + second.changeCount() - merged;
        return new Repaired(second.text(), count, together, second.leftCount(), second.left());
    }

    /** Puts the next changes together that touch the same stretch; false at the end. */
    private boolean takeNext() {
        boolean ofFirst = nextOfFirst < first.changes().size();
        boolean ofSecond = nextOfSecond < second.changes().size();
        boolean listed = (ofFirst || isListed(first)) && (ofSecond || isListed(second));
        if ((!ofFirst && !ofSecond) || !listed || (together.size() == Tcvn6909.LISTED)) {
            return false;
        }
        int shiftBefore = shift;
        int firstBefore = nextOfFirst;
        int secondBefore = nextOfSecond;
        if (ofFirst && (!ofSecond || (startOfFirst() <= ofSecond().start()))) {
            from = startOfFirst();
            to = from;
            takeFirst();
        } else {
            from = ofSecond().start();
            to = ofSecond().end();
            nextOfSecond++;
        }
        while (goesOn()) {
            // what touches the stretch makes it longer
        }
        add(from - shiftBefore, to - shift, firstBefore, secondBefore);
        return true;
    }

    private static boolean isListed(Repaired repaired) {
        return repaired.changes().size() == repaired.changeCount();
    }

    private int startOfFirst() {
        return first.changes().get(nextOfFirst).start() + shift;
    }

    private CharacterViolation ofSecond() {
        return second.changes().get(nextOfSecond);
    }

    private void takeFirst() {
        CharacterViolation change = first.changes().get(nextOfFirst);
        to = Math.max(to, startOfFirst() + change.suggestion().length());
        shift += change.suggestion().length() - (change.end() - change.start());
        nextOfFirst++;
    }

    private boolean goesOn() {
        if ((nextOfFirst < first.changes().size()) && (startOfFirst() < to)) {
            takeFirst();
            return true;
        }
        if ((nextOfSecond < second.changes().size()) && (ofSecond().start() < to)) {
            to = Math.max(to, ofSecond().end());
            nextOfSecond++;
            return true;
        }
        return false;
    }

    private void add(int start, int end, int firstBefore, int secondBefore) {
        merged += (nextOfFirst - firstBefore) + (nextOfSecond - secondBefore) - 1;
        StringBuilder after = new StringBuilder();
        int at = from;
        for (CharacterViolation change : second.changes().subList(secondBefore, nextOfSecond)) {
            after.append(first.text(), at, change.start()).append(change.suggestion());
            at = change.end();
        }
        after.append(first.text(), at, to);
        CharacterViolation what = nextOfFirst > firstBefore
                ? first.changes().get(firstBefore)
                : second.changes().get(secondBefore);
        int index = nextOfFirst > firstBefore ? what.index() : what.index() - from + start;
        together.add(new CharacterViolation(
                index, what.codePoint(), what.code(), what.remedy(), start, end, after.toString()));
    }

    /** What was found in a repaired text, at its places in the text before; what cannot be placed any more is left out. */
    static List<CharacterViolation> placesBefore(Repaired repaired, String before, List<CharacterViolation> found) {
        List<CharacterViolation> placed = new ArrayList<>();
        int shift = 0;
        int next = 0;
        for (CharacterViolation one : found) {
            while ((next < repaired.changes().size())
                    && (endOf(repaired.changes().get(next), shift) <= one.index())) {
                CharacterViolation change = repaired.changes().get(next++);
                shift += change.suggestion().length() - (change.end() - change.start());
            }
            if ((next == repaired.changes().size()) && !isListed(repaired)) {
                break;
            }
            int place = one.index() - shift;
            int longest = before.length();
            if ((next < repaired.changes().size())
                    && (repaired.changes().get(next).start() <= place)) {
                longest = repaired.changes().get(next).end();
                place = Math.min(place, longest - 1);
            }
            int end = Math.min(longest, place + one.end() - one.start());
            placed.add(new CharacterViolation(
                    place, before.codePointAt(place), one.code(), one.remedy(), place, end, one.suggestion()));
        }
        return placed;
    }

    private static int endOf(CharacterViolation change, int shift) {
        return change.start() + shift + change.suggestion().length();
    }
}
