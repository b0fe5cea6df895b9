package vn.govmail.signing.ooxml.opc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.govmail.fact.Limits;

/**
 * The content types of a package (ISO/IEC 29500-2, 6.2.3 and 7.2.3): an entry for the part itself, else for the extension of its
 * name; neither knows upper from lower case. Immutable.
 */
public final class ContentTypes {
    /** The item of the container that holds them. */
    public static final String ENTRY = "[Content_Types].xml";

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final int LONGEST = 1_000;
    /** RFC 7231, 3.1.1.1 without white space. */
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]++";

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "(;" + TOKEN + "=(" + TOKEN + "|\"[^\"\\\\\\x00-\\x1F\\x7F-\\uFFFF]*+\"))*+");

    private final Map<String, String> byExtension;
    private final Map<PartName, String> byPart;

    private ContentTypes(Map<String, String> byExtension, Map<PartName, String> byPart) {
        this.byExtension = byExtension;
        this.byPart = byPart;
    }

    static ContentTypes read(byte[] xml, Limits limits) throws IOException {
        FlatXml flat = FlatXml.read(xml, limits);
        if (!flat.root().is(NAMESPACE, "Types") || !flat.root().attributes().isEmpty()) {
            throw new MalformedPackageException("the root of the content types");
        }
        Map<String, String> byExtension = new LinkedHashMap<>();
        Map<PartName, String> byPart = new LinkedHashMap<>();
        for (FlatXml.Element element : flat.children()) {
            String type = type(element);
            boolean twice;
            if (element.is(NAMESPACE, "Default")) {
                twice = byExtension.put(extension(element), type) != null;
            } else if (element.is(NAMESPACE, "Override")) {
                twice = byPart.put(part(element), type) != null;
            } else {
                throw new MalformedPackageException("an element that is no content type");
            }
            if (twice) {
                throw new MalformedPackageException("two content types for one name");
            }
        }
        return new ContentTypes(byExtension, byPart);
    }

    private static String type(FlatXml.Element element) throws MalformedPackageException {
        String type = element.attributes().getOrDefault("ContentType", "");
        if ((type.length() > LONGEST)
                || !MEDIA_TYPE.matcher(type).matches()
                || (element.attributes().size() != 2)) {
            throw new MalformedPackageException("the attributes of a content type");
        }
        return type;
    }

    private static String extension(FlatXml.Element element) throws MalformedPackageException {
        String extension = element.attributes().getOrDefault("Extension", "");
        if (extension.isEmpty()
                || (extension.indexOf('/') >= 0)
                || PartName.parse("/x." + extension).isEmpty()) {
            throw new MalformedPackageException("the extension of a content type");
        }
        return extension.toLowerCase(Locale.ROOT);
    }

    private static PartName part(FlatXml.Element element) throws MalformedPackageException {
        return PartName.parse(element.attributes().getOrDefault("PartName", ""))
                .orElseThrow(() -> new MalformedPackageException("the part name of a content type"));
    }

    /** The type of a part; empty where nothing says it. */
    public Optional<String> of(PartName part) {
        String own = byPart.get(part);
        return Optional.ofNullable(own != null ? own : byExtension.get(part.extension()));
    }

    /** Whether two content types are one; upper and lower case do not differ (RFC 2045, 5.1), but in values of parameters. */
    public static boolean areEqual(String one, String other) {
        int parameters = one.indexOf(';');
        return parameters < 0 ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    /** The same where a part has a type. */
    public ContentTypes with(PartName part, String type) {
        Map<PartName, String> more = new LinkedHashMap<>(byPart);
        more.put(part, type);
        return new ContentTypes(byExtension, more);
    }

    /** The same where an extension that nothing is said of has a type. */
    public ContentTypes withDefault(String extension, String type) {
        Map<String, String> more = new LinkedHashMap<>(byExtension);
        more.putIfAbsent(extension, type);
        return new ContentTypes(more, byPart);
    }

    /** The item written anew. */
    public byte[] toXml() {
        StringBuilder xml = new StringBuilder(FlatXml.DECLARATION);
        xml.append("<Types xmlns=\"").append(NAMESPACE).append("\">");
        byExtension.forEach((extension, type) -> append(xml, "Default Extension", extension, type));
        byPart.forEach((part, type) -> append(xml, "Override PartName", part.toString(), type));
        return xml.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder xml, String start, String name, String type) {
        xml.append('<').append(start).append("=\"");
        Relationships.appendEscaped(xml, name);
        xml.append("\" ContentType=\"");
        Relationships.appendEscaped(xml, type);
        xml.append("\"/>");
    }
}
