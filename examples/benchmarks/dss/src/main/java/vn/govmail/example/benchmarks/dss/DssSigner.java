package vn.govmail.example.benchmarks.dss;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Signs a file with EU DSS, offline but for time stamps, at a level called {@code B}, {@code T}, {@code LT} or {@code LTA}.
 * Speaks in types of the platform alone, so that it can be called from another class loader.
 */
public final class DssSigner<P extends AbstractSignatureParameters<?>> implements BiFunction<byte[], String, byte[]> {
    private final DocumentSignatureService<P, ?> service;
    private final Supplier<P> form;
    private final String family;
    private final Map<String, Object> with;

    /**
     * Makes signers from a map: {@code form} (one of those below), {@code name} (of the file), {@code key} (a private key),
     * {@code chain}, {@code anchors} and {@code crls} (lists of DER), {@code at} (a date) and {@code tsa} (a function from request
     * to answer, RFC 3161).
     */
    public static final class Factory implements Function<Map<String, Object>, BiFunction<byte[], String, byte[]>> {
        @Override
        @SuppressWarnings("unchecked") // types of the platform, as said above
        public BiFunction<byte[], String, byte[]> apply(Map<String, Object> with) {
            CertificateVerifier verifier =
                    DssCheck.verifier((List<byte[]>) with.get("anchors"), (List<byte[]>) with.get("crls"));
            String form = (String) with.get("form");
            return switch (form) {
                case "PAdES" -> new DssSigner<>(
                        new PAdESService(verifier), PAdESSignatureParameters::new, "PAdES", with);
                case "XAdES enveloped" -> xml(verifier, SignaturePackaging.ENVELOPED, with);
                case "XAdES enveloping" -> xml(verifier, SignaturePackaging.ENVELOPING, with);
                case "XAdES detached" -> xml(verifier, SignaturePackaging.DETACHED, with);
                case "ASiC-S with XAdES" -> containerOfXml(verifier, ASiCContainerType.ASiC_S, with);
                case "ASiC-E with XAdES" -> containerOfXml(verifier, ASiCContainerType.ASiC_E, with);
                case "ASiC-S with CAdES" -> containerOfCms(verifier, ASiCContainerType.ASiC_S, with);
                case "ASiC-E with CAdES" -> containerOfCms(verifier, ASiCContainerType.ASiC_E, with);
                default -> throw new IllegalArgumentException(form);
            };
        }

        private static DssSigner<?> xml(
                CertificateVerifier verifier, SignaturePackaging packaging, Map<String, Object> with) {
            return new DssSigner<>(
                    new XAdESService(verifier),
                    () -> {
                        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
                        parameters.setSignaturePackaging(packaging);
                        return parameters;
                    },
                    "XAdES",
                    with);
        }

        private static DssSigner<?> containerOfXml(
                CertificateVerifier verifier, ASiCContainerType type, Map<String, Object> with) {
            return new DssSigner<>(
                    new ASiCWithXAdESService(verifier),
                    () -> {
                        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
                        parameters.aSiC().setContainerType(type);
                        return parameters;
                    },
                    "XAdES",
                    with);
        }

        private static DssSigner<?> containerOfCms(
                CertificateVerifier verifier, ASiCContainerType type, Map<String, Object> with) {
            return new DssSigner<>(
                    new ASiCWithCAdESService(verifier),
                    () -> {
                        ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
                        parameters.aSiC().setContainerType(type);
                        return parameters;
                    },
                    "CAdES",
                    with);
        }
    }

    @SuppressWarnings("unchecked") // types of the platform, as said above
    private DssSigner(
            DocumentSignatureService<P, ?> service, Supplier<P> form, String family, Map<String, Object> with) {
        this.service = service;
        this.form = form;
        this.family = family;
        this.with = with;
        service.setTspSource(new Stamps((UnaryOperator<byte[]>) with.get("tsa")));
    }

    @Override
    public byte[] apply(byte[] file, String level) {
        P parameters = parameters(level);
        DSSDocument document = new InMemoryDocument(file, (String) with.get("name"));
        byte[] toBeSigned = service.getDataToSign(document, parameters).getBytes();
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign((PrivateKey) with.get("key"));
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

    private P parameters(String level) {
        P parameters = form.get();
        @SuppressWarnings("unchecked") // types of the platform, as said above
        List<CertificateToken> chain =
                ((List<byte[]>) with.get("chain")).stream().map(DSSUtils::loadCertificate).toList();
        parameters.setSignatureLevel(SignatureLevel.valueByName(family + "-BASELINE-" + level));
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        EncryptionAlgorithm kind = EncryptionAlgorithm.forKey((PrivateKey) with.get("key"));
        parameters.setEncryptionAlgorithm(kind);
        // Ed25519 goes with SHA-512 (RFC 8419)
        parameters.setDigestAlgorithm(kind == EncryptionAlgorithm.EDDSA ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate((Date) with.get("at"));
        return parameters;
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
