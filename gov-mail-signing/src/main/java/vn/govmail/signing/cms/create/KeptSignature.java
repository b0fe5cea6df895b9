package vn.govmail.signing.cms.create;

import java.security.cert.X509Certificate;
import java.time.Instant;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;

/**
 * A signature that waits for its value, as it is kept meanwhile. Holds nothing secret. Immutable; the bytes are not copied.
 */
public final class KeptSignature {
    private final SigningTerms terms;
    private final Instant signingTime;
    private final byte[] bytes;

    /** What the bytes of a kept signature are. */
    public enum Kind {
        /** The digest of what CMS signs. */
        CMS("gov-mail-pending-cms-2"),
        /** The element {@code SignedInfo} in canonical form. */
        XML("gov-mail-pending-xml-2");

        private final String magic;

        Kind(String magic) {
            this.magic = magic;
        }
    }

    /**
     * A signature that is to be kept.
     *
     * @param signingTime as the signer claims; kept to the second
     * @param bytes from which what is signed comes
     */
    public KeptSignature(SigningTerms terms, Instant signingTime, byte[] bytes) {
        this.terms = terms;
        this.signingTime = signingTime;
        this.bytes = bytes;
    }

    public SigningTerms terms() {
        return terms;
    }

    public SignatureScheme scheme() {
        return terms.scheme();
    }

    public X509Certificate signer() {
        return terms.signer();
    }

    public Instant signingTime() {
        return signingTime;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** As bytes. */
    public byte[] encoded(Kind kind) {
        return StatePieces.encoded(kind.magic, out -> {
            terms.write(out);
            out.writeLong(signingTime.getEpochSecond());
            StatePieces.write(out, bytes);
        });
    }

    /** Reads what {@link #encoded} wrote. */
    public static KeptSignature decode(Kind kind, byte[] encoded) throws SigningException {
        return StatePieces.decoded(kind.magic, encoded, in -> {
            SigningTerms terms = SigningTerms.read(in);
            Instant time = Instant.ofEpochSecond(in.readLong());
            return new KeptSignature(terms, time, StatePieces.read(in));
        });
    }
}
