package vn.govmail.signing.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.Profile;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;
import vn.govmail.signing.xml.XmlVerifier;

/**
 * An XML signature that lies in a file of a container and is about other files of it. Confined to one verification.
 *
 * @param id by its attribute, or its number in the file
 * @param signature where it stands
 * @param verification what was found
 */
public record FileSignature(String id, XmlSignature signature, XmlVerification verification) {
    private static final Set<String> WRAPPERS = Set.of("Object", "SignatureProperties");

    /**
     * Reads a file of signatures from a container, whose entries its references name.
     *
     * @throws IOException if the file is refused, or an entry that was to be read
     */
    public static XmlFile open(SignedContainer container, String name, Limits limits) throws IOException {
        try (InputStream in = container.open(container.entry(name).orElseThrow())) {
            return XmlFile.read(in, limits);
        }
    }

    /**
     * Verifies all signatures of a file.
     *
     * @param most how many there may be; what would come after one more than these is left out
     * @param effort pays for it
     * @throws IOException if an entry that is to be read is refused
     */
    public static List<FileSignature> all(
            XmlFile file, SignedContainer container, int most, Limits limits, Effort effort) throws IOException {
        XmlVerifier verifier = new XmlVerifier(
                uri -> EntryUri.name(uri).flatMap(container::covered).map(CoveredBytes.class::cast),
                Profile.container(),
                limits,
                effort);
        List<FileSignature> all = new ArrayList<>();
        for (XmlSignature signature : XmlSignature.all(file)) {
            if (all.size() <= most) {
                String id = signature.id().orElse(Integer.toString(all.size() + 1));
                all.add(new FileSignature(id, signature, verifier.verify(signature)));
            }
        }
        return all;
    }

    private Stream<CheckedReference> references() {
        return Stream.concat(verification.references().stream(), verification.manifestReferences().stream());
    }

    /** The entries that it covers and that are what was signed, in its order. */
    public Set<String> covered() {
        Set<String> covered = new LinkedHashSet<>();
        references()
                .filter(reference -> reference.state() == CheckedReference.State.FITS)
                .flatMap(reference -> reference.uri().stream())
                .flatMap(uri -> EntryUri.name(uri).stream())
                .forEach(covered::add);
        return covered;
    }

    /** The entries that it names, whether they are what was signed or not. */
    public Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        references()
                .flatMap(reference -> reference.uri().stream())
                .flatMap(uri -> EntryUri.name(uri).stream())
                .forEach(named::add);
        return named;
    }

    /** Adds what references say that lead to nothing. */
    public void holdMissing(SignatureResult.Builder result) {
        references()
                .filter(reference -> reference.state() == CheckedReference.State.MISSING)
                .flatMap(reference -> reference.uri().stream())
                .map(uri -> EntryUri.name(uri).isPresent() ? Reason.MISSING_FILE : Reason.EXTERNAL_REFERENCE)
                .forEach(result::reason);
    }

    /** Adds what unsigned objects in the signature say, which some readers show: dates, comments. */
    public void holdUnsignedObjects(SignatureResult.Builder result) {
        for (Node child = signature.element().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element object && "Object".equals(object.getLocalName()) && !isSigned(object)) {
                result.reason(Reason.PART_NOT_COVERED);
            }
        }
    }

    /** Properties of XAdES are judged where they are read; what else is there has to be signed, piece by piece. */
    private boolean isSigned(Element element) {
        if ("QualifyingProperties".equals(element.getLocalName())
                || verification.covered().contains(element)) {
            return true;
        }
        if (!WRAPPERS.contains(element.getLocalName())) {
            return false;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean text = child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isBlank();
            if (text || (child instanceof Element inner && !isSigned(inner))) {
                return false;
            }
        }
        return true;
    }
}
