package vn.govmail.signing.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.ContentMissingException;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.checked.DigestStream;
import vn.govmail.signing.trust.CertificateReader;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.SignatureEngine;

/** Verifies CMS signatures by one signer (RFC 5652, section 5.6) with the rules of PDF and CAdES. Stateless. */
public final class CmsVerification {
    private static final int SHA1_BYTES = 20;

    private CmsVerification() {}

    /**
     * Verifies a detached signature.
     *
     * @param field the CMS object with its padding
     * @param covered the bytes that were signed
     * @param certificateReferenceRequired whether the form demands a signed reference to the certificate, as CAdES does
     * @param effort pays for it
     */
    public static CheckedSignature verify(
            byte[] field, CoveredBytes covered, boolean certificateReferenceRequired, Effort effort) {
        return inField(field, info -> {
            SignedData data = SignedData.getInstance(info.getContent());
            if (data.getEncapContentInfo().getContent() != null) {
                return CheckedSignature.broken(Reason.DETACHED_WITH_ECONTENT);
            }
            return oneSigner(data, covered, certificateReferenceRequired, effort);
        });
    }

    /**
     * Verifies a signature that holds the SHA-1 digest of what was signed, {@code adbe.pkcs7.sha1} (ISO 32000-1, 12.8.3.3.1).
     *
     * @param field the CMS object with its padding
     * @param covered the bytes that were signed
     * @param effort pays for it
     */
    public static CheckedSignature verifySha1(byte[] field, CoveredBytes covered, Effort effort) {
        return inField(field, info -> {
            SignedData data = SignedData.getInstance(info.getContent());
            ASN1Encodable content = data.getEncapContentInfo().getContent();
            if (content == null) {
                return CheckedSignature.broken(Reason.SIGNED_DATA_MISSING);
            }
            byte[] digest = ASN1OctetString.getInstance(content).getOctets();
            CheckedSignature result = oneSigner(data, out -> out.write(digest), false, effort);
            boolean same = digest.length == SHA1_BYTES && MessageDigest.isEqual(digest, sha1(covered));
            return same ? result.overDigest("SHA-1") : CheckedSignature.broken(Reason.HASH_MISMATCH);
        });
    }

    /**
     * Verifies a bare RSA signature over SHA-1, {@code adbe.x509.rsa_sha1} (ISO 32000-1, 12.8.3.2).
     *
     * @param field an octet string with the signature value, and its padding
     * @param certificates the certificates that stand beside it, in DER, the signer's first
     * @param covered the bytes that were signed
     * @param effort pays for it
     */
    public static CheckedSignature verifyRsaSha1(
            byte[] field, List<byte[]> certificates, CoveredBytes covered, Effort effort) {
        try {
            List<X509Certificate> all = new ArrayList<>();
            for (byte[] der : certificates) {
                all.add(CertificateReader.read(der));
            }
            if (all.isEmpty()) {
                return CheckedSignature.notChecked(Reason.NO_SIGNING_CERTIFICATE);
            }
            ByteArrayInputStream in = new ByteArrayInputStream(field);
            @SuppressWarnings("resource")
            ASN1InputStream asn1 = new ASN1InputStream(in, field.length);
            byte[] value = ASN1OctetString.getInstance(asn1.readObject()).getOctets();
            boolean padded = SignatureContainer.onlyZero(field, field.length - in.available());
            CheckedSignature.Collector result = new CheckedSignature.Collector();
            result.algorithm("SHA1withRSA", List.of("SHA-1"));
            result.certificates(all);
            result.signer(all.get(0));
            result.value(value);
            boolean fits = SignatureEngine.verify(
                    "SHA1withRSA", null, all.get(0).getPublicKey(), engine -> feed(engine, covered), value, effort);
            if (!fits) {
                // one number covers digest and signature: which of them is wrong cannot be told
                result.reason(Reason.HASH_MISMATCH);
            }
            if (!padded) {
                result.reason(Reason.CONTENTS_PADDING);
            }
            return result.finish(fits ? Integrity.INTACT : Integrity.BROKEN);
        } catch (CertificateException e) {
            return CheckedSignature.notChecked(Reason.NO_SIGNING_CERTIFICATE);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | IllegalStateException e) {
            return CheckedSignature.notChecked(Reason.CONTAINER_MALFORMED);
        }
    }

    /** What a signature holds within itself, and the verdict on it. */
    static final class Enclosed {
        private final CheckedSignature result;
        private final byte[] content;

        Enclosed(CheckedSignature result, byte[] content) {
            this.result = result;
            this.content = content;
        }

        CheckedSignature result() {
            return result;
        }

        byte[] content() {
            return content;
        }
    }

    /** Verifies a signature that holds what it signs, such as a time-stamp token. */
    static Enclosed verifyEnclosed(byte[] field, ASN1ObjectIdentifier contentType, Effort effort) {
        byte[][] found = {new byte[0]};
        CheckedSignature result = inField(field, info -> {
            SignedData data = SignedData.getInstance(info.getContent());
            ASN1Encodable content = data.getEncapContentInfo().getContent();
            if (content == null
                    || !contentType.equals(data.getEncapContentInfo().getContentType())) {
                return CheckedSignature.broken(Reason.SIGNED_DATA_MISSING);
            }
            byte[] enclosed = ASN1OctetString.getInstance(content).getOctets();
            found[0] = enclosed;
            return oneSigner(data, out -> out.write(enclosed), true, effort);
        });
        return new Enclosed(result, found[0]);
    }

    private interface Reading {
        CheckedSignature read(ContentInfo info) throws IOException, GeneralSecurityException;
    }

    private static CheckedSignature inField(byte[] field, Reading reading) {
        if (SignatureContainer.onlyZero(field, 0)) {
            return CheckedSignature.broken(Reason.NO_SIGNER);
        }
        SignatureContainer container = SignatureContainer.read(field);
        ContentInfo info = container.signedData().orElse(null);
        if (info == null || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
            return CheckedSignature.notChecked(Reason.CONTAINER_MALFORMED);
        }
        CheckedSignature result = guarded(() -> reading.read(info));
        return container.paddingIsZero() ? result : result.with(Reason.CONTENTS_PADDING);
    }

    /** Work on what a stranger wrote. */
    interface Work {
        CheckedSignature run() throws IOException, GeneralSecurityException;
    }

    /** Runs it; what cannot be read is {@link Reason#CONTAINER_MALFORMED}. */
    static CheckedSignature guarded(Work work) {
        try {
            return work.run();
        } catch (ContentMissingException e) {
            return CheckedSignature.notChecked(Reason.SIGNED_DATA_MISSING);
        } catch (SignedDataLimitException e) {
            return CheckedSignature.notChecked(Reason.LIMIT_EXCEEDED);
        } catch (GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // BouncyCastle answers malformed structures with any of these
            return CheckedSignature.notChecked(Reason.CONTAINER_MALFORMED);
        }
    }

    private static CheckedSignature oneSigner(
            SignedData data, CoveredBytes content, boolean referenceRequired, Effort effort)
            throws IOException, GeneralSecurityException {
        if (data.getSignerInfos().size() != 1) {
            return CheckedSignature.broken(
                    data.getSignerInfos().size() == 0 ? Reason.NO_SIGNER : Reason.MULTIPLE_SIGNERS);
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        return new SignerVerification(data, data.getEncapContentInfo().getContentType(), signer, effort)
                .verify(content, referenceRequired);
    }

    private static void feed(Signature engine, CoveredBytes covered) throws IOException {
        covered.writeTo(new DigestStream(engine::update));
    }

    private static byte[] sha1(CoveredBytes covered) throws IOException, GeneralSecurityException {
        MessageDigest digest = Digests.digest("SHA-1");
        covered.writeTo(new DigestStream(digest::update));
        return digest.digest();
    }
}
