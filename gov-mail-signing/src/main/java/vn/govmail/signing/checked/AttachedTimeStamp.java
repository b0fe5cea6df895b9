package vn.govmail.signing.checked;

/** A time stamp that was added to a signature, and what it is said to be about. Immutable. */
public final class AttachedTimeStamp {
    private final byte[] token;
    private final CoveredBytes stamped;

    /**
     * A time stamp.
     *
     * @param token the encoded token (RFC 3161, section 2.4.2); not copied, and not to be changed afterwards
     * @param stamped the bytes that it is said to be about
     */
    public AttachedTimeStamp(byte[] token, CoveredBytes stamped) {
        this.token = token;
        this.stamped = stamped;
    }

    /** The encoded token; not to be changed. */
    public byte[] token() {
        return token;
    }

    /** What it is said to be about. */
    public CoveredBytes stamped() {
        return stamped;
    }
}
