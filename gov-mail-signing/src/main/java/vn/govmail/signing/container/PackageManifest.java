package vn.govmail.signing.container;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.govmail.fact.Limits;
import vn.govmail.signing.xml.XmlFile;

/**
 * The list of files that OpenDocument packages and containers of signed files carry (ODF 1.3 part 2, clause 4; EN 319 162-1, clause
 * 4.4.3.2). Immutable.
 *
 * @param types media types by path
 * @param sound whether every path is listed once and every media type is one
 * @param encrypted whether something is listed that only a password opens
 */
public record PackageManifest(Map<String, String> types, boolean sound, boolean encrypted) {
    /** Where it lies. */
    public static final String NAME = "META-INF/manifest.xml";

    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final Pattern MEDIA_TYPE = Pattern.compile("|[!-.0-~]+/[!-.0-\\[\\]-~][ !-\\[\\]-~]*");

    public PackageManifest {
        types = Map.copyOf(types);
    }

    /**
     * The list of a container; empty if there is none.
     *
     * @throws IOException if it is refused
     */
    public static Optional<PackageManifest> of(SignedContainer container, Limits limits) throws IOException {
        if (container.covered(NAME).isEmpty()) {
            return Optional.empty();
        }
        XmlFile file = FileSignature.open(container, NAME, limits);
        Map<String, String> types = new HashMap<>();
        boolean sound = true;
        for (Element each : file.all(MANIFEST, "file-entry")) {
            String type = attribute(each, "media-type");
            sound &= types.put(attribute(each, "full-path"), type) == null
                    && MEDIA_TYPE.matcher(type).matches();
        }
        boolean encrypted = !file.all(MANIFEST, "encryption-data").isEmpty();
        return Optional.of(new PackageManifest(types, sound, encrypted));
    }

    /** With the namespace or, as some write it, without. */
    private static String attribute(Element element, String name) {
        return element.hasAttributeNS(MANIFEST, name)
                ? element.getAttributeNS(MANIFEST, name)
                : element.getAttributeNS(null, name);
    }

    /** The type of the package itself; empty if it is not stated. */
    public Optional<String> rootType() {
        return Optional.ofNullable(types.get("/"));
    }

    /** The files that are listed, without folders and without what is about the package. */
    public Set<String> files() {
        Set<String> files = new HashSet<>(types.keySet());
        files.removeIf(path -> path.endsWith("/") || path.startsWith("META-INF/"));
        files.remove("mimetype");
        return files;
    }
}
