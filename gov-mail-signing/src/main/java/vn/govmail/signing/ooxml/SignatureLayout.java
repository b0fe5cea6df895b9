package vn.govmail.signing.ooxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.ooxml.opc.ContentTypes;
import vn.govmail.signing.ooxml.opc.MalformedPackageException;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;

/**
 * Where the signatures of a package are: the origin that the package leads to, and the parts that it leads to (ISO/IEC 29500-2,
 * 10.4). A signature counts only by these relationships, wherever it lies. Immutable.
 */
public final class SignatureLayout {
    /** The content type of the origin. */
    public static final String ORIGIN_TYPE = "application/vnd.openxmlformats-package.digital-signature-origin";
    /** The content type of a signature. */
    public static final String SIGNATURE_TYPE =
            "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml";

    private static final String CERTIFICATE_TYPE =
            "application/vnd.openxmlformats-package.digital-signature-certificate";

    private final @Nullable PartName origin;
    private final List<OpcPackage.Part> signatures;
    private final Set<PartName> all;

    private SignatureLayout(@Nullable PartName origin, List<OpcPackage.Part> signatures, Set<PartName> all) {
        this.origin = origin;
        this.signatures = List.copyOf(signatures);
        this.all = Set.copyOf(all);
    }

    /**
     * Finds them.
     *
     * @throws MalformedPackageException if they are laid out against the standard
     */
    public static SignatureLayout of(OpcPackage opc) throws MalformedPackageException {
        List<Relationship> origins = opc.relationshipsOf(PartName.PACKAGE).ofType(RelationshipTypes.SIGNATURE_ORIGIN);
        if (origins.isEmpty()) {
            return new SignatureLayout(null, List.of(), Set.of());
        }
        if (origins.size() > 1) {
            throw new MalformedPackageException("two origins of signatures");
        }
        OpcPackage.Part origin = target(opc, origins.get(0), ORIGIN_TYPE);
        if (origin.entry().size() != 0) {
            throw new MalformedPackageException("an origin of signatures with content");
        }
        Set<PartName> all = new HashSet<>(Set.of(origin.name()));
        List<OpcPackage.Part> signatures = new ArrayList<>();
        for (Relationship each : opc.relationshipsOf(origin.name()).all()) {
            if (!each.type().equals(RelationshipTypes.SIGNATURE_PART)) {
                throw new MalformedPackageException("an origin that leads to something else than a signature");
            }
            OpcPackage.Part signature = target(opc, each, SIGNATURE_TYPE);
            if (!all.add(signature.name())) {
                throw new MalformedPackageException("a signature that is linked twice");
            }
            signatures.add(signature);
            addCertificates(opc, signature, all);
        }
        // as Office counts them: sig1.xml, sig2.xml, …, sig10.xml
        signatures.sort(Comparator.comparing(
                part -> part.name().toString(),
                Comparator.comparingInt(String::length).thenComparing(n -> n)));
        return new SignatureLayout(origin.name(), signatures, all);
    }

    private static void addCertificates(OpcPackage opc, OpcPackage.Part signature, Set<PartName> all)
            throws MalformedPackageException {
        for (Relationship each : opc.relationshipsOf(signature.name()).all()) {
            if (!each.type().equals(RelationshipTypes.SIGNATURE_CERTIFICATE)) {
                throw new MalformedPackageException("a signature that leads to something else than a certificate");
            }
            PartName certificate = target(opc, each, CERTIFICATE_TYPE).name();
            if (!opc.relationshipsOf(certificate).all().isEmpty()) {
                throw new MalformedPackageException("a certificate that leads to something");
            }
            all.add(certificate);
        }
    }

    private static OpcPackage.Part target(OpcPackage opc, Relationship relationship, String type)
            throws MalformedPackageException {
        return relationship
                .targetPart()
                .flatMap(opc::part)
                .filter(part -> ContentTypes.areEqual(part.contentType(), type))
                .orElseThrow(() -> new MalformedPackageException("a signature part of another kind, or none"));
    }

    /** Whether a part looks like one of a signature, be it linked or not. */
    public static boolean looksLikeSignature(OpcPackage.Part part) {
        return ContentTypes.areEqual(part.contentType(), SIGNATURE_TYPE)
                || ContentTypes.areEqual(part.contentType(), ORIGIN_TYPE)
                || part.name().isBelow("/_xmlsignatures/");
    }

    /** The part that leads to the signatures; empty where the package leads to none. */
    public Optional<PartName> origin() {
        return Optional.ofNullable(origin);
    }

    /** The signatures in the order of their numbers. */
    public List<OpcPackage.Part> signatures() {
        return signatures;
    }

    /** Whether a part belongs to the signatures and not to the document. */
    public boolean isPartOf(PartName part) {
        return all.contains(part);
    }
}
