package vn.govmail.signing.checked;

import java.util.Collection;
import java.util.List;

/** A time stamp that was added to a signature, and what it is said to be about. Immutable. */
public final class AttachedTimeStamp {
    private final Kind kind;
    private final byte[] token;
    private final List<CoveredBytes> stamped;
    private final List<byte[]> covered;

    /** What a time stamp of a signature is for. */
    public enum Kind {
        /** Over the signature value. */
        SIGNATURE,
        /** Over the signature, what was signed, and what a validator needs (ETSI EN 319 122-1, 5.5; EN 319 132-1, 5.5). */
        ARCHIVE,
        /**
         * The same as earlier standards have it, whose words writers read in more than one way, and evidence records (RFC 4998, RFC
         * 6283). Never judged: a report names them as FORM_NOT_SUPPORTED among its warnings, and no verdict is better for them.
         */
        OLD_ARCHIVE
    }

    private AttachedTimeStamp(Kind kind, byte[] token, List<CoveredBytes> stamped, Collection<byte[]> covered) {
        this.kind = kind;
        this.token = token;
        this.stamped = List.copyOf(stamped);
        this.covered = List.copyOf(covered);
    }

    /**
     * A time stamp over a signature value.
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
        this(Kind.SIGNATURE, token, stamped, List.of());
    }

    /**
     * An archive time stamp.
     *
     * @param kind one of the two of these
     * @param stamped what it may be about; nothing where that cannot be told
     * @param covered the tokens, as they stand in other time stamps of the signature, that it is about too
     */
    public static AttachedTimeStamp archive(
            Kind kind, byte[] token, List<CoveredBytes> stamped, Collection<byte[]> covered) {
        return new AttachedTimeStamp(kind, token, stamped, covered);
    }

    /** What it is for. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is over validation data too. */
    public boolean isArchive() {
        return kind != Kind.SIGNATURE;
    }

    /** The encoded token; not to be changed. */
    public byte[] token() {
        return token;
    }

    /** What it is said to be about: one of these; nothing where nobody can tell. */
    public List<CoveredBytes> stamped() {
        return stamped;
    }

    /** Whether another time stamp of the same signature was there before this one, and is part of what it is about. */
    public boolean covers(AttachedTimeStamp other) {
        return covered.stream().anyMatch(each -> each == other.token);
    }
}
