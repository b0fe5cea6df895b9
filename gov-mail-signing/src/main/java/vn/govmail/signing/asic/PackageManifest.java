package vn.govmail.signing.asic;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.xml.XmlFile;

/** The list of files that an ASiC-E container with XAdES has beside its signatures (EN 319 162-1, clause 4.4.3.2). Stateless. */
final class PackageManifest {
    private static final String MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static final Pattern MEDIA_TYPE = Pattern.compile("|[!-.0-~]+/[!-.0-\\[\\]-~][ !-\\[\\]-~]*");
    private static final String ROOT = "/";

    private PackageManifest() {}

    /**
     * Whether the list names exactly the files that are there; a container without a list passes.
     *
     * @throws IOException if it is refused
     */
    static boolean agrees(SignedContainer container, ContainerLayout layout, Limits limits) throws IOException {
        Optional<ZipEntryHeader> entry = container.entry(ContainerLayout.PACKAGE_MANIFEST);
        if (entry.isEmpty()) {
            return true;
        }
        XmlFile file;
        try (InputStream in = container.open(entry.get())) {
            file = XmlFile.read(in, limits);
        }
        Set<String> listed = new HashSet<>();
        for (Element each : file.all(MANIFEST, "file-entry")) {
            String path = attribute(each, "full-path");
            String type = attribute(each, "media-type");
            if (!listed.add(path) || !MEDIA_TYPE.matcher(type).matches()) {
                return false;
            }
            if (path.equals(ROOT) && layout.type().filter(stated -> !stated.equals(type)).isPresent()) {
                return false;
            }
        }
        listed.removeIf(path -> path.endsWith("/") || path.startsWith(ContainerLayout.FOLDER));
        listed.remove(ContainerLayout.MIMETYPE);
        return listed.equals(new HashSet<>(layout.data()));
    }

    /** With the namespace or, as some write it, without. */
    private static String attribute(Element element, String name) {
        return element.hasAttributeNS(MANIFEST, name)
                ? element.getAttributeNS(MANIFEST, name)
                : element.getAttributeNS(null, name);
    }
}
