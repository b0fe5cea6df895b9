package vn.govmail.signing.checked;

import java.util.List;

/** A time stamp that was added to a signature, and what it is said to be about. Immutable. */
public final class AttachedTimeStamp {
    private final byte[] token;
    private final List<CoveredBytes> stamped;

    /**
     * A time stamp.
     *
     * @param token the encoded token (RFC 3161, section 2.4.2); not copied, and not to be changed afterwards
     * @param stamped the bytes that it is said to be about
     */
    public AttachedTimeStamp(byte[] token, CoveredBytes stamped) {
        this(token, List.of(stamped));
    }

    /**
     * The same where writers differ on what a time stamp of this kind is about.
     *
     * @param stamped what it may be about, each of which stands for the same
     */
    public AttachedTimeStamp(byte[] token, List<CoveredBytes> stamped) {
        this.token = token;
        this.stamped = List.copyOf(stamped);
    }

    /** The encoded token; not to be changed. */
    public byte[] token() {
        return token;
    }

    /** What it is said to be about: one of these. */
    public List<CoveredBytes> stamped() {
        return stamped;
    }
}
