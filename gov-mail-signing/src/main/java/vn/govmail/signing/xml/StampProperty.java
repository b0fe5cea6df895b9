package vn.govmail.signing.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.govmail.signing.xml.Canonicalization.Version;

/**
 * A property that holds a time stamp (ETSI EN 319 132-1, 5.1.4): its tokens, and the canonical forms that it may have been made over.
 * Immutable.
 *
 * @param tokens encoded
 * @param forms empty where an unknown one is named
 * @param selective whether it names itself what it is about
 */
record StampProperty(List<byte[]> tokens, List<Canonicalization> forms, boolean selective) {
    /** Where no form is named it is the inclusive one (XML Signature 1.1, 4.4.3.2), and many write the exclusive one. */
    private static final List<Canonicalization> UNNAMED =
            List.of(Canonicalization.DEFAULT, new Canonicalization(Version.EXCLUSIVE, false, Set.of()));

    StampProperty {
        tokens = List.copyOf(tokens);
        forms = List.copyOf(forms);
    }

    static StampProperty of(Element property) {
        List<Canonicalization> forms = UNNAMED;
        List<byte[]> tokens = new ArrayList<>();
        boolean selective = false;
        for (Element each : Elements.children(property)) {
            try {
                if (Elements.isDsig(each, "CanonicalizationMethod")) {
                    forms = Canonicalization.of(each).map(List::of).orElse(List.of());
                } else if ("EncapsulatedTimeStamp".equals(each.getLocalName())) {
                    tokens.add(Elements.base64(each));
                } else {
                    selective = true;
                }
            } catch (XmlRefusedException e) {
                // no token, then
            }
        }
        return new StampProperty(tokens, forms, selective);
    }
}
