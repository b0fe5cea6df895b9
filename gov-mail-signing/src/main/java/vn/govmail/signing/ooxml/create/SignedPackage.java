package vn.govmail.signing.ooxml.create;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.ooxml.RelationshipTypes;
import vn.govmail.signing.ooxml.SignatureLayout;
import vn.govmail.signing.ooxml.opc.ContentTypes;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationships;

/**
 * A package with one signature more. Parts stay as they are, byte for byte in the container too; what changes is the content types,
 * the relationships of the package for the first signature, and those of the origin. Confined to one call.
 */
final class SignedPackage {
    private static final PartName ORIGIN =
            PartName.parse("/_xmlsignatures/origin.sigs").orElseThrow();
    private static final String ORIGIN_EXTENSION = "sigs";

    private final Content content;
    private final Limits limits;
    private final OpcPackage opc;
    private final SignatureLayout layout;

    private SignedPackage(Content content, Limits limits, OpcPackage opc, SignatureLayout layout) {
        this.content = content;
        this.limits = limits;
        this.opc = opc;
        this.layout = layout;
    }

    /**
     * Reads a package that is to be signed.
     *
     * @throws SigningException if it is not signed as it is
     */
    static SignedPackage read(Content content, Limits limits) throws SigningException, IOException {
        OpcPackage opc = OpcPackage.read(SignedContainer.open(content, limits), limits);
        SignatureLayout layout = SignatureLayout.of(opc);
        long documents = opc.relationshipsOf(PartName.PACKAGE).all().stream()
                .filter(RelationshipTypes::isOfficeDocument)
                .filter(r -> r.targetPart().flatMap(opc::part).isPresent())
                .count();
        if (documents != 1) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "not exactly one document");
        }
        if (opc.parts().stream().anyMatch(p -> SignatureLayout.looksLikeSignature(p) && !isLinked(p, layout))) {
            throw new SigningException(SigningProblem.FILE_AMBIGUOUS, "a signature that nothing leads to");
        }
        boolean macros = opc.sources().stream()
                .anyMatch(s -> opc.relationshipsOf(s).all().stream().anyMatch(RelationshipTypes::isMacroProject));
        if (macros) {
            throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, "files with macros are not signed");
        }
        return new SignedPackage(content, limits, opc, layout);
    }

    private static boolean isLinked(OpcPackage.Part part, SignatureLayout layout) {
        return layout.isPartOf(part.name().relationshipsSource().orElse(part.name()));
    }

    OpcPackage opc() {
        return opc;
    }

    SignatureLayout layout() {
        return layout;
    }

    /** Writes it with the signature. */
    void write(byte[] signature, OutputStream out) throws IOException {
        PartName origin = layout.origin().orElse(ORIGIN);
        String folder = origin.toString().substring(0, origin.toString().lastIndexOf('/') + 1);
        String file = freeName(folder);
        PartName part = PartName.parse(folder + file).orElseThrow();
        Relationships links = opc.relationshipsOf(origin);
        links = links.with(links.freeId(), RelationshipTypes.SIGNATURE_PART, file, part);
        Map<String, byte[]> replaced = new LinkedHashMap<>();
        Map<String, byte[]> added = new LinkedHashMap<>();
        ContentTypes types = opc.types().with(part, SignatureLayout.SIGNATURE_TYPE);
        if (layout.origin().isEmpty()) {
            types = withOrigin(types);
            Relationships roots = opc.relationshipsOf(PartName.PACKAGE);
            put(
                    PartName.PACKAGE.relationshipsPart(),
                    roots.with(
                                    roots.freeId(),
                                    RelationshipTypes.SIGNATURE_ORIGIN,
                                    origin.toString().substring(1),
                                    origin)
                            .toXml(),
                    replaced,
                    added);
            put(origin, new byte[0], replaced, added);
        }
        put(origin.relationshipsPart(), links.toXml(), replaced, added);
        put(part, signature, replaced, added);
        replaced.put(ContentTypes.ENTRY, types.toXml());
        SignedContainer.rewrite(content, limits, replaced, added, out);
    }

    private static ContentTypes withOrigin(ContentTypes types) {
        ContentTypes more = types.withDefault(ORIGIN_EXTENSION, SignatureLayout.ORIGIN_TYPE);
        boolean taken = more.of(ORIGIN)
                .filter(type -> ContentTypes.areEqual(type, SignatureLayout.ORIGIN_TYPE))
                .isEmpty();
        return taken ? more.with(ORIGIN, SignatureLayout.ORIGIN_TYPE) : more;
    }

    private void put(PartName name, byte[] bytes, Map<String, byte[]> replaced, Map<String, byte[]> added) {
        opc.part(name)
                .ifPresentOrElse(
                        part -> replaced.put(part.entry().name(), bytes),
                        () -> added.put(name.toString().substring(1), bytes));
    }

    private String freeName(String folder) {
        Set<PartName> taken = opc.parts().stream().map(OpcPackage.Part::name).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(PartName.parse(folder + "sig" + number + ".xml").orElseThrow())) {
            number++;
        }
        return "sig" + number + ".xml";
    }
}
