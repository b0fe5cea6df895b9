package vn.govmail.signature;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verdict on a signature, or on all signatures of a file under a policy (ETSI EN 319 102-1 clause 5.1.3). */
public enum Verdict {
    /** TOTAL-PASSED. */
    VALID("TOTAL-PASSED"),
    /** INDETERMINATE: what is at hand is not enough to say valid or invalid. */
    INDETERMINATE("INDETERMINATE"),
    /** TOTAL-FAILED. */
    INVALID("TOTAL-FAILED"),
    /** The file carries no signature. */
    UNSIGNED(null),
    /** The file cannot be read far enough to find out whether it is signed. */
    UNREADABLE(null);

    private final @Nullable String etsiIndication;

    Verdict(@Nullable String etsiIndication) {
        this.etsiIndication = etsiIndication;
    }

    /** The main status indication of ETSI EN 319 102-1, table 5; empty where there is nothing to validate. */
    public Optional<String> etsiIndication() {
        return Optional.ofNullable(etsiIndication);
    }
}
