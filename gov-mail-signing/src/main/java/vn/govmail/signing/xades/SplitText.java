package vn.govmail.signing.xades;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.XmlVerification;

/**
 * Comments within a text, which most canonical forms leave out: whoever puts one in breaks no signature, and some programs then read the text
 * before it alone. Stateless.
 */
final class SplitText {
    private SplitText() {}

    /** Whether such a comment stands in a document whose signature is not over comments. */
    static boolean isIn(Element root, XmlVerification verification) {
        boolean signed = verification.references().stream()
                .map(CheckedReference::transforms)
                .anyMatch(transforms -> transforms.stream().anyMatch(each -> each.endsWith("WithComments")));
        return !signed && splits(root);
    }

    private static boolean splits(Element root) {
        Node node = root;
        while (node != null) {
            if (node.getNodeType() == Node.COMMENT_NODE
                    && (isText(node.getPreviousSibling()) && isText(node.getNextSibling()))) {
                return true;
            }
            node = next(node, root);
        }
        return false;
    }

    private static boolean isText(@Nullable Node node) {
        return node != null
                && (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                && !node.getNodeValue().isBlank();
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node place = node; place != null && place != root; place = place.getParentNode()) {
            if (place.getNextSibling() != null) {
                return place.getNextSibling();
            }
        }
        return null;
    }
}
