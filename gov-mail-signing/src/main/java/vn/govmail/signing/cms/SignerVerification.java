package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.AttachedTimeStamp.Kind;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.checked.DigestStream;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.SignatureAlgorithm;
import vn.govmail.signing.trust.SignatureEngine;

/** Verifies one signer of signed data (RFC 5652, sections 5.4 to 5.6). Confined to one call. */
final class SignerVerification {
    /** adbe-revocationInfoArchival. */
    private static final ASN1ObjectIdentifier ADOBE_REVOCATION = new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

    private final SignedData data;
    private final @Nullable ASN1ObjectIdentifier contentType;
    private final Effort effort;
    private final SignerInfo signer;
    private final SignedAttributes attributes;
    private final CheckedSignature.Collector result = new CheckedSignature.Collector();

    /**
     * A verification.
     *
     * @param data holds the certificates
     * @param contentType of what was signed; null for a counter-signature, which is over a signature and states none
     * @param effort pays for it
     */
    SignerVerification(SignedData data, @Nullable ASN1ObjectIdentifier contentType, SignerInfo signer, Effort effort)
            throws IOException {
        this.effort = effort;
        this.data = data;
        this.contentType = contentType;
        this.signer = signer;
        this.attributes = SignedAttributes.of(signer);
    }

    CheckedSignature verify(CoveredBytes content, boolean referenceRequired)
            throws IOException, GeneralSecurityException {
        String digest;
        SignatureAlgorithm algorithm;
        try {
            digest = Digests.nameOf(signer.getDigestAlgorithm());
            algorithm = SignatureAlgorithm.inCms(signer.getDigestEncryptionAlgorithm(), digest);
        } catch (NoSuchAlgorithmException e) {
            return CheckedSignature.notChecked(Reason.FORM_NOT_SUPPORTED);
        }
        describe(digest, algorithm);
        result.reasons(attributes.defects(contentType));
        CertificateBag bag = CertificateBag.of(data.getCertificates());
        collect(bag, content);
        List<X509Certificate> candidates = bag.matching(signer.getSID());
        List<X509Certificate> fitting = fitting(candidates);
        if (fitting.size() != 1) {
            result.reason(missing(candidates.isEmpty()));
            return result.finish(candidates.isEmpty() ? Integrity.NOT_CHECKED : Integrity.BROKEN);
        }
        if (referenceRequired && !attributes.referToCertificate()) {
            result.reason(Reason.NO_SIGNING_CERTIFICATE);
        }
        return check(fitting.get(0), content, digest, algorithm);
    }

    private void describe(String digest, SignatureAlgorithm algorithm) {
        String implied = algorithm.digest();
        result.algorithm(algorithm.shown(), implied == null ? List.of(digest) : List.of(digest, implied));
        // a signature without attributes has one digest alone, and states it twice
        if (implied != null && !implied.equals(digest)) {
            result.reason(Reason.ALGORITHM_MISMATCH);
        }
    }

    private void collect(CertificateBag bag, CoveredBytes content) throws IOException {
        attributes.claimedTime().ifPresent(result::claimedTime);
        byte[] value = signer.getEncryptedDigest().getOctets();
        result.value(value);
        UnsignedAttributes unsigned = UnsignedAttributes.of(signer);
        RevocationValues revocation = RevocationValues.of(data.getCRLs()).and(unsigned.revocation());
        ASN1Encodable archived = attributes.single(ADOBE_REVOCATION).orElse(null);
        if (archived != null) {
            revocation = revocation.and(RevocationValues.tagged(archived));
        }
        List<X509Certificate> all = new ArrayList<>(bag.all());
        all.addAll(unsigned.certificates());
        result.certificates(all);
        List<AttachedTimeStamp> stamps = unsigned.timeStamps().stream()
                .map(stamp -> attached(stamp, value, content, unsigned))
                .toList();
        result.evidence(stamps, revocation.evidence());
    }

    private AttachedTimeStamp attached(
            UnsignedAttributes.Stamp stamp, byte[] value, CoveredBytes content, UnsignedAttributes unsigned) {
        if (stamp.isOverSignature()) {
            return new AttachedTimeStamp(stamp.token(), out -> out.write(value));
        }
        return stamp.isArchive() && contentType != null
                ? new ArchiveTimeStamps(data, signer, contentType, content, unsigned.timeStamps(), effort).read(stamp)
                : AttachedTimeStamp.archive(Kind.OLD_ARCHIVE, stamp.token(), List.of(), List.of());
    }

    /** The one that the signed reference names, or all candidates where there is no reference. */
    private List<X509Certificate> fitting(List<X509Certificate> candidates)
            throws IOException, GeneralSecurityException {
        if (!attributes.referToCertificate()) {
            return candidates;
        }
        List<X509Certificate> fitting = new ArrayList<>();
        for (X509Certificate candidate : candidates) {
            if (attributes.referTo(candidate.getEncoded())) {
                fitting.add(candidate);
            }
        }
        return fitting;
    }

    private Reason missing(boolean noCandidate) {
        if (noCandidate) {
            return Reason.NO_SIGNING_CERTIFICATE;
        }
        return attributes.referToCertificate() ? Reason.SIGNING_CERT_REF_MISMATCH : Reason.AMBIGUOUS_CERTIFICATE;
    }

    private CheckedSignature check(
            X509Certificate certificate, CoveredBytes content, String digest, SignatureAlgorithm algorithm)
            throws IOException, GeneralSecurityException {
        result.signer(certificate);
        if (attributes.present()) {
            byte[] stated = attributes.messageDigest().orElse(new byte[0]);
            if (!MessageDigest.isEqual(stated, content.digest(digest))) {
                result.reason(Reason.HASH_MISMATCH);
            }
        }
        try {
            BeginningOf beginning = new BeginningOf();
            boolean fits = SignatureEngine.verify(
                    algorithm.name(),
                    algorithm.parameters(),
                    certificate.getPublicKey(),
                    engine -> feed(engine, content, beginning),
                    signer.getEncryptedDigest().getOctets(),
                    effort);
            if (!fits || beginning.isSignedAttributes()) {
                result.reason(attributes.present() ? Reason.SIGNATURE_MISMATCH : Reason.HASH_MISMATCH);
            }
            boolean broken = result.reasons().stream().anyMatch(SignerVerification::breaksIntegrity);
            return result.finish(broken ? Integrity.BROKEN : Integrity.INTACT);
        } catch (InvalidKeyException e) {
            // the certificate's key is not one for the algorithm that the signature states
            result.reason(Reason.ALGORITHM_MISMATCH);
            return result.finish(Integrity.BROKEN);
        } catch (GeneralSecurityException e) {
            result.reason(Reason.FORM_NOT_SUPPORTED);
            return result.finish(Integrity.NOT_CHECKED);
        }
    }

    private void feed(Signature engine, CoveredBytes content, BeginningOf beginning)
            throws IOException, SignatureException {
        if (attributes.present()) {
            engine.update(attributes.encoded());
        } else {
            content.writeTo(new DigestStream((bytes, offset, length) -> {
                beginning.add(bytes, offset, length);
                engine.update(bytes, offset, length);
            }));
        }
    }

    private static boolean breaksIntegrity(Reason reason) {
        return switch (reason) {
            case HASH_MISMATCH,
                    SIGNATURE_MISMATCH,
                    DUPLICATE_SIGNED_ATTRIBUTE,
                    ALGORITHM_MISMATCH,
                    SIGNED_DATA_MISSING -> true;
            default -> false;
        };
    }
}
