package vn.govmail.signing.xml;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.AttachedTimeStamp.Kind;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.CertificateReader;
import vn.govmail.signing.trust.RevocationEvidence;

/**
 * What was added to a signature (ETSI EN 319 132-1, 5.3 to 5.5): nobody vouches for it, and what cannot be read is left out. Immutable.
 *
 * @param timeStamps over the signature value, and archive time stamps
 * @param certificates of authorities and of the signer
 * @param revocation lists and OCSP responses
 * @param sound whether no time stamp has more than one token, which readers would choose from
 */
record UnsignedProperties(
        List<AttachedTimeStamp> timeStamps,
        List<X509Certificate> certificates,
        RevocationEvidence revocation,
        boolean sound) {
    private static final int MAX_TIME_STAMPS = 10;
    private static final int MAX_CERTIFICATES = 100;
    private static final int MAX_REVOCATION_VALUES = 200;

    static UnsignedProperties of(List<Element> properties, Element signatureValue, ArchivedParts archived) {
        List<AttachedTimeStamp> stamps = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        boolean sound = true;
        for (Element each : properties) {
            if ("SignatureTimeStamp".equals(each.getLocalName())) {
                StampProperty property = StampProperty.of(each);
                sound &= property.tokens().size() <= 1;
                if (stamps.size() < MAX_TIME_STAMPS && !property.forms().isEmpty()) {
                    property.tokens().stream()
                            .map(token -> new AttachedTimeStamp(token, values(signatureValue, property.forms())))
                            .forEach(stamps::add);
                }
            } else if ("ArchiveTimeStamp".equals(each.getLocalName()) && stamps.size() < MAX_TIME_STAMPS) {
                archived.stamp(each, properties, stamps).ifPresent(stamps::add);
            } else if ("SealingEvidenceRecords".equals(each.getLocalName()) && stamps.size() < MAX_TIME_STAMPS) {
                stamps.add(AttachedTimeStamp.archive(Kind.OLD_ARCHIVE, new byte[0], List.of(), List.of()));
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
                List.copyOf(stamps), List.copyOf(certificates), RevocationEvidence.of(lists, responses), sound);
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

    private static List<CoveredBytes> values(Element signatureValue, List<Canonicalization> forms) {
        return forms.stream()
                .<CoveredBytes>map(form -> out -> CanonicalTree.write(signatureValue, any -> false, form, out))
                .toList();
    }

    private static Optional<byte[]> decoded(Element value) {
        try {
            return Optional.of(Elements.base64(value));
        } catch (XmlRefusedException e) {
            return Optional.empty();
        }
    }
}
