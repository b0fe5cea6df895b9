package vn.govmail.text;

/** From evidence in tenths of a bit to the share of right answers. */
final class Confidence {
    /** Less evidence than this is no answer. */
    static final int LEAST_EVIDENCE = 40;

    private Confidence() {}

    /** The confidence in the winner of a contest. */
    static double of(LegacyContest.Result result) {
        return of(Math.min(result.evidence(), result.margin() + LEAST_EVIDENCE));
    }

    /** 0.5 at the least evidence, towards 1 with more. */
    static double of(int evidence) {
        double bits = (evidence - LEAST_EVIDENCE) / 10.0;
        return 1 / (1 + Math.pow(2, -bits));
    }
}
