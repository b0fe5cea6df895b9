package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Integrity;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.trust.Effort;

/** A time-stamp token (RFC 3161, section 2.4.2; RFC 5816); who vouches for its authority is not judged here. Immutable. */
public final class TimeStampToken {
    private final CheckedSignature signature;
    private final boolean covers;
    private final @Nullable Instant time;

    private TimeStampToken(CheckedSignature signature, boolean covers, @Nullable Instant time) {
        this.signature = signature;
        this.covers = covers;
        this.time = time;
    }

    /**
     * Reads and verifies a token.
     *
     * @param field the token, perhaps with padding
     * @param stamped what it is said to be about
     * @param effort pays for it
     */
    public static TimeStampToken read(byte[] field, CoveredBytes stamped, Effort effort) {
        CmsVerification.Enclosed enclosed =
                CmsVerification.verifyEnclosed(field, PKCSObjectIdentifiers.id_ct_TSTInfo, effort);
        try {
            TSTInfo info = TSTInfo.getInstance(enclosed.content());
            byte[] digest = stamped.digest(
                    Digests.nameOf(info.getMessageImprint().getHashAlgorithm().getAlgorithm()));
            boolean same = MessageDigest.isEqual(info.getMessageImprint().getHashedMessage(), digest);
            return new TimeStampToken(
                    enclosed.result(), same, info.getGenTime().getDate().toInstant());
        } catch (GeneralSecurityException
                | IOException
                | ParseException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException e) {
            return new TimeStampToken(enclosed.result(), false, null);
        }
    }

    /** The signature of the authority over its statement. */
    public CheckedSignature signature() {
        return signature;
    }

    /** Whether the token is about the bytes that it is said to be about. */
    public boolean covers() {
        return covers;
    }

    /** The time that the authority states; empty where the token cannot be read. */
    public Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    /** Whether the token is what it should be: signed by a certificate that it names and that was valid at the time stated. */
    public boolean holds() {
        return time != null
                && signature.integrity() == Integrity.INTACT
                && signature.reasons().isEmpty()
                && signature.signer().filter(c -> wasValid(c, time)).isPresent();
    }

    private static boolean wasValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
