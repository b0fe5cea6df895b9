package vn.govmail.signing.xml.create;

import org.w3c.dom.Element;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.xml.XmlForms;

/** Writes what stands in a reference. Stateless. */
public final class ReferenceWriter {
    private ReferenceWriter() {}

    /**
     * Writes a whole reference, as manifests hold them.
     *
     * @param prefix of the namespace of XML Signature
     */
    public static void append(Element parent, String prefix, ReferenceSpec reference, SignatureScheme scheme) {
        Building building = new Building(prefix);
        Element written = building.dsig(parent, "Reference");
        reference.type().ifPresent(type -> written.setAttributeNS(null, "Type", type));
        written.setAttributeNS(null, "URI", reference.uri());
        writeContent(building, written, reference, scheme);
    }

    static void writeContent(Building building, Element written, ReferenceSpec reference, SignatureScheme scheme) {
        if (!reference.transforms().isEmpty()) {
            Element transforms = building.dsig(written, "Transforms");
            for (TransformSpec each : reference.transforms()) {
                each.parameters().accept(building.dsig(transforms, "Transform", each.algorithm()));
            }
        }
        building.dsig(written, "DigestMethod", XmlForms.digestIdentifier(scheme.digest()));
        Element digest = building.dsig(written, "DigestValue");
        reference.digest().ifPresent(bytes -> Building.value(digest, bytes));
    }
}
