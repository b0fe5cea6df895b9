package vn.govmail.signing.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** A basic OCSP response (RFC 6960, section 4.2). Immutable and thread-safe. */
final class OcspAnswer {
    private static final int MAX_CERTIFICATES = 10;
    private static final int SUCCESSFUL = 0;

    private final ResponseData data;
    private final byte[] signed;
    private final AlgorithmIdentifier algorithm;
    private final byte[] signature;
    private final List<X509Certificate> certificates;

    private OcspAnswer(BasicOCSPResponse basic) throws IOException, CertificateException {
        this.data = basic.getTbsResponseData();
        this.signed = data.getEncoded("DER");
        this.algorithm = basic.getSignatureAlgorithm();
        this.signature = basic.getSignature().getOctets();
        List<X509Certificate> found = new ArrayList<>();
        ASN1Sequence given = basic.getCerts();
        for (int i = 0; given != null && i < Math.min(MAX_CERTIFICATES, given.size()); i++) {
            found.add(CertificateReader.read(
                    given.getObjectAt(i).toASN1Primitive().getEncoded("DER")));
        }
        this.certificates = List.copyOf(found);
    }

    /** Reads an OCSPResponse or the BasicOCSPResponse in it; empty if the bytes are neither or hold no success. */
    static Optional<OcspAnswer> parse(byte[] der) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(der);
            ASN1Encodable first = sequence.getObjectAt(0);
            if (first.toASN1Primitive() instanceof ASN1Sequence) {
                return Optional.of(new OcspAnswer(BasicOCSPResponse.getInstance(sequence)));
            }
            OCSPResponse response = OCSPResponse.getInstance(sequence);
            if (response.getResponseStatus().getIntValue() != SUCCESSFUL
                    || response.getResponseBytes() == null
                    || !OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                            response.getResponseBytes().getResponseType())) {
                return Optional.empty();
            }
            return Optional.of(new OcspAnswer(BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets())));
        } catch (IOException
                | CertificateException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The certificates that came along, for a delegated responder. */
    List<X509Certificate> certificates() {
        return certificates;
    }

    Instant producedAt() {
        return instant(data.getProducedAt());
    }

    AlgorithmIdentifier algorithm() {
        return algorithm;
    }

    /** The nonce of the request that this answers; empty if it states none. */
    Optional<byte[]> nonce() {
        Extension stated = data.getResponseExtensions() == null
                ? null
                : data.getResponseExtensions().getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return stated == null
                ? Optional.empty()
                : Optional.of(
                        ASN1OctetString.getInstance(stated.getParsedValue()).getOctets());
    }

    /** Whether the response says that this certificate's owner gave it. */
    boolean names(X509Certificate responder, Effort effort) {
        ResponderID id = data.getResponderID();
        byte[] hash = id.getKeyHash();
        if (hash != null) {
            return Arrays.equals(hash, keyHash("SHA-1", responder));
        }
        try {
            return DistinguishedNames.same(
                    id.getName().getEncoded(),
                    responder.getSubjectX500Principal().getEncoded(),
                    effort);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the certificate's key signed the response. */
    boolean signedBy(X509Certificate responder, Effort effort) {
        effort.read(signed.length);
        try {
            SignatureAlgorithm named = SignatureAlgorithm.of(algorithm);
            return SignatureEngine.verify(
                    named.name(),
                    named.parameters(),
                    responder.getPublicKey(),
                    engine -> engine.update(signed),
                    signature,
                    effort);
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /**
     * What the response says of one certificate.
     *
     * @param good whether it is not revoked
     * @param revokedAt since when it is revoked; null unless it is
     * @param thisUpdate when that was known to be right
     * @param nextUpdate when newer information is due; null if it always is
     */
    record Single(
            boolean good,
            @Nullable Instant revokedAt,
            Instant thisUpdate,
            @Nullable Instant nextUpdate) {}

    /** How many certificates it speaks of. */
    int size() {
        return data.getResponses().size();
    }

    /** The part about a certificate; empty if there is none. */
    Optional<Single> about(X509Certificate certificate, X509Certificate issuer) {
        try {
            for (ASN1Encodable each : data.getResponses()) {
                SingleResponse single = SingleResponse.getInstance(each);
                if (matches(single.getCertID(), certificate, issuer)) {
                    return Optional.of(single(single));
                }
            }
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a part is about this certificate; where its issuer is not at hand, by name and number alone. */
    boolean speaksOf(X509Certificate certificate, Optional<X509Certificate> issuer) {
        if (issuer.isPresent()) {
            return about(certificate, issuer.get()).isPresent();
        }
        for (ASN1Encodable each : data.getResponses()) {
            CertID id = SingleResponse.getInstance(each).getCertID();
            if (id.getSerialNumber().hasValue(certificate.getSerialNumber()) && namesIssuer(id, certificate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesIssuer(CertID id, X509Certificate certificate) {
        try {
            return Arrays.equals(
                    id.getIssuerNameHash().getOctets(),
                    Digests.digest(id.getHashAlgorithm().getAlgorithm())
                            .digest(certificate.getIssuerX500Principal().getEncoded()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Single single(SingleResponse stated) {
        int choice = stated.getCertStatus().getTagNo();
        Instant revokedAt = null;
        if (choice == 1) {
            revokedAt = instant(ASN1GeneralizedTime.getInstance(
                    ASN1Sequence.getInstance(stated.getCertStatus().getStatus()).getObjectAt(0)));
        }
        ASN1GeneralizedTime next = stated.getNextUpdate();
        return new Single(choice == 0, revokedAt, instant(stated.getThisUpdate()), next == null ? null : instant(next));
    }

    private static boolean matches(CertID id, X509Certificate certificate, X509Certificate issuer) {
        if (!id.getSerialNumber().hasValue(certificate.getSerialNumber()) || !namesIssuer(id, certificate)) {
            return false;
        }
        try {
            String digest = Digests.nameOf(id.getHashAlgorithm().getAlgorithm());
            return Arrays.equals(id.getIssuerKeyHash().getOctets(), keyHash(digest, issuer));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The name of a certificate in a request, by SHA-1 since every responder knows that one: it protects nothing here. */
    static CertID identify(X509Certificate certificate, X509Certificate issuer) {
        try {
            byte[] name = Digests.digest("SHA-1")
                    .digest(certificate.getIssuerX500Principal().getEncoded());
            return new CertID(
                    new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
                    new DEROctetString(name),
                    new DEROctetString(keyHash("SHA-1", issuer)),
                    new ASN1Integer(certificate.getSerialNumber()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no SHA-1", e);
        }
    }

    private static byte[] keyHash(String digest, X509Certificate certificate) {
        try {
            byte[] key = SubjectPublicKeyInfo.getInstance(
                            certificate.getPublicKey().getEncoded())
                    .getPublicKeyData()
                    .getOctets();
            return Digests.digest(digest).digest(key);
        } catch (GeneralSecurityException e) {
            return new byte[0];
        }
    }

    private static Instant instant(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}
