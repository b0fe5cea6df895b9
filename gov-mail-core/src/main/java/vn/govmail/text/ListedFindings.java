package vn.govmail.text;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.CharacterViolation.Code;
import vn.govmail.text.CharacterViolation.Remedy;

/** Counts all violations and lists the first of them. */
final class ListedFindings implements Findings {
    private final String text;
    private final List<CharacterViolation> listed = new ArrayList<>();
    private int count;

    ListedFindings(String text) {
        this.text = text;
    }

    @Override
    public void composed(int start, int end, int index, Code code, char letter) {
        if (!isFull()) {
            found(start, end, index, code, Remedy.REPAIR, String.valueOf(letter));
        } else {
            count++;
        }
    }

    @Override
    public void found(int start, int end, int index, Code code, Remedy remedy, String suggestion) {
        count++;
        if (!isFull()) {
            listed.add(new CharacterViolation(index, text.codePointAt(index), code, remedy, start, end, suggestion));
        }
    }

    @Override
    public void normalised(int start, int end, String replacement) {
        // not a matter of the standard
    }

    /** Whether further places are counted only. */
    boolean isFull() {
        return listed.size() >= Tcvn6909.LISTED;
    }

    void count(int more) {
        count += more;
    }

    int count() {
        return count;
    }

    List<CharacterViolation> listed() {
        return listed;
    }

    Tcvn6909.Conformity conformity() {
        return new Tcvn6909.Conformity(count, listed);
    }
}
