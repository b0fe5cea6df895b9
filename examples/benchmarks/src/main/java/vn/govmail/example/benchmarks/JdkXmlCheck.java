package vn.govmail.example.benchmarks;

import java.io.ByteArrayInputStream;
import java.security.cert.X509Certificate;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Signatures of XML files as the JDK verifies them: value and digests by a key that is known; nothing of coverage, path or revocation. */
final class JdkXmlCheck {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    private JdkXmlCheck() {}

    static boolean verifies(byte[] file, X509Certificate signer)
            throws ParserConfigurationException, SAXException, java.io.IOException, MarshalException,
                    XMLSignatureException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        Element signature = (Element)
                document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
        DOMValidateContext context =
                new DOMValidateContext(KeySelector.singletonKeySelector(signer.getPublicKey()), signature);
        Element properties = (Element)
                document.getElementsByTagNameNS(XADES, "SignedProperties").item(0);
        context.setIdAttributeNS(properties, null, "Id");
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }
}
