package vn.govmail.operation.report;

import vn.govmail.rule.Effect;

/** What reports find. The names are stable codes. */
public enum ReportCode {
    /** Fewer official documents went wholly in electronic form than the target says. */
    TARGET_70_NOT_MET(Effect.INFO),
    /** Whether the target was met is not known: no document, or too many of which nobody knows how they went. */
    TARGET_UNDETERMINED(Effect.INFO),
    /** No report was filed for a period that is over. */
    REPORT_DUE(Effect.WARN);

    private final Effect effect;

    ReportCode(Effect effect) {
        this.effect = effect;
    }

    /** How much it weighs. */
    public Effect effect() {
        return effect;
    }
}
