package vn.govmail.signing.pdf.change;

import vn.govmail.fact.Limits;

/** How much comparing one file may cost, counted so that a file gets the same answer on every machine. Confined to one thread. */
final class Work {
    private static final int MAX_CHANGES = 20_000;
    /** Each costs some microseconds, mostly to read the object. */
    private static final long MAX_VISITS = 1_000_000;

    private static final int VALUES_FOR_ONE = 8;

    private long values;
    private int changes;

    Work(Limits limits) {
        this.values = VALUES_FOR_ONE * Math.min(MAX_VISITS, 8L * limits.pdfObjects());
    }

    void visit() {
        read(VALUES_FOR_ONE);
    }

    /** Values within an object that was read. */
    void read(long count) {
        values -= count;
        if (values < 0) {
            throw new TooMuchException("pdfComparison");
        }
    }

    void change() {
        changes++;
        if (changes > MAX_CHANGES) {
            throw new TooMuchException("pdfChanges");
        }
    }
}
