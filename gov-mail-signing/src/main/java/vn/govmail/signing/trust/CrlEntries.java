package vn.govmail.signing.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/** Looks through the entries of a revocation list (RFC 5280, section 5.3). Stateless. */
final class CrlEntries {
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.reasonCode, Extension.invalidityDate, Extension.certificateIssuer);

    /** One extension of ten bytes: the reason (OID 2.5.29.21), not critical. */
    private static final byte[] PLAIN_REASON = {0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15};

    private CrlEntries() {}

    /**
     * What was found.
     *
     * @param revokedAt since when the certificate is revoked; null if it is not listed
     * @param onHold whether it is listed as put on hold, which a later list may end
     * @param understood whether no entry says something critical that is not known here
     */
    record Search(@Nullable Instant revokedAt, boolean onHold, boolean understood) {}

    static Search search(DerCursor entries, byte[] listIssuer, byte[] certificateIssuer, BigInteger serial) {
        byte[] wanted = serial.toByteArray();
        boolean ofIssuer = DistinguishedNames.same(listIssuer, certificateIssuer);
        boolean understood = true;
        Instant revokedAt = null;
        boolean onHold = false;
        while (entries.hasNext()) {
            DerCursor entry = entries.step(DerCursor.SEQUENCE).inside();
            boolean sameSerial = entry.step(DerCursor.INTEGER).contentEquals(wanted);
            DerCursor date = entry.step();
            byte[] dateElement = sameSerial ? date.element() : null;
            Extensions extensions = entry.hasNext() ? extensionsIfTelling(entry, sameSerial) : null;
            if (extensions != null) {
                understood &=
                        Arrays.stream(extensions.getCriticalExtensionOIDs()).allMatch(UNDERSTOOD::contains);
                byte[] named = certificateIssuer(extensions);
                if (named.length > 0) {
                    ofIssuer = DistinguishedNames.same(named, certificateIssuer);
                }
            }
            if (dateElement != null && ofIssuer) {
                revokedAt = revokedAt(DerTimes.read(dateElement), extensions);
                onHold = reason(extensions) == CRLReason.certificateHold;
            }
        }
        return new Search(revokedAt, onHold, understood);
    }

    /** Most entries bear a reason and nothing else: those need no objects unless it is the entry looked for. */
    private static @Nullable Extensions extensionsIfTelling(DerCursor entry, boolean wanted) {
        entry.step(DerCursor.SEQUENCE);
        return !wanted && entry.contentStartsWith(PLAIN_REASON) && entry.contentLength() == PLAIN_REASON.length + 5
                ? null
                : Extensions.getInstance(entry.element());
    }

    private static byte[] certificateIssuer(Extensions extensions) {
        Extension stated = extensions.getExtension(Extension.certificateIssuer);
        if (stated != null) {
            for (GeneralName name :
                    GeneralNames.getInstance(stated.getParsedValue()).getNames()) {
                if (name.getTagNo() == GeneralName.directoryName) {
                    return encoded(X500Name.getInstance(name.getName()));
                }
            }
            throw new IllegalArgumentException("an issuer that has no name");
        }
        return new byte[0];
    }

    private static byte[] encoded(X500Name name) {
        try {
            return name.getEncoded();
        } catch (IOException e) {
            throw new IllegalArgumentException("a name that cannot be written", e);
        }
    }

    private static int reason(@Nullable Extensions extensions) {
        Extension stated = extensions == null ? null : extensions.getExtension(Extension.reasonCode);
        return stated == null
                ? CRLReason.unspecified
                : ASN1Enumerated.getInstance(stated.getParsedValue()).intValueExact();
    }

    /** The day the authority says, or the earlier one on which the key was lost. */
    private static @Nullable Instant revokedAt(Instant stated, @Nullable Extensions extensions) {
        if (extensions == null) {
            return stated;
        }
        if (reason(extensions) == CRLReason.removeFromCRL) {
            return null;
        }
        Extension invalidity = extensions.getExtension(Extension.invalidityDate);
        if (invalidity == null) {
            return stated;
        }
        try {
            Instant lost = ASN1GeneralizedTime.getInstance(invalidity.getParsedValue())
                    .getDate()
                    .toInstant();
            return lost.isBefore(stated) ? lost : stated;
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}
