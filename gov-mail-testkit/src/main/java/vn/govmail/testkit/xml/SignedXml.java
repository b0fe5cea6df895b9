package vn.govmail.testkit.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.crypto.dsig.spec.XSLTTransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * An XML signature in the making, by the Java platform's own {@code XMLSignature}, which also makes what should never be made. For tests
 * only. Not thread-safe; each method changes the object and gives it back.
 */
public final class SignedXml {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    private final @Nullable Document document;
    private final List<Reference> references = new ArrayList<>();
    private final List<XMLObject> objects = new ArrayList<>();
    private String canonicalization = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private String digest = "http://www.w3.org/2001/04/xmlenc#sha256";
    private String method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private @Nullable List<X509Certificate> certificates;
    private @Nullable PublicKey bareKey;
    private byte[] elsewhere = {};

    private SignedXml(@Nullable Document document) {
        this.document = document;
    }

    /** For a signature that becomes the last child of this document's element. */
    public static SignedXml within(String xml) {
        return new SignedXml(parsed(xml));
    }

    /** For a signature that is a document of its own. */
    public static SignedXml alone() {
        return new SignedXml(null);
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
            builders.setNamespaceAware(true);
            return builders.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not XML", e);
        }
    }

    /** With another canonical form of what is signed. */
    public SignedXml canonicalizedBy(String algorithm) {
        canonicalization = algorithm;
        return this;
    }

    /** With another digest of the references that follow. */
    public SignedXml digestedBy(String algorithm) {
        digest = algorithm;
        return this;
    }

    /** With another signature algorithm. */
    public SignedXml signedBy(String algorithm) {
        method = algorithm;
        return this;
    }

    /** With these certificates in KeyInfo in place of the signer's own. */
    public SignedXml showing(List<X509Certificate> shown) {
        certificates = List.copyOf(shown);
        return this;
    }

    /** With a key by its numbers in KeyInfo. */
    public SignedXml showingKey(PublicKey key) {
        bareKey = key;
        return this;
    }

    /** With these bytes behind every reference that leads out of the document. */
    public SignedXml elsewhere(byte[] bytes) {
        elsewhere = bytes.clone();
        return this;
    }

    /** With a reference, its transforms by their identifiers. */
    public SignedXml reference(String uri, String... transforms) {
        List<Transform> all = new ArrayList<>();
        for (String each : transforms) {
            all.add(transform(each, null));
        }
        return referenceThrough(uri, all);
    }

    /** With a reference through an XPath expression, which may use the prefix {@code ds}. */
    public SignedXml referenceByXPath(String uri, String expression) {
        return referenceThrough(
                uri,
                List.of(transform(
                        "http://www.w3.org/TR/1999/REC-xpath-19991116",
                        new XPathFilterParameterSpec(expression, java.util.Map.of("ds", DSIG)))));
    }

    /** With a reference through a stylesheet. */
    public SignedXml referenceByStylesheet(String uri, String stylesheet) {
        Element element = parsed(stylesheet).getDocumentElement();
        return referenceThrough(
                uri,
                List.of(transform(
                        "http://www.w3.org/TR/1999/REC-xslt-19991116",
                        new XSLTTransformParameterSpec(new DOMStructure(element)))));
    }

    private Transform transform(String algorithm, @Nullable TransformParameterSpec parameters) {
        try {
            return factory.newTransform(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no such transform", e);
        }
    }

    private SignedXml referenceThrough(String uri, List<Transform> transforms) {
        try {
            references.add(factory.newReference(uri, factory.newDigestMethod(digest, null), transforms, null, null));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no such digest", e);
        }
    }

    /** With an object around this element. */
    public SignedXml object(String id, String xml) {
        XMLStructure content = new DOMStructure(parsed(xml).getDocumentElement());
        objects.add(factory.newXMLObject(List.of(content), id, null, null));
        return this;
    }

    /** Signs; the result has no declaration. */
    public String by(SigningIdentity signer) {
        try {
            Document target = document == null
                    ? DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .newDocument()
                    : document;
            Node parent = document == null ? target : target.getDocumentElement();
            DOMSignContext context = new DOMSignContext(signer.key(), parent);
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            context.setDefaultNamespacePrefix("ds");
            if (document != null) {
                name(document.getDocumentElement(), context);
            }
            var inner = factory.getURIDereferencer();
            context.setURIDereferencer((reference, crypto) -> reference.getURI() == null
                            || !(reference.getURI().isEmpty()
                                    || reference.getURI().startsWith("#"))
                    ? new OctetStreamData(new ByteArrayInputStream(elsewhere))
                    : inner.dereference(reference, crypto));
            factory.newXMLSignature(
                            factory.newSignedInfo(
                                    factory.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                                    factory.newSignatureMethod(method, null),
                                    references),
                            keyInfo(signer),
                            objects,
                            "signature-1",
                            null)
                    .sign(context);
            return written(target);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | ParserConfigurationException e) {
            throw new IllegalStateException("the platform does not sign that", e);
        }
    }

    private void name(Element element, DOMSignContext context) {
        if (element.hasAttributeNS(null, "Id")) {
            context.setIdAttributeNS(element, null, "Id");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                name(inner, context);
            }
        }
    }

    private @Nullable KeyInfo keyInfo(SigningIdentity signer) throws GeneralSecurityException {
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        List<XMLStructure> content = new ArrayList<>();
        PublicKey key = bareKey;
        if (key != null) {
            try {
                content.add(keys.newKeyValue(key));
            } catch (java.security.KeyException e) {
                throw new GeneralSecurityException(e);
            }
        }
        List<X509Certificate> shown = certificates == null ? List.of(signer.certificate()) : certificates;
        if (!shown.isEmpty()) {
            content.add(keys.newX509Data(Objects.requireNonNull(shown)));
        }
        return content.isEmpty() ? null : keys.newKeyInfo(content);
    }

    private static String written(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }
}
