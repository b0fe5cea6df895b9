package vn.govmail.signing.xml.create;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.XmlNames;

/** A signature that stands in its document and lacks nothing but its value. Confined to one thread. */
public final class UnsignedSignature {
    private final SignatureSpec spec;
    private final Building building;
    private final Element element;
    private final Element signedInfo;
    private final Element value;

    private UnsignedSignature(SignatureSpec spec, Node parent) {
        this.spec = spec;
        this.building = new Building(spec.style().prefix());
        this.element = building.dsig(parent, "Signature");
        building.declare(element);
        element.setAttributeNS(null, "Id", spec.id());
        this.signedInfo = building.dsig(element, "SignedInfo");
        this.value = building.dsig(element, "SignatureValue");
        if (!spec.style().impliedPolicy()) {
            value.setAttributeNS(null, "Id", spec.valueId());
        }
    }

    /**
     * Writes it as the last child of an element, or as the document element of an empty document.
     *
     * @param parent an element or a document; what is signed within the document must be there already
     */
    public static UnsignedSignature append(Node parent, SignatureSpec spec) throws IOException {
        UnsignedSignature signature = new UnsignedSignature(spec, parent);
        signature.writeKeyInfo();
        signature.writeSignedInfo();
        for (Consumer<Element> each : spec.objects()) {
            each.accept(signature.building.dsig(signature.element, "Object"));
        }
        new PropertiesWriter(spec, signature.building).write(signature.element);
        signature.fillDigests();
        return signature;
    }

    private void writeKeyInfo() {
        Element data = building.dsig(building.dsig(element, "KeyInfo"), "X509Data");
        for (X509Certificate certificate : spec.chain()) {
            Building.value(building.dsig(data, "X509Certificate"), PropertiesWriter.encoded(certificate));
        }
    }

    private void writeSignedInfo() {
        building.dsig(signedInfo, "CanonicalizationMethod", spec.style().canonicalization());
        building.dsig(signedInfo, "SignatureMethod", XmlForms.signingIdentifier(spec.scheme()));
        int number = 0;
        for (ReferenceSpec each : spec.references()) {
            writeReference(each, spec.style().impliedPolicy() ? "" : spec.referenceId(++number));
        }
        writeReference(
                ReferenceSpec.within(
                                "#" + spec.signedPropertiesId(),
                                TransformSpec.of(spec.style().canonicalization()))
                        .ofType(XmlNames.SIGNED_PROPERTIES),
                "");
    }

    private void writeReference(ReferenceSpec reference, String id) {
        Element written = building.dsig(signedInfo, "Reference");
        if (!id.isEmpty()) {
            written.setAttributeNS(null, "Id", id);
        }
        reference.type().ifPresent(type -> written.setAttributeNS(null, "Type", type));
        written.setAttributeNS(null, "URI", reference.uri());
        ReferenceWriter.writeContent(building, written, reference, spec.scheme());
    }

    private void fillDigests() throws IOException {
        XmlFile file = XmlFile.of(element.getOwnerDocument());
        List<Element> references = file.all(XmlNames.DSIG, "Reference").stream()
                .filter(each -> each.getParentNode() == signedInfo)
                .toList();
        for (Element each : references) {
            Element digest = (Element) each.getLastChild();
            if (!digest.hasChildNodes()) {
                try {
                    Building.value(digest, XmlForms.digest(file, element, each));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("a digest that is not there", e);
                }
            }
        }
    }

    /** The signature as it stands in its document. */
    public Element element() {
        return element;
    }

    /** What is to be signed. */
    public byte[] toBeSigned() throws IOException {
        return XmlForms.canonical(signedInfo, spec.style().canonicalization());
    }

    /**
     * Puts the value into its place.
     *
     * @param bytes as keys give it, for ECDSA the DER sequence
     */
    public void complete(byte[] bytes) {
        SignatureScheme scheme = spec.scheme();
        Building.value(value, XmlForms.value(bytes, scheme, spec.chain().get(0).getPublicKey()));
    }

    /** What a reference of today's style says of a time: to the second. */
    static String time(SignatureSpec spec) {
        return spec.signingTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static byte[] digest(SignatureScheme scheme, byte[] bytes) {
        MessageDigest digest = DocumentDigests.of(scheme.digest());
        return digest.digest(bytes);
    }
}
