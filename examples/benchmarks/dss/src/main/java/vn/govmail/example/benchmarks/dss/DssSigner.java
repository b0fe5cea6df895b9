package vn.govmail.example.benchmarks.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Signs a PDF with EU DSS, offline but for time stamps, at a level called {@code B}, {@code T}, {@code LT} or {@code LTA}.
 * Speaks in types of the platform alone, so that it can be called from another class loader.
 */
public final class DssSigner implements BiFunction<byte[], String, byte[]> {
    private final PAdESService service;
    private final PrivateKey key;
    private final List<CertificateToken> chain;
    private final Date at;

    /**
     * Makes signers from a map: {@code key} (a private key), {@code chain}, {@code anchors} and {@code crls} (lists of DER),
     * {@code at} (a date) and {@code tsa} (a function from request to answer, RFC 3161).
     */
    public static final class Factory implements Function<Map<String, Object>, DssSigner> {
        @Override
        @SuppressWarnings("unchecked") // types of the platform, as said above
        public DssSigner apply(Map<String, Object> with) {
            PAdESService service = new PAdESService(
                    DssCheck.verifier((List<byte[]>) with.get("anchors"), (List<byte[]>) with.get("crls")));
            service.setTspSource(new Stamps((UnaryOperator<byte[]>) with.get("tsa")));
            List<CertificateToken> chain = ((List<byte[]>) with.get("chain"))
                    .stream().map(DSSUtils::loadCertificate).toList();
            return new DssSigner(service, (PrivateKey) with.get("key"), chain, (Date) with.get("at"));
        }
    }

    private DssSigner(PAdESService service, PrivateKey key, List<CertificateToken> chain, Date at) {
        this.service = service;
        this.key = key;
        this.chain = chain;
        this.at = at;
    }

    @Override
    public byte[] apply(byte[] pdf, String level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.valueByName("PAdES-BASELINE-" + level));
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        EncryptionAlgorithm kind = EncryptionAlgorithm.forKey(key);
        parameters.setEncryptionAlgorithm(kind);
        // Ed25519 goes with SHA-512 (RFC 8419)
        parameters.setDigestAlgorithm(kind == EncryptionAlgorithm.EDDSA ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(at);
        DSSDocument document = new InMemoryDocument(pdf);
        byte[] toBeSigned = service.getDataToSign(document, parameters).getBytes();
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(toBeSigned);
            service.signDocument(document, parameters, new SignatureValue(algorithm, signature.sign()))
                    .writeTo(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Time stamps from somebody who answers requests. */
    private static final class Stamps implements TSPSource {
        private static final long serialVersionUID = 1L;
        private final transient UnaryOperator<byte[]> authority;

        Stamps(UnaryOperator<byte[]> authority) {
            this.authority = authority;
        }

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            try {
                TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
                generator.setCertReq(true);
                TimeStampRequest request =
                        generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, BigInteger.TEN);
                TimeStampResponse response = new TimeStampResponse(authority.apply(request.getEncoded()));
                response.validate(request);
                return new TimestampBinary(response.getTimeStampToken().getEncoded());
            } catch (IOException | TSPException e) {
                throw new DSSException("no time stamp", e);
            }
        }
    }
}
