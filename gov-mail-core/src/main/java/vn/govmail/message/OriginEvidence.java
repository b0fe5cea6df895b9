package vn.govmail.message;

/** What shows that a message comes from the domain in its From field. */
public enum OriginEvidence {
    /** An account of this system submitted it with authentication. */
    SUBMITTED_LOCALLY(true),
    /** DMARC passed for the domain of the From field (RFC 7489). */
    DMARC_ALIGNED(true),
    /** A DKIM signature of that very domain verified (RFC 6376). */
    DKIM_ALIGNED(true),
    /** SPF passed for an envelope sender of that very domain (RFC 7208). */
    SPF_ALIGNED(true),
    /** A chain sealed by a forwarder that the caller trusts (RFC 8617). */
    ARC_TRUSTED(true),
    /** Nothing shows it. */
    NONE(false),
    /** A server that the caller trusts found that it does not. */
    FAILED(false);

    private final boolean authentic;

    OriginEvidence(boolean authentic) {
        this.authentic = authentic;
    }

    /** Whether the From field may be believed. */
    public boolean isAuthentic() {
        return authentic;
    }
}
