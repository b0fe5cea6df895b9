package vn.govmail.signing.asic.create;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.container.EntryUri;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;

/** The XML files of a container that are no signatures themselves (EN 319 162-1, A.4 and 4.4.3.2). Stateless. */
final class ContainerXml {
    static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    static final String MEDIA_TYPE = "application/octet-stream";

    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private ContainerXml() {}

    /** The element that holds the signatures of a file. */
    static Element signatures() {
        Document document = XmlForms.emptyDocument();
        return root(document, ASIC, "asic", "XAdESSignatures");
    }

    /** The manifest that a CAdES signature signs. */
    static byte[] manifest(String signature, Map<String, byte[]> digests, SignatureScheme scheme) throws IOException {
        Document document = XmlForms.emptyDocument();
        Element root = root(document, ASIC, "asic", "ASiCManifest");
        root.setAttributeNS(XMLNS, "xmlns:ds", DSIG);
        Element about = child(root, ASIC, "asic:SigReference");
        about.setAttributeNS(null, "MimeType", "application/pkcs7-signature");
        about.setAttributeNS(null, "URI", EntryUri.of(signature));
        for (Map.Entry<String, byte[]> each : digests.entrySet()) {
            Element reference = child(root, ASIC, "asic:DataObjectReference");
            reference.setAttributeNS(null, "MimeType", MEDIA_TYPE);
            reference.setAttributeNS(null, "URI", EntryUri.of(each.getKey()));
            child(reference, DSIG, "ds:DigestMethod")
                    .setAttributeNS(null, "Algorithm", XmlForms.digestIdentifier(scheme.digest()));
            child(reference, DSIG, "ds:DigestValue")
                    .setTextContent(Base64.getEncoder().encodeToString(each.getValue()));
        }
        return bytes(document);
    }

    /** The list of files. */
    static byte[] packageManifest(String type, Iterable<String> files) throws IOException {
        Document document = XmlForms.emptyDocument();
        Element root = root(document, MANIFEST, "manifest", "manifest");
        root.setAttributeNS(MANIFEST, "manifest:version", "1.2");
        entry(root, "/", type);
        files.forEach(name -> entry(root, name, MEDIA_TYPE));
        return bytes(document);
    }

    private static void entry(Element root, String path, String type) {
        Element entry = child(root, MANIFEST, "manifest:file-entry");
        entry.setAttributeNS(MANIFEST, "manifest:full-path", path);
        entry.setAttributeNS(MANIFEST, "manifest:media-type", type);
    }

    private static Element root(Document document, String namespace, String prefix, String name) {
        Element root = document.createElementNS(namespace, prefix + ":" + name);
        root.setAttributeNS(XMLNS, "xmlns:" + prefix, namespace);
        document.appendChild(root);
        return root;
    }

    private static Element child(Element parent, String namespace, String name) {
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        parent.appendChild(child);
        return child;
    }

    static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlForms.write(XmlFile.of(document), out);
        return out.toByteArray();
    }
}
