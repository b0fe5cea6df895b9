package vn.govmail.signing.xml;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.trust.CertificateReader;
import vn.govmail.signing.trust.RevocationEvidence;

/**
 * What was added to a signature (ETSI EN 319 132-1, 5.3 to 5.5): nobody vouches for it, and what cannot be read is left out. Immutable.
 *
 * @param timeStamps over the signature value
 * @param certificates of authorities and of the signer
 * @param revocation lists and OCSP responses
 */
record UnsignedProperties(
        List<AttachedTimeStamp> timeStamps, List<X509Certificate> certificates, RevocationEvidence revocation) {
    private static final int MAX_TIME_STAMPS = 10;
    private static final int MAX_CERTIFICATES = 100;
    private static final int MAX_REVOCATION_VALUES = 200;

    static UnsignedProperties of(List<Element> properties, Element signatureValue) {
        List<AttachedTimeStamp> stamps = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        for (Element each : properties) {
            if ("SignatureTimeStamp".equals(each.getLocalName())) {
                stamp(each, signatureValue, stamps);
            }
            for (Element value : all(each, "EncapsulatedX509Certificate")) {
                if (certificates.size() < MAX_CERTIFICATES) {
                    decoded(value).flatMap(CertificateReader::tryRead).ifPresent(certificates::add);
                }
            }
            collect(all(each, "EncapsulatedCRLValue"), lists);
            collect(all(each, "EncapsulatedOCSPValue"), responses);
        }
        return new UnsignedProperties(
                List.copyOf(stamps), List.copyOf(certificates), RevocationEvidence.of(lists, responses));
    }

    private static void collect(List<Element> values, List<byte[]> target) {
        for (Element value : values) {
            if (target.size() < MAX_REVOCATION_VALUES) {
                decoded(value).ifPresent(target::add);
            }
        }
    }

    /** Values of this name in a property, but not those of a signature within it. */
    private static List<Element> all(Element property, String localName) {
        List<Element> found = new ArrayList<>();
        Node node = property;
        while (node != null) {
            boolean foreign = false;
            if (node instanceof Element element) {
                foreign = Elements.isDsig(element, "Signature");
                if (localName.equals(element.getLocalName()) && Names.isXades(Elements.namespace(element))) {
                    found.add(element);
                }
            }
            node = foreign ? Elements.nextAfter(node, property) : Elements.next(node, property);
        }
        return found;
    }

    private static void stamp(Element property, Element signatureValue, List<AttachedTimeStamp> stamps) {
        Optional<Canonicalization> form = Optional.of(Canonicalization.DEFAULT);
        for (Element each : Elements.children(property)) {
            try {
                if (Elements.isDsig(each, "CanonicalizationMethod")) {
                    form = Canonicalization.of(each);
                } else if ("EncapsulatedTimeStamp".equals(each.getLocalName())
                        && form.isPresent()
                        && stamps.size() < MAX_TIME_STAMPS) {
                    Canonicalization stamped = form.get();
                    stamps.add(new AttachedTimeStamp(
                            Elements.base64(each),
                            out -> CanonicalTree.write(signatureValue, any -> false, stamped, out)));
                }
            } catch (XmlRefusedException e) {
                // no token, then
            }
        }
    }

    private static Optional<byte[]> decoded(Element value) {
        try {
            return Optional.of(Elements.base64(value));
        } catch (XmlRefusedException e) {
            return Optional.empty();
        }
    }
}
