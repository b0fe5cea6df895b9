package vn.govmail.signing.ooxml.create;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.w3c.dom.Element;
import vn.govmail.signing.ooxml.RelationshipsTransform;
import vn.govmail.signing.xml.XmlNames;

/**
 * Writes the two objects of an Office signature (ISO/IEC 29500-2, 10.5.4; MS-OFFCRYPTO, 2.5.2.4 and 2.5.2.5). What Office would say
 * of the machine, and what it shows nobody, is written as LibreOffice does. Stateless.
 */
final class OfficeObjects {
    static final String PACKAGE_OBJECT = "idPackageObject";
    static final String OFFICE_OBJECT = "idOfficeObject";
    static final String SIGNATURE = "idPackageSignature";

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String DIGSIG = "http://schemas.microsoft.com/office/2006/digsig";
    private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    /** Elements of {@code SignatureInfoV1} and their values, in the order of the schema. */
    private static final List<List<String>> DETAILS = List.of(
            List.of("SetupID", ""),
            List.of("SignatureText", ""),
            List.of("SignatureImage", ""),
            List.of("SignatureComments", ""),
            List.of("WindowsVersion", "10.0"),
            List.of("OfficeVersion", "16.0"),
            List.of("ApplicationVersion", "16.0"),
            List.of("Monitors", "1"),
            List.of("HorizontalResolution", "1280"),
            List.of("VerticalResolution", "800"),
            List.of("ColorDepth", "32"),
            List.of("SignatureProviderId", "{00000000-0000-0000-0000-000000000000}"),
            List.of("SignatureProviderUrl", ""),
            List.of("SignatureProviderDetails", "9"),
            List.of("SignatureType", "1"));

    private OfficeObjects() {}

    /** The manifest, and the time. */
    static void writePackage(Element object, List<PackageManifest.Entry> entries, String digestMethod, Instant at) {
        object.setAttributeNS(null, "Id", PACKAGE_OBJECT);
        object.setAttributeNS(XMLNS, "xmlns:mdssi", RelationshipsTransform.NAMESPACE);
        Element manifest = dsig(object, "Manifest");
        for (PackageManifest.Entry each : entries) {
            Element reference = dsig(manifest, "Reference");
            reference.setAttributeNS(null, "URI", each.uri());
            if (!each.ids().isEmpty()) {
                writeTransforms(reference, each.ids());
            }
            dsig(reference, "DigestMethod").setAttributeNS(null, "Algorithm", digestMethod);
            dsig(reference, "DigestValue").setTextContent(each.digest());
        }
        Element time =
                child(property(object, "idSignatureTime"), RelationshipsTransform.NAMESPACE, "mdssi:SignatureTime");
        child(time, RelationshipsTransform.NAMESPACE, "mdssi:Format").setTextContent("YYYY-MM-DDThh:mm:ssTZD");
        child(time, RelationshipsTransform.NAMESPACE, "mdssi:Value")
                .setTextContent(at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static void writeTransforms(Element reference, List<String> ids) {
        Element transforms = dsig(reference, "Transforms");
        Element transform = dsig(transforms, "Transform");
        transform.setAttributeNS(null, "Algorithm", RelationshipsTransform.ALGORITHM);
        for (String id : ids) {
            child(transform, RelationshipsTransform.NAMESPACE, "mdssi:RelationshipReference")
                    .setAttributeNS(null, "SourceId", id);
        }
        dsig(transforms, "Transform").setAttributeNS(null, "Algorithm", INCLUSIVE);
    }

    /** What Office tells of the signature. */
    static void writeOffice(Element object) {
        object.setAttributeNS(null, "Id", OFFICE_OBJECT);
        Element info = child(property(object, "idOfficeV1Details"), DIGSIG, "SignatureInfoV1");
        info.setAttributeNS(XMLNS, "xmlns", DIGSIG);
        for (List<String> each : DETAILS) {
            child(info, DIGSIG, each.get(0)).setTextContent(each.get(1));
        }
    }

    private static Element property(Element object, String id) {
        Element property = dsig(dsig(object, "SignatureProperties"), "SignatureProperty");
        property.setAttributeNS(null, "Id", id);
        property.setAttributeNS(null, "Target", "#" + SIGNATURE);
        return property;
    }

    private static Element dsig(Element parent, String name) {
        return child(parent, XmlNames.DSIG, name);
    }

    private static Element child(Element parent, String namespace, String name) {
        Element element = parent.getOwnerDocument().createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }
}
