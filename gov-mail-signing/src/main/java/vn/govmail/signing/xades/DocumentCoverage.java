package vn.govmail.signing.xades;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Reason;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.CheckedReference.Target;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;

/**
 * Which part of what a file shows a signature covers. An enveloped signature has to cover the document element; an enveloping one, all its
 * objects; a detached one, what the caller gave. Immutable.
 *
 * @param coverage how much
 * @param reason what speaks against the signature because of it
 * @param scopes what is covered, by name
 */
record DocumentCoverage(Coverage coverage, Optional<Reason> reason, List<String> scopes) {
    DocumentCoverage {
        scopes = List.copyOf(scopes);
    }

    static DocumentCoverage of(
            XmlFile file, XmlSignature signature, XmlVerification verification, boolean contentGiven) {
        List<String> scopes = scopes(verification);
        boolean outside = verification.references().stream().anyMatch(each -> DetachedData.isOutside(each.uri()));
        if (contentGiven) {
            return outside
                    ? new DocumentCoverage(Coverage.ENTIRE_DOCUMENT, Optional.empty(), scopes)
                    // about something else than the caller says
                    : new DocumentCoverage(Coverage.NONE, Optional.of(Reason.DETACHED_WITH_ECONTENT), scopes);
        }
        if (outside) {
            return new DocumentCoverage(Coverage.UNCLEAR, Optional.empty(), scopes);
        }
        boolean whole = SignedObjects.areCovered(signature, verification)
                && (file.root() == signature.element() || coversRoot(file, verification))
                && !SplitText.isIn(file.root(), verification)
                && !isStyled(file, verification);
        if (whole) {
            return new DocumentCoverage(Coverage.ENTIRE_DOCUMENT, Optional.empty(), scopes);
        }
        return new DocumentCoverage(Coverage.PARTIAL, Optional.of(Reason.PART_NOT_COVERED), scopes);
    }

    /** Whether an instruction before the document, that decides how it is shown, is not signed (W3C, xml-stylesheet). */
    private static boolean isStyled(XmlFile file, XmlVerification verification) {
        boolean signed = targets(verification).stream().anyMatch(Target::document);
        for (Node node = file.root().getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (!signed && node.getNodeName().equals("xml-stylesheet")) {
                return true;
            }
        }
        return false;
    }

    private static boolean coversRoot(XmlFile file, XmlVerification verification) {
        return targets(verification).stream()
                .anyMatch(target -> target.element() == file.root() && !target.textAlone());
    }

    private static List<Target> targets(XmlVerification verification) {
        return verification.references().stream()
                .filter(each -> each.state() == State.FITS)
                .flatMap(each -> each.target().stream())
                .toList();
    }

    private static List<String> scopes(XmlVerification verification) {
        List<String> scopes = new ArrayList<>();
        Set<Element> properties = new HashSet<>();
        verification.signedProperties().ifPresent(properties::add);
        for (CheckedReference each : verification.references()) {
            boolean own = each.target()
                    .map(Target::element)
                    .filter(properties::contains)
                    .isPresent();
            if (each.state() == State.FITS && !own) {
                each.target()
                        .map(target -> target.document() ? "document" : "element " + name(target.element()))
                        .or(each::uri)
                        .ifPresent(scopes::add);
            }
        }
        return scopes;
    }

    private static String name(Element element) {
        return element.getNodeName();
    }
}
