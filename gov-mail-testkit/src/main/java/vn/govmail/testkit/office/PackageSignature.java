package vn.govmail.testkit.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * The XML signature of an Office package: a manifest with the digest of each part, signed with the JDK's
 * {@code javax.xml.crypto}. Relationship parts are signed by the relationships transform, whose result is computed here since
 * the JDK does not know it.
 */
final class PackageSignature {
    private static final String DSIG = XMLSignature.XMLNS;
    private static final String PACKAGE_DSIG = "http://schemas.openxmlformats.org/package/2006/digital-signature";
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String RELATIONSHIP_TYPE = Xml.RELATIONSHIPS + "/digital-signature/";
    private static final String RELATIONSHIPS_CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String C14N = CanonicalizationMethod.INCLUSIVE;

    private PackageSignature() {}

    static OfficeFile add(OfficeFile file, SigningIdentity signer, Instant at) {
        try {
            Instant time = at.truncatedTo(ChronoUnit.SECONDS);
            byte[] signature = sign(manifest(file, time, properties(signer, time)), signer);
            String origin =
                    Relationship.part(List.of(new Relationship("rId1", RELATIONSHIP_TYPE + "signature", "sig1.xml")));
            return file.with(new Relationship(
                            "rIdSignature", RELATIONSHIP_TYPE + "origin", "_xmlsignatures/origin.sigs"))
                    .with(
                            "_xmlsignatures/origin.sigs",
                            "application/vnd.openxmlformats-package.digital-signature-origin",
                            new byte[0])
                    .withPart("_xmlsignatures/_rels/origin.sigs.rels", origin.getBytes(StandardCharsets.UTF_8))
                    .with(
                            "_xmlsignatures/sig1.xml",
                            "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
                            signature);
        } catch (GeneralSecurityException
                | MarshalException
                | XMLSignatureException
                | ParserConfigurationException
                | SAXException
                | TransformerException
                | IOException e) {
            throw new IllegalStateException("cannot sign the package with " + signer, e);
        }
    }

    /** The properties of XAdES (ETSI EN 319 132-1), which say whose certificate of several it is. */
    private static String properties(SigningIdentity signer, Instant at) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        return "<xd:QualifyingProperties xmlns:xd=\"" + XADES + "\" xmlns=\"" + DSIG
                + "\" Target=\"#idPackageSignature\"><xd:SignedProperties Id=\"idSignedProperties\">"
                + "<xd:SignedSignatureProperties><xd:SigningTime>" + at + "</xd:SigningTime><xd:SigningCertificate>"
                + "<xd:Cert><xd:CertDigest><DigestMethod Algorithm=\"" + DigestMethod.SHA256 + "\"/><DigestValue>"
                + Base64.getEncoder().encodeToString(digest) + "</DigestValue></xd:CertDigest><xd:IssuerSerial>"
                + "<X509IssuerName>"
                + Xml.escaped(signer.certificate().getIssuerX500Principal().getName())
                + "</X509IssuerName><X509SerialNumber>" + signer.certificate().getSerialNumber()
                + "</X509SerialNumber></xd:IssuerSerial></xd:Cert></xd:SigningCertificate>"
                + "</xd:SignedSignatureProperties></xd:SignedProperties></xd:QualifyingProperties>";
    }

    private static String manifest(OfficeFile file, Instant at, String properties) throws GeneralSecurityException {
        StringBuilder out = new StringBuilder("<Manifest xmlns=\"" + DSIG + "\">");
        out.append(reference(
                "/_rels/.rels?ContentType=" + RELATIONSHIPS_CONTENT_TYPE,
                relationshipTransforms(file.roots()),
                Relationship.canonical(file.roots()).getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, String> part : file.contentTypes().entrySet()) {
            byte[] content = file.part(part.getKey()).orElseThrow();
            out.append(reference("/" + part.getKey() + "?ContentType=" + part.getValue(), "", content));
        }
        for (String part : file.relationshipParts()) {
            out.append(reference(
                    "/" + part + "?ContentType=" + RELATIONSHIPS_CONTENT_TYPE,
                    "",
                    file.part(part).orElseThrow()));
        }
        out.append("</Manifest>");
        String time = "<SignatureProperties xmlns=\"" + DSIG + "\"><SignatureProperty Id=\"idSignatureTime\""
                + " Target=\"#idPackageSignature\"><mdssi:SignatureTime xmlns:mdssi=\"" + PACKAGE_DSIG + "\">"
                + "<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format><mdssi:Value>" + at + "</mdssi:Value>"
                + "</mdssi:SignatureTime></SignatureProperty></SignatureProperties>";
        return "<Parts>" + out + time + properties + "</Parts>";
    }

    private static String relationshipTransforms(List<Relationship> relationships) {
        StringBuilder out = new StringBuilder("<Transforms><Transform Algorithm=\""
                + "http://schemas.openxmlformats.org/package/2006/RelationshipTransform\">");
        relationships.forEach(r -> out.append("<mdssi:RelationshipReference xmlns:mdssi=\"")
                .append(PACKAGE_DSIG)
                .append("\" SourceId=\"")
                .append(r.id())
                .append("\"/>"));
        return out.append("</Transform><Transform Algorithm=\"" + C14N + "\"/></Transforms>")
                .toString();
    }

    private static String reference(String uri, String transforms, byte[] content) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return "<Reference URI=\"" + uri + "\">" + transforms + "<DigestMethod Algorithm=\"" + DigestMethod.SHA256
                + "\"/><DigestValue>" + Base64.getEncoder().encodeToString(digest) + "</DigestValue></Reference>";
    }

    private static byte[] sign(String manifest, SigningIdentity signer)
            throws GeneralSecurityException, MarshalException, XMLSignatureException, ParserConfigurationException,
                    SAXException, IOException, TransformerException {
        DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultNSInstance();
        builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Element content = builders.newDocumentBuilder()
                .parse(new InputSource(new StringReader(manifest)))
                .getDocumentElement();
        Document document = builders.newDocumentBuilder().newDocument();
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        XMLObject packageObject = factory.newXMLObject(
                List.of(
                        new DOMStructure(document.importNode(content.getFirstChild(), true)),
                        new DOMStructure(
                                document.importNode(content.getFirstChild().getNextSibling(), true))),
                "idPackageObject",
                null,
                null);
        Element properties = (Element) document.importNode(content.getLastChild(), true);
        XMLObject propertiesObject = factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
        DigestMethod sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
        List<Reference> references = List.of(
                factory.newReference("#idPackageObject", sha256, List.of(), DSIG + "Object", null),
                factory.newReference(
                        "#idSignedProperties",
                        sha256,
                        List.of(factory.newTransform(C14N, (TransformParameterSpec) null)),
                        "http://uri.etsi.org/01903#SignedProperties",
                        null));
        SignedInfo signedInfo = factory.newSignedInfo(
                factory.newCanonicalizationMethod(C14N, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(methodFor(signer), null),
                references);
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        KeyInfo keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(signer.chain())));
        DOMSignContext context = new DOMSignContext(signer.key(), document);
        context.setIdAttributeNS((Element) properties.getFirstChild(), null, "Id");
        factory.newXMLSignature(
                        signedInfo, keyInfo, List.of(packageObject, propertiesObject), "idPackageSignature", null)
                .sign(context);
        return serialised(document);
    }

    private static String methodFor(SigningIdentity signer) {
        String kind = signer.key().getAlgorithm().startsWith("EC") ? "ecdsa" : "rsa";
        return "http://www.w3.org/2001/04/xmldsig-more#" + kind + "-sha256";
    }

    private static byte[] serialised(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
