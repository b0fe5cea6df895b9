package vn.govmail.signing.ooxml;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.ooxml.opc.ContentTypes;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;

/**
 * What relationships are for: those that Office leaves out of its signatures, and those that bring in what was not there when the
 * file was signed. Types of transitional and of strict files (ISO/IEC 29500-1, annex A) are told apart by their beginnings.
 * Stateless.
 */
public final class RelationshipTypes {
    private static final String SIGNATURE =
            "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";

    /** From the package to the part that the signatures hang on. */
    public static final String SIGNATURE_ORIGIN = SIGNATURE + "origin";

    /** From there to each signature. */
    public static final String SIGNATURE_PART = SIGNATURE + "signature";

    /** From a signature to a certificate. */
    static final String SIGNATURE_CERTIFICATE = SIGNATURE + "certificate";

    private static final String THUMBNAIL =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail";
    private static final List<String> OFFICE = List.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            "http://schemas.microsoft.com/office/2006/relationships/",
            "http://schemas.microsoft.com/office/2007/relationships/",
            "http://schemas.microsoft.com/office/2011/relationships/");
    private static final Set<String> CORE_PROPERTIES = Set.of(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties");
    private static final String CORE_PROPERTIES_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String PROPERTIES = "application/vnd.openxmlformats-officedocument.";

    /** What changes what is shown without a change in the file, or comes from elsewhere. */
    private static final Set<String> DYNAMIC = Set.of(
            "aFChunk",
            "activeXControlBinary",
            "attachedTemplate",
            "connections",
            "control",
            "externalLink",
            "mailMergeHeaderSource",
            "mailMergeSource",
            "oleObject",
            "package",
            "queryTable",
            "subDocument",
            "vbaProject",
            "volatileDependencies");

    /** What a relationship that no signature names leads to. */
    enum LeftOut {
        /** A picture for file lists: never shown with the document. */
        THUMBNAIL,
        /** Properties or data that a document shows only where it is bound to them. */
        DATA,
        /** Anything else: it may change what is shown. */
        NOTHING_ALLOWED
    }

    private RelationshipTypes() {}

    /** Whether a relationship leads to a macro project. */
    public static boolean isMacroProject(Relationship relationship) {
        return "vbaProject".equals(kind(relationship.type()));
    }

    /** Whether a relationship of the package leads to the document itself. */
    public static boolean isOfficeDocument(Relationship relationship) {
        return "officeDocument".equals(kind(relationship.type()));
    }

    /** What Office leaves out of its signatures, as far as that cannot change what is shown (MS-OFFCRYPTO, 2.5). */
    static LeftOut leftOut(PartName source, Relationship relationship, OpcPackage.@Nullable Part target) {
        if (target == null) {
            return LeftOut.NOTHING_ALLOWED;
        }
        String type = target.contentType();
        if (source.equals(PartName.PACKAGE)) {
            if (relationship.type().equals(THUMBNAIL)) {
                return type.startsWith("image/") ? LeftOut.THUMBNAIL : LeftOut.NOTHING_ALLOWED;
            }
            if (CORE_PROPERTIES.contains(relationship.type())) {
                return data(type, CORE_PROPERTIES_TYPE);
            }
        }
        String kind = String.valueOf(kind(relationship.type()));
        return switch (kind) {
            case "extended-properties", "extendedProperties" -> data(type, PROPERTIES + "extended-properties+xml");
            case "custom-properties", "customProperties" -> data(type, PROPERTIES + "custom-properties+xml");
            case "customXml" -> data(type, "application/xml");
            case "customXmlProps" -> data(type, PROPERTIES + "customXmlProperties+xml");
            default -> LeftOut.NOTHING_ALLOWED;
        };
    }

    /**
     * Whether Office signs a relationship and the part that it leads to. Data and their properties count as signed, as LibreOffice
     * has it; properties of the document do not.
     */
    public static boolean isUsuallySigned(
            PartName source, Relationship relationship, OpcPackage.@Nullable Part target) {
        boolean data = String.valueOf(kind(relationship.type())).startsWith("customXml");
        return data || (leftOut(source, relationship, target) == LeftOut.NOTHING_ALLOWED);
    }

    private static LeftOut data(String type, String expected) {
        return ContentTypes.areEqual(type, expected) ? LeftOut.DATA : LeftOut.NOTHING_ALLOWED;
    }

    /** Whether what is shown may depend on more than the bytes of the file, or on a program in it. */
    static boolean isDynamic(Relationship relationship) {
        String kind = kind(relationship.type());
        if (relationship.external()) {
            return !"hyperlink".equals(kind);
        }
        return (kind != null) && DYNAMIC.contains(kind);
    }

    private static @Nullable String kind(String type) {
        for (String beginning : OFFICE) {
            if (type.startsWith(beginning)) {
                return type.substring(beginning.length());
            }
        }
        return null;
    }
}
