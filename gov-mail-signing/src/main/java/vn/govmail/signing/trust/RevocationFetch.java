package vn.govmail.signing.trust;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Fetches what the certificates of a validated path say is to be had. Confined to one question. */
final class RevocationFetch {
    private static final int MAX_ADDRESSES = 3;
    private static final int NONCE_BYTES = 16;

    private final Fetcher fetcher;

    RevocationFetch(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * What was fetched, in DER.
     *
     * @param crls revocation lists
     * @param ocspResponses OCSP responses
     */
    record Fetched(List<byte[]> crls, List<byte[]> ocspResponses) {}

    /**
     * What is to be had, each list and answer once in a verification; searching it is at the expense of no file, for authorities
     * on a valid path made it and not the file.
     */
    RevocationEvidence about(X509Certificate certificate, X509Certificate issuer, Effort effort) {
        RevocationEvidence answers =
                effort.once(certificate, () -> RevocationEvidence.given(List.of(), answers(certificate, issuer)));
        if (!answers.isEmpty()) {
            return answers;
        }
        RevocationEvidence lists = RevocationEvidence.none();
        for (URI address : firstOf(CertificateExtensions.crlAddresses(certificate))) {
            lists = lists.and(effort.once(
                    address,
                    () -> RevocationEvidence.given(fetcher.crl(address).stream().toList(), List.of())));
        }
        return lists;
    }

    /** An OCSP response where there is one, else the lists. */
    Fetched fetch(X509Certificate certificate, X509Certificate issuer) {
        List<byte[]> answers = answers(certificate, issuer);
        if (!answers.isEmpty()) {
            return new Fetched(List.of(), answers);
        }
        List<byte[]> lists = new ArrayList<>();
        for (URI address : firstOf(CertificateExtensions.crlAddresses(certificate))) {
            fetcher.crl(address).ifPresent(lists::add);
        }
        return new Fetched(lists, List.of());
    }

    private List<byte[]> answers(X509Certificate certificate, X509Certificate issuer) {
        for (URI address : firstOf(CertificateExtensions.ocspAddresses(certificate))) {
            byte[] nonce = new byte[NONCE_BYTES];
            new SecureRandom().nextBytes(nonce);
            Optional<byte[]> response = request(certificate, issuer, nonce).flatMap(r -> fetcher.ocsp(address, r));
            if (response.isPresent() && isFor(nonce, response.get())) {
                return List.of(response.get());
            }
        }
        return List.of();
    }

    /** A responder may leave the nonce out (RFC 6960, section 4.4.1), but not answer somebody else's. */
    private static boolean isFor(byte[] nonce, byte[] response) {
        return OcspAnswer.parse(response)
                .filter(answer -> answer.nonce()
                        .map(stated -> Arrays.equals(stated, nonce))
                        .orElse(true))
                .isPresent();
    }

    private static Optional<byte[]> request(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            Extension extension = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                    false,
                    new DEROctetString(new DEROctetString(nonce).getEncoded()));
            TBSRequest body = new TBSRequest(
                    null,
                    new DERSequence(new Request(OcspAnswer.identify(certificate, issuer), null)),
                    new Extensions(extension));
            return Optional.of(new OCSPRequest(body, null).getEncoded("DER"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<URI> firstOf(List<URI> addresses) {
        return addresses.stream().limit(MAX_ADDRESSES).toList();
    }
}
