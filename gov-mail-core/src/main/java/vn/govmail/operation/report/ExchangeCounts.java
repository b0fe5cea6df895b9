package vn.govmail.operation.report;

import vn.govmail.rule.LegalValue;

/**
 * In which way official documents were exchanged. Sums merge in any order. Immutable.
 *
 * @param electronic wholly in electronic form: no paper beside
 * @param both in electronic form and on paper
 * @param paper on paper alone
 * @param notKnown in a way that nobody knows
 * @see "điểm g mục 2 of 12/CT-UBND (Khánh Hòa): trao đổi hoàn toàn dưới dạng văn bản điện tử"
 */
public record ExchangeCounts(long electronic, long both, long paper, long notKnown) {
    /** No document. */
    public static final ExchangeCounts NONE = new ExchangeCounts(0, 0, 0, 0);

    public ExchangeCounts {
        if (electronic < 0 || both < 0 || paper < 0 || notKnown < 0) {
            throw new IllegalArgumentException("numbers of documents are not negative");
        }
    }

    /** One document on paper alone, which no message shows. */
    public static ExchangeCounts onPaper() {
        return new ExchangeCounts(0, 0, 1, 0);
    }

    /**
     * One document that went by mail: one that is equal to paper went wholly in electronic form unless paper was issued all the
     * same; one that is not has paper beside it; of any other nobody knows.
     *
     * @param paperIssued whether paper was issued beside it, as far as is known
     */
    static ExchangeCounts byMail(LegalValue value, boolean paperIssued) {
        if (paperIssued || value == LegalValue.PAPER_EXPECTED) {
            return new ExchangeCounts(0, 1, 0, 0);
        }
        return value == LegalValue.EQUIVALENT ? new ExchangeCounts(1, 0, 0, 0) : new ExchangeCounts(0, 0, 0, 1);
    }

    /** Both together. */
    public ExchangeCounts and(ExchangeCounts other) {
        return new ExchangeCounts(
                electronic + other.electronic, both + other.both, paper + other.paper, notKnown + other.notKnown);
    }

    /** How many documents there are. */
    public long all() {
        return electronic + both + paper + notKnown;
    }

    /** The share that surely was wholly electronic, in percent rounded down; of no document 0. */
    public long leastPercent() {
        return all() == 0 ? 0 : electronic * 100 / all();
    }

    /** Whether a share was reached: yes, no, or not known, be it that there was no document. */
    public Reached reaches(long percent) {
        if (all() == 0) {
            return Reached.NOT_KNOWN;
        }
        if (electronic * 100 >= percent * all()) {
            return Reached.YES;
        }
        return (electronic + notKnown) * 100 >= percent * all() ? Reached.NOT_KNOWN : Reached.NO;
    }

    /** Whether a share was reached. */
    public enum Reached {
        YES,
        NO,
        NOT_KNOWN
    }
}
