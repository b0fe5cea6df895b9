package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.AttachedTimeStamp.Kind;
import vn.govmail.signing.checked.CoveredBytes;

/**
 * What an archive time stamp of XAdES is about (ETSI EN 319 132-1, 5.5.2.2): what the references lead to, the signature, all properties that
 * stood before it, and the objects. Confined to one verification.
 */
final class ArchivedParts {
    private final XmlSignature.Parts parts;
    private final List<Element> references;
    private final ReferenceCheck following;

    ArchivedParts(XmlSignature.Parts parts, List<Element> references, ReferenceCheck following) {
        this.parts = parts;
        this.references = references;
        this.following = following;
    }

    /**
     * One of them.
     *
     * @param properties all unsigned properties of the signature
     * @param before the time stamps that stand before it
     * @return empty if it has no token
     */
    Optional<AttachedTimeStamp> stamp(Element property, List<Element> properties, List<AttachedTimeStamp> before) {
        StampProperty stamp = StampProperty.of(property);
        if (stamp.tokens().isEmpty()) {
            return Optional.empty();
        }
        Kind kind = Names.XADES_141.equals(property.getNamespaceURI()) ? Kind.ARCHIVE : Kind.OLD_ARCHIVE;
        List<Element> earlier = properties.subList(0, properties.indexOf(property));
        List<CoveredBytes> about = new ArrayList<>();
        if (!stamp.selective() && stamp.tokens().size() == 1) {
            List<Element> all = objects(false);
            List<Element> some = objects(true);
            for (Canonicalization form : stamp.forms()) {
                about.add(out -> write(earlier, some, form, out));
                if (all.size() != some.size()) {
                    about.add(out -> write(earlier, all, form, out));
                }
            }
        }
        List<byte[]> covered = before.stream().map(AttachedTimeStamp::token).toList();
        return Optional.of(AttachedTimeStamp.archive(kind, stamp.tokens().get(0), about, covered));
    }

    private void write(List<Element> earlier, List<Element> objects, Canonicalization form, OutputStream out)
            throws IOException {
        for (Element reference : references) {
            following.write(reference, form, out);
        }
        List<Element> whole = new ArrayList<>(List.of(parts.signedInfo(), parts.value()));
        parts.keyInfo().ifPresent(whole::add);
        whole.addAll(earlier);
        whole.addAll(objects);
        for (Element each : whole) {
            CanonicalTree.write(each, any -> false, form, following.paid(out));
        }
    }

    /** The objects without that of the properties; writers differ on those that a reference has led to before. */
    private List<Element> objects(boolean onlyOthers) {
        return parts.objects().stream()
                .filter(object -> Elements.children(object).stream()
                        .noneMatch(each -> "QualifyingProperties".equals(each.getLocalName())
                                && Names.isXades(Elements.namespace(each))))
                .filter(object -> !onlyOthers || !isReferenced(object))
                .toList();
    }

    private boolean isReferenced(Element object) {
        String id = Elements.attribute(object, "Id").orElse("");
        return references.stream()
                .anyMatch(each -> Elements.attribute(each, "URI")
                        .filter(("#" + id)::equals)
                        .isPresent());
    }
}
