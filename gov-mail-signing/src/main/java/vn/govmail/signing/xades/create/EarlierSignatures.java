package vn.govmail.signing.xades.create;

import org.w3c.dom.Element;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlNames;

/** What signatures that stand in a document already leave to later ones. Stateless. */
final class EarlierSignatures {
    private EarlierSignatures() {}

    /** Refuses to break a signature that covers the whole document but itself, and so every later signature. */
    static void check(XmlFile file) throws SigningException {
        for (Element reference : file.all(XmlNames.DSIG, "Reference")) {
            String uri = reference.getAttributeNS(null, "URI");
            boolean whole =
                    uri.isEmpty() || (uri.startsWith("#") && uri.substring(1).equals(idOf(file.root())));
            if (whole && reference.hasAttributeNS(null, "URI") && !leavesOutAll(reference)) {
                throw new SigningException(
                        SigningProblem.LOCK_FORBIDS, "an earlier signature allows no other in the document");
            }
        }
    }

    private static String idOf(Element element) {
        for (String name : new String[] {"Id", "ID", "id"}) {
            if (element.hasAttributeNS(null, name)) {
                return element.getAttributeNS(null, name);
            }
        }
        return "";
    }

    private static boolean leavesOutAll(Element reference) {
        return reference.getElementsByTagNameNS("*", "XPath").getLength() > 0;
    }
}
