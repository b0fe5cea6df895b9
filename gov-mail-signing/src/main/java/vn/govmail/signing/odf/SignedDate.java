package vn.govmail.signing.odf;

import java.time.Instant;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.govmail.signing.container.FileSignature;
import vn.govmail.signing.xml.XmlTimes;

/**
 * The date that office programs state beside a signature, in a property of it. It is the signer's claim, and not even that where it is
 * not signed, or not the only one. Stateless.
 */
final class SignedDate {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private SignedDate() {}

    static Optional<Instant> of(FileSignature signature) {
        NodeList dates = signature.signature().element().getElementsByTagNameNS(DUBLIN_CORE, "date");
        if (dates.getLength() != 1) {
            return Optional.empty();
        }
        Element date = (Element) dates.item(0);
        boolean signed = signature.verification().covered().stream().anyMatch(each -> isWithin(date, each));
        return signed ? XmlTimes.instant(date.getTextContent()) : Optional.empty();
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (Node place = inner; place != null; place = place.getParentNode()) {
            if (place == outer) {
                return true;
            }
        }
        return false;
    }
}
