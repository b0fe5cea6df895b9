package vn.govmail.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.util.Store;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.trust.CryptoProvider;

/** Verifies a detached CMS signature by one signer (RFC 5652, section 5.6) with the rules of PDF and CAdES. Stateless. */
public final class CmsVerification {
    private static final int MAX_CERTIFICATES = 100;

    private CmsVerification() {}

    /**
     * Verifies.
     *
     * @param field the CMS object with its padding
     * @param covered the bytes that were signed
     * @param certificateReferenceRequired whether the form demands a signed reference to the certificate, as CAdES does
     */
    public static CmsResult verify(byte[] field, CoveredBytes covered, boolean certificateReferenceRequired) {
        if (SignatureContainer.onlyZero(field, 0)) {
            return CmsResult.broken(Reason.NO_SIGNER);
        }
        SignatureContainer container = SignatureContainer.read(field);
        if (container.signedData().isEmpty()) {
            return CmsResult.notChecked(Reason.CONTAINER_MALFORMED);
        }
        try {
            CmsResult result = verify(container.signedData().get(), covered, certificateReferenceRequired);
            return container.paddingIsZero() ? result : result.with(Reason.CONTENTS_PADDING);
        } catch (CMSException
                | GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // BouncyCastle answers malformed structures with any of these
            return CmsResult.notChecked(Reason.CONTAINER_MALFORMED);
        }
    }

    private static CmsResult verify(ContentInfo info, CoveredBytes covered, boolean referenceRequired)
            throws CMSException, GeneralSecurityException, IOException {
        SignedData data = SignedData.getInstance(info.getContent());
        if (data.getEncapContentInfo().getContent() != null) {
            return CmsResult.broken(Reason.DETACHED_WITH_ECONTENT);
        }
        if (data.getSignerInfos().size() != 1) {
            return CmsResult.broken(data.getSignerInfos().size() == 0 ? Reason.NO_SIGNER : Reason.MULTIPLE_SIGNERS);
        }
        CMSSignedData cms = new CMSSignedData(new Streamed(covered), withCertificatesOnly(info, data));
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        CmsResult.Collector result = new CmsResult.Collector();
        result.algorithm(Algorithms.name(signer));
        List<X509CertificateHolder> all = holders(cms.getCertificates());
        result.certificates(converted(all));
        SignedAttributes attributes = SignedAttributes.of(signer);
        attributes.claimedTime().ifPresent(result::claimedTime);
        result.reasons.addAll(attributes.defects(signer.getContentType()));
        List<X509CertificateHolder> candidates =
                all.stream().filter(signer.getSID()::match).toList();
        Optional<X509CertificateHolder> certificate = choose(candidates, attributes);
        if (certificate.isEmpty()) {
            result.reasons.add(missing(candidates.isEmpty(), attributes.referToCertificate()));
            return result.finish(candidates.isEmpty() ? Integrity.NOT_CHECKED : Integrity.BROKEN);
        }
        if (referenceRequired && !attributes.referToCertificate()) {
            result.reasons.add(Reason.NO_SIGNING_CERTIFICATE);
        }
        return check(signer, converted(List.of(certificate.get())).get(0), result);
    }

    private static CmsResult check(SignerInformation signer, X509Certificate certificate, CmsResult.Collector result)
            throws CMSException {
        result.signer(certificate);
        result.reasons.addAll(Algorithms.objections(signer, certificate));
        boolean broken = result.reasons.stream().anyMatch(CmsVerification::breaksIntegrity);
        try {
            boolean verified = signer.verify(verifier(certificate));
            if (!verified) {
                result.reasons.add(Reason.SIGNATURE_MISMATCH);
            }
            return result.finish(verified && !broken ? Integrity.INTACT : Integrity.BROKEN);
        } catch (CMSSignerDigestMismatchException e) {
            result.reasons.add(Reason.HASH_MISMATCH);
            return result.finish(Integrity.BROKEN);
        } catch (OperatorCreationException e) {
            result.reasons.add(Reason.FORM_NOT_SUPPORTED);
            return result.finish(Integrity.NOT_CHECKED);
        } catch (CMSException e) {
            // an algorithm that BouncyCastle does not know, or a structure that it refuses
            result.reasons.add(Algorithms.known(signer) ? Reason.SIGNATURE_MISMATCH : Reason.FORM_NOT_SUPPORTED);
            return result.finish(Algorithms.known(signer) ? Integrity.BROKEN : Integrity.NOT_CHECKED);
        }
    }

    private static SignerInformationVerifier verifier(X509Certificate certificate) throws OperatorCreationException {
        return new SignerInformationVerifier(
                new DefaultCMSSignatureAlgorithmNameGenerator(),
                new DefaultSignatureAlgorithmIdentifierFinder(),
                new JcaContentVerifierProviderBuilder()
                        .setProvider(CryptoProvider.get())
                        .build(certificate.getPublicKey()),
                new ContentDigests());
    }

    private static Reason missing(boolean noCandidate, boolean referenceGiven) {
        if (noCandidate) {
            return Reason.NO_SIGNING_CERTIFICATE;
        }
        return referenceGiven ? Reason.SIGNING_CERT_REF_MISMATCH : Reason.AMBIGUOUS_CERTIFICATE;
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

    /** The one certificate that the signed reference names, or the only candidate where there is no reference. */
    private static Optional<X509CertificateHolder> choose(
            List<X509CertificateHolder> candidates, SignedAttributes attributes)
            throws IOException, GeneralSecurityException {
        List<X509CertificateHolder> fitting = new ArrayList<>();
        for (X509CertificateHolder candidate : candidates) {
            if (!attributes.referToCertificate() || attributes.referTo(candidate)) {
                fitting.add(candidate);
            }
        }
        // the same certificate twice is one certificate; two different ones are no answer
        return fitting.stream().distinct().count() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Revocation data in the CMS is not used, and other kinds of certificates only disturb: both are left out. */
    private static ContentInfo withCertificatesOnly(ContentInfo info, SignedData data) {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        ASN1Set given = data.getCertificates();
        if (given != null) {
            for (ASN1Encodable each : given) {
                if (each.toASN1Primitive() instanceof ASN1Sequence && certificates.size() < MAX_CERTIFICATES) {
                    certificates.add(each);
                }
            }
        }
        return new ContentInfo(
                info.getContentType(),
                new SignedData(
                        data.getDigestAlgorithms(),
                        data.getEncapContentInfo(),
                        new BERSet(certificates),
                        null,
                        data.getSignerInfos()));
    }

    private static List<X509CertificateHolder> holders(Store<X509CertificateHolder> store) {
        return new ArrayList<>(store.getMatches(null));
    }

    private static List<X509Certificate> converted(List<X509CertificateHolder> holders)
            throws GeneralSecurityException, IOException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", CryptoProvider.get());
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        }
        return certificates;
    }

    private record Streamed(CoveredBytes covered) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            covered.writeTo(out);
        }

        @Override
        public Object getContent() {
            return covered;
        }
    }
}
