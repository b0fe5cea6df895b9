package vn.govmail.signing.xml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;

/** What XAdES says beside a signature (ETSI EN 319 132-1, 4.3 and 5). Immutable. */
final class QualifyingProperties {
    /**
     * The digest that names a certificate.
     *
     * @param digest as JCA spells it
     * @param value in hexadecimal digits
     */
    record CertificateReference(String digest, String value) {}

    private final Optional<Element> signed;
    private final List<Element> unsigned;

    private QualifyingProperties(Optional<Element> signed, List<Element> unsigned) {
        this.signed = signed;
        this.unsigned = List.copyOf(unsigned);
    }

    /**
     * Reads the properties in a signature's objects.
     *
     * @throws XmlRefusedException if they are another signature's or there are signed ones twice
     */
    static QualifyingProperties of(XmlSignature signature, List<Element> objects) throws XmlRefusedException {
        Optional<Element> signed = Optional.empty();
        List<Element> unsigned = new ArrayList<>();
        for (Element object : objects) {
            for (Element each : Elements.children(object)) {
                if (!"QualifyingProperties".equals(each.getLocalName()) || !Names.isXades(Elements.namespace(each))) {
                    continue;
                }
                checkTarget(signature, each);
                for (Element half : Elements.strictChildren(each)) {
                    if ("SignedProperties".equals(half.getLocalName())) {
                        if (signed.isPresent()) {
                            throw new XmlRefusedException(Reason.DUPLICATE_SIGNED_ATTRIBUTE, "signed properties twice");
                        }
                        signed = Optional.of(half);
                    } else {
                        unsigned.addAll(unsignedProperties(half));
                    }
                }
            }
        }
        return new QualifyingProperties(signed, unsigned);
    }

    private static void checkTarget(XmlSignature signature, Element properties) throws XmlRefusedException {
        String target = Elements.attribute(properties, "Target").orElse("");
        boolean meant = target.startsWith("#")
                && signature.file().named(target.substring(1)).orElse(null) == signature.element();
        // where a signature has no name its properties can name none
        if (!meant && !(signature.id().isEmpty() && (target.isEmpty() || target.equals("#")))) {
            throw new XmlRefusedException(Reason.SIGNED_DATA_MISSING, "properties of another signature");
        }
    }

    private static List<Element> unsignedProperties(Element half) {
        return Elements.children(half).stream()
                .filter(each -> "UnsignedSignatureProperties".equals(each.getLocalName()))
                .flatMap(each -> Elements.children(each).stream())
                .toList();
    }

    /** The element that has to be signed. */
    Optional<Element> signed() {
        return signed;
    }

    /** Those that were added to the signature. */
    List<Element> unsigned() {
        return unsigned;
    }

    /** Signed properties of the signature that stand there twice; each has one place (5.1 and annex). */
    Set<Reason> defects() {
        Set<String> seen = new HashSet<>();
        boolean twice = signatureProperties().stream().anyMatch(each -> !seen.add(String.valueOf(each.getLocalName())));
        return twice ? Set.of(Reason.DUPLICATE_SIGNED_ATTRIBUTE) : Set.of();
    }

    List<Element> signatureProperties() {
        return signed.map(Elements::children).orElse(List.of()).stream()
                .filter(each -> "SignedSignatureProperties".equals(each.getLocalName()))
                .flatMap(each -> Elements.children(each).stream())
                .toList();
    }

    /** The time that the signer states; one without offset is taken for UTC. */
    Optional<Instant> signingTime() throws XmlRefusedException {
        for (Element each : signatureProperties()) {
            if ("SigningTime".equals(each.getLocalName())) {
                return XmlTimes.instant(Elements.text(each));
            }
        }
        return Optional.empty();
    }

    /** The certificates that the signed properties name, the signer's first (5.2.2). */
    List<CertificateReference> certificates() throws XmlRefusedException {
        List<CertificateReference> found = new ArrayList<>();
        for (Element each : signatureProperties()) {
            if (!List.of("SigningCertificate", "SigningCertificateV2").contains(each.getLocalName())) {
                continue;
            }
            for (Element certificate : Elements.strictChildren(each)) {
                found.add(reference(certificate));
            }
            if (found.isEmpty()) {
                throw Elements.malformed("no certificate named");
            }
        }
        return found;
    }

    private static CertificateReference reference(Element certificate) throws XmlRefusedException {
        for (Element each : Elements.children(certificate)) {
            if ("CertDigest".equals(each.getLocalName())) {
                String method = Elements.algorithm(Elements.only(each, "DigestMethod"));
                String digest = Algorithms.digest(method)
                        .orElseThrow(() -> new XmlRefusedException(Reason.FORM_NOT_SUPPORTED, "digest"));
                return new CertificateReference(
                        digest, HexFormat.of().formatHex(Elements.base64(Elements.only(each, "DigestValue"))));
            }
        }
        throw Elements.malformed("no digest of a certificate");
    }
}
