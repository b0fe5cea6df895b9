package vn.govmail.signing.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list (RFC 5280, section 5) as the bytes it came in: its entries are read one after the other when a certificate
 * is looked for, so that a list of many megabytes costs no more than itself. Immutable and thread-safe.
 */
final class CrlFile {
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.issuingDistributionPoint, Extension.cRLNumber, Extension.authorityKeyIdentifier);

    private final byte[] bytes;
    private final int signedFrom;
    private final int signedTo;
    private final int entriesFrom;
    private final int entriesTo;
    private final byte[] issuer;
    private final Instant thisUpdate;
    private final @Nullable Instant nextUpdate;
    private final @Nullable Extensions extensions;
    private final AlgorithmIdentifier algorithm;
    private final byte[] signature;
    // one issuer signs a list: to remember whose key fitted spares the hash over all of it the next time
    private volatile @Nullable PublicKey fitted;
    private final @Nullable CrlSearches searches;

    private CrlFile(byte[] bytes, boolean byCaller) {
        this.bytes = bytes;
        this.searches = byCaller ? new CrlSearches() : null;
        DerCursor list =
                new DerCursor(bytes, 0, bytes.length).step(DerCursor.SEQUENCE).inside();
        list.step(DerCursor.SEQUENCE);
        this.signedFrom = list.start();
        this.signedTo = list.end();
        DerCursor body = list.inside();
        this.algorithm = AlgorithmIdentifier.getInstance(list.step().element());
        byte[] bits = list.step(DerCursor.BIT_STRING).element();
        this.signature = ASN1BitString.getInstance(bits).getOctets();
        if (body.peek() == DerCursor.INTEGER) {
            body.step();
        }
        AlgorithmIdentifier inner = AlgorithmIdentifier.getInstance(body.step().element());
        if (!inner.equals(algorithm)) {
            throw new IllegalArgumentException("two algorithms");
        }
        this.issuer = body.step(DerCursor.SEQUENCE).element();
        this.thisUpdate = DerTimes.read(body.step().element());
        this.nextUpdate = isTime(body.peek()) ? DerTimes.read(body.step().element()) : null;
        if (body.peek() == DerCursor.SEQUENCE) {
            body.step();
            this.entriesFrom = body.contentStart();
            this.entriesTo = body.end();
        } else {
            this.entriesFrom = 0;
            this.entriesTo = 0;
        }
        this.extensions = body.hasNext()
                ? Extensions.getInstance(body.step().inside().step().element())
                : null;
    }

    /**
     * Reads one; empty if the bytes are not a list in DER.
     *
     * @param byCaller whether the caller gave it or fetched it, so that searching it is at the expense of no file
     */
    static Optional<CrlFile> parse(byte[] der, boolean byCaller) {
        try {
            return Optional.of(new CrlFile(der, byCaller));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | ClassCastException e) {
            return Optional.empty();
        }
    }

    byte[] issuer() {
        return issuer;
    }

    Instant thisUpdate() {
        return thisUpdate;
    }

    Optional<Instant> nextUpdate() {
        return Optional.ofNullable(nextUpdate);
    }

    AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    /** Whether the key signed this list. */
    boolean signedBy(PublicKey key, Effort effort) {
        PublicKey known = fitted;
        if (known != null && Arrays.equals(known.getEncoded(), key.getEncoded())) {
            return true;
        }
        if (searches == null) {
            effort.read(signedTo - signedFrom);
        }
        try {
            SignatureAlgorithm named = SignatureAlgorithm.of(algorithm);
            boolean fits = SignatureEngine.verify(
                    named.name(),
                    named.parameters(),
                    key,
                    engine -> engine.update(bytes, signedFrom, signedTo - signedFrom),
                    signature,
                    effort);
            if (fits) {
                fitted = key;
            } else if (searches != null) {
                // to find out who signed the caller's list is at the expense of no file, to try others on it is
                effort.read(signedTo - signedFrom);
            }
            return fits;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /** A list that only says what changed since another one. */
    boolean isDelta() {
        return extension(Extension.deltaCRLIndicator) != null;
    }

    /** Whether lists of later changes belong to this one, so that by itself it cannot clear anybody. */
    boolean hasDeltas() {
        return extension(Extension.freshestCRL) != null;
    }

    /** Whether entries of expired certificates stay (RFC 5280 drops them; X.509, expiredCertsOnCRL keeps them). */
    boolean keepsExpired() {
        return extension(Extension.expiredCertsOnCRL) != null;
    }

    boolean hasUnknownCriticalExtension() {
        return extensions != null
                && Arrays.stream(extensions.getCriticalExtensionOIDs()).anyMatch(oid -> !UNDERSTOOD.contains(oid));
    }

    /**
     * The part of an authority's certificates that the list speaks of; empty for all.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    Optional<IssuingDistributionPoint> scope() {
        Extension stated = extension(Extension.issuingDistributionPoint);
        return stated == null
                ? Optional.empty()
                : Optional.of(IssuingDistributionPoint.getInstance(stated.getParsedValue()));
    }

    /** How many bytes it takes to say what {@link #scope} tells. */
    int scopeBytes() {
        Extension stated = extension(Extension.issuingDistributionPoint);
        return stated == null ? 0 : stated.getExtnValue().getOctetsLength();
    }

    /**
     * Looks for a certificate among the entries.
     *
     * @param certificateIssuer the issuer of the certificate, encoded; in an indirect list entries may be of several issuers
     * @throws IllegalArgumentException if an entry is malformed
     */
    CrlEntries.Search find(byte[] certificateIssuer, BigInteger serial, Effort effort) {
        if (searches != null) {
            return searches.find(certificateIssuer, serial, () -> search(certificateIssuer, serial));
        }
        effort.read(entriesTo - entriesFrom);
        return search(certificateIssuer, serial);
    }

    private CrlEntries.Search search(byte[] certificateIssuer, BigInteger serial) {
        return CrlEntries.search(new DerCursor(bytes, entriesFrom, entriesTo), issuer, certificateIssuer, serial);
    }

    private @Nullable Extension extension(ASN1ObjectIdentifier oid) {
        return extensions == null ? null : extensions.getExtension(oid);
    }

    private static boolean isTime(int tag) {
        return tag == DerCursor.UTC_TIME || tag == DerCursor.GENERALIZED_TIME;
    }
}
