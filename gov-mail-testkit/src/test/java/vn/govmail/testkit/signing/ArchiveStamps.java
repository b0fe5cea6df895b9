package vn.govmail.testkit.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.testkit.pki.TimeStamper;

/** Puts archive time stamps on signatures as the standards have them, by other code than that which reads them. */
final class ArchiveStamps {
    private static final ASN1ObjectIdentifier ARCHIVE = new ASN1ObjectIdentifier("0.4.0.1733.2.4");
    private static final ASN1ObjectIdentifier INDEX = new ASN1ObjectIdentifier("0.4.0.19122.1.5");
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private ArchiveStamps() {}

    /** On the one signer of signed data (ETSI EN 319 122-1, 5.5.3). */
    static byte[] onSignedData(byte[] cms, byte[] content, TimeStamper stamper, Instant at) throws Exception {
        CMSSignedData data = new CMSSignedData(cms);
        SignedData structure = SignedData.getInstance(data.toASN1Structure().getContent());
        SignerInfo signer = SignerInfo.getInstance(structure.getSignerInfos().getObjectAt(0));
        DERSequence index = index(structure, signer);
        ByteArrayOutputStream imprint = new ByteArrayOutputStream();
        imprint.write(structure.getEncapContentInfo().getContentType().getEncoded("DER"));
        imprint.write(sha256(content));
        for (ASN1Encodable each : List.of(signer.getVersion(), signer.getSID(), signer.getDigestAlgorithm())) {
            imprint.write(der(each));
        }
        imprint.write(new DERTaggedObject(false, 0, signer.getAuthenticatedAttributes()).getEncoded("DER"));
        imprint.write(der(signer.getDigestEncryptionAlgorithm()));
        imprint.write(der(signer.getEncryptedDigest()));
        imprint.write(der(index));
        byte[] token = withAttribute(stamper.stamp(imprint.toByteArray(), at), INDEX, index);
        return withAttribute(cms, ARCHIVE, ASN1Primitive.fromByteArray(token));
    }

    private static DERSequence index(SignedData data, SignerInfo signer) throws Exception {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (ASN1Encodable each : data.getCertificates()) {
            certificates.add(new DEROctetString(sha256(der(each))));
        }
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        if (signer.getUnauthenticatedAttributes() != null) {
            for (ASN1Encodable each : signer.getUnauthenticatedAttributes()) {
                Attribute attribute = Attribute.getInstance(each);
                for (ASN1Encodable value : attribute.getAttributeValues()) {
                    ByteArrayOutputStream both = new ByteArrayOutputStream();
                    both.write(der(attribute.getAttrType()));
                    both.write(der(value));
                    attributes.add(new DEROctetString(sha256(both.toByteArray())));
                }
            }
        }
        return new DERSequence(new ASN1Encodable[] {
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
            new DERSequence(certificates),
            new DERSequence(),
            new DERSequence(attributes)
        });
    }

    static byte[] withAttribute(byte[] cms, ASN1ObjectIdentifier type, ASN1Encodable value) throws Exception {
        CMSSignedData data = new CMSSignedData(cms);
        SignerInformation signer = data.getSignerInfos().iterator().next();
        AttributeTable before = signer.getUnsignedAttributes();
        ASN1EncodableVector all = before == null ? new ASN1EncodableVector() : before.toASN1EncodableVector();
        all.add(new Attribute(type, new DERSet(value)));
        SignerInformation changed = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(all));
        return CMSSignedData.replaceSigners(data, new SignerInformationStore(List.of(changed)))
                .getEncoded("DER");
    }

    /** The same without an unsigned attribute. */
    static byte[] withoutAttribute(byte[] cms, ASN1ObjectIdentifier type) throws Exception {
        CMSSignedData data = new CMSSignedData(cms);
        SignerInformation signer = data.getSignerInfos().iterator().next();
        SignerInformation changed = SignerInformation.replaceUnsignedAttributes(
                signer, signer.getUnsignedAttributes().remove(type));
        return CMSSignedData.replaceSigners(data, new SignerInformationStore(List.of(changed)))
                .getEncoded("DER");
    }

    /** On the one XAdES signature within a document that it signs as a whole (ETSI EN 319 132-1, 5.5.2). */
    static byte[] onXml(byte[] signed, TimeStamper stamper, Instant at) throws Exception {
        Document document = parsed(signed);
        Element signature =
                (Element) document.getElementsByTagNameNS(DSIG, "Signature").item(0);
        Element properties = (Element) document.getElementsByTagNameNS("*", "UnsignedSignatureProperties")
                .item(0);
        ByteArrayOutputStream imprint = new ByteArrayOutputStream();
        Document bare = parsed(signed);
        Node enveloped = bare.getElementsByTagNameNS(DSIG, "Signature").item(0);
        enveloped.getParentNode().removeChild(enveloped);
        imprint.write(XmlForms.canonical(bare.getDocumentElement(), EXCLUSIVE));
        imprint.write(XmlForms.canonical(
                (Element)
                        document.getElementsByTagNameNS("*", "SignedProperties").item(0),
                EXCLUSIVE));
        for (String part : List.of("SignedInfo", "SignatureValue", "KeyInfo")) {
            imprint.write(XmlForms.canonical(
                    (Element) signature.getElementsByTagNameNS(DSIG, part).item(0), EXCLUSIVE));
        }
        for (Node each = properties.getFirstChild(); each != null; each = each.getNextSibling()) {
            imprint.write(XmlForms.canonical((Element) each, EXCLUSIVE));
        }
        Element stamp = document.createElementNS(XADES_141, "xades141:ArchiveTimeStamp");
        Element form = document.createElementNS(DSIG, "ds:CanonicalizationMethod");
        form.setAttribute("Algorithm", EXCLUSIVE);
        stamp.appendChild(form);
        Element token = document.createElementNS("http://uri.etsi.org/01903/v1.3.2#", "xades:EncapsulatedTimeStamp");
        token.setTextContent(Base64.getEncoder().encodeToString(stamper.stamp(imprint.toByteArray(), at)));
        stamp.appendChild(token);
        properties.appendChild(stamp);
        StringWriter out = new StringWriter();
        Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        writer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static byte[] der(ASN1Encodable value) throws IOException {
        return value.toASN1Primitive().getEncoded("DER");
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
