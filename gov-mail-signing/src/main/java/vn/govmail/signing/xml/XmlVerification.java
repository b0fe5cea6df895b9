package vn.govmail.signing.xml;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.signing.checked.CheckedSignature;

/**
 * What one XML signature says, and whether all that it names is what was signed. Immutable, but of elements of the document.
 *
 * @param signature as every form hands it to the judgement
 * @param references those of the signature itself, in their order
 * @param manifestReferences those of manifests that the signature covers, in their order
 * @param signedProperties the XAdES properties that are signed; empty where there are none
 * @param covered whole elements of this document that are signed and fit, with all that is in them
 */
public record XmlVerification(
        CheckedSignature signature,
        List<CheckedReference> references,
        List<CheckedReference> manifestReferences,
        Optional<Element> signedProperties,
        List<Element> covered) {
    public XmlVerification {
        references = List.copyOf(references);
        manifestReferences = List.copyOf(manifestReferences);
        covered = List.copyOf(covered);
    }

    static XmlVerification without(CheckedSignature signature) {
        return new XmlVerification(signature, List.of(), List.of(), Optional.empty(), List.of());
    }
}
