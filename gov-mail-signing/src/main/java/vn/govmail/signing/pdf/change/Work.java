package vn.govmail.signing.pdf.change;

import vn.govmail.fact.Limits;

/** How much comparing one file may cost, counted so that a file gets the same answer on every machine. Confined to one thread. */
final class Work {
    private static final int MAX_CHANGES = 20_000;
    private static final long VISITS_PER_OBJECT = 8;

    private long visits;
    private int changes;

    Work(Limits limits) {
        this.visits = VISITS_PER_OBJECT * limits.pdfObjects();
    }

    void visit() {
        visits--;
        if (visits < 0) {
            throw new TooMuchException("pdfObjects");
        }
    }

    void change() {
        changes++;
        if (changes > MAX_CHANGES) {
            throw new TooMuchException("pdfChanges");
        }
    }
}
