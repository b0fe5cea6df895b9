package vn.govmail.signing.ooxml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.XmlVerification;

/**
 * The objects of an Office signature: one, {@code idPackageObject}, with the manifest of the package, and others with what Office
 * tells of it (ISO/IEC 29500-2, 10.5.4; MS-OFFCRYPTO, 2.5.2). Only what the signature itself names counts. Stateless.
 */
final class PackageObject {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ID = "idPackageObject";

    private PackageObject() {}

    /**
     * Whether the signature names the object with the manifest, as an object, and all of it is what was signed. Without that
     * anything could stand in the manifest.
     */
    static boolean isSigned(Element signature, XmlVerification checked) {
        boolean named = checked.references().stream()
                .anyMatch(r -> (r.state() == CheckedReference.State.FITS)
                        && r.uri().filter(("#" + ID)::equals).isPresent()
                        && r.type().filter((DSIG + "Object")::equals).isPresent());
        return named
                && object(signature).filter(o -> checked.covered().contains(o)).isPresent();
    }

    /** Whether every object is signed, but for the one with the properties of XAdES, which are signed by themselves. */
    static boolean allSigned(Element signature, XmlVerification checked) {
        for (Element object : children(signature, DSIG, "Object")) {
            List<Element> inside = elements(object);
            boolean properties = (inside.size() == 1)
                    && "QualifyingProperties".equals(inside.get(0).getLocalName());
            if (!properties && !checked.covered().contains(object)) {
                return false;
            }
        }
        return true;
    }

    /** The time that Office states beside the manifest; a claim like any other. */
    static Optional<Instant> statedTime(Element signature) {
        return object(signature)
                .flatMap(o -> child(o, DSIG, "SignatureProperties"))
                .flatMap(o -> child(o, DSIG, "SignatureProperty"))
                .flatMap(o -> child(o, RelationshipsTransform.NAMESPACE, "SignatureTime"))
                .flatMap(o -> child(o, RelationshipsTransform.NAMESPACE, "Value"))
                .flatMap(value -> parsed(value.getTextContent().strip()));
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Element> object(Element signature) {
        List<Element> found = children(signature, DSIG, "Object").stream()
                .filter(object -> object.getAttributeNS(null, "Id").equals(ID))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        return elements(parent).stream()
                .filter(e -> name.equals(e.getLocalName()) && namespace.equals(e.getNamespaceURI()))
                .toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
