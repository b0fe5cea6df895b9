package vn.govmail.signing.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the Java platform's own signatures digest for a part of a document. Its {@code TransformService} on a set of nodes is no
 * judge: it adds attributes of the prefix xml of outer elements to inner ones though the outer are written themselves.
 */
final class PlatformCanonicalization {
    private PlatformCanonicalization() {}

    /** Elements need an attribute {@code Id}. */
    static byte[] of(Node apex, String algorithm, Collection<String> prefixes) throws Exception {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", "XMLDSig");
        TransformParameterSpec parameters =
                prefixes.isEmpty() ? null : new ExcC14NParameterSpec(new ArrayList<>(prefixes));
        Transform transform = factory.newTransform(algorithm, parameters);
        String uri = apex instanceof Element element
                ? "#xpointer(id('" + element.getAttribute("Id") + "'))"
                : "#xpointer(/)";
        Reference reference = factory.newReference(
                uri, factory.newDigestMethod(DigestMethod.SHA256, null), List.of(transform), null, null);
        Document document = apex instanceof Document whole ? whole : apex.getOwnerDocument();
        Element parent = document.createElement("scratch");
        DOMSignContext context = new DOMSignContext(new SecretKeySpec(new byte[16], "none"), parent);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        if (apex instanceof Element element) {
            context.setIdAttributeNS(element, null, "Id");
        }
        factory.newXMLSignature(
                        factory.newSignedInfo(
                                factory.newCanonicalizationMethod(
                                        CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                                factory.newSignatureMethod(SignatureMethod.HMAC_SHA1, null),
                                List.of(reference)),
                        null)
                .sign(context);
        return reference.getDigestInputStream().readAllBytes();
    }
}
