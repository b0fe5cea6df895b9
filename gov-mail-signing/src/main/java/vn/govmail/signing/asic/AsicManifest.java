package vn.govmail.signing.asic;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.EntryUri;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.xml.Algorithms;
import vn.govmail.signing.xml.XmlFile;

/**
 * One manifest: which signature or time stamp is about it, and which files it lists (EN 319 162-1, A.4). Immutable.
 *
 * @param name of the entry
 * @param signature the entry that is the signature or time stamp; empty where the manifest names none in the container
 * @param references the files that it lists
 */
record AsicManifest(String name, Optional<String> signature, List<DataReference> references) {
    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    AsicManifest {
        references = List.copyOf(references);
    }

    /**
     * A file with its digest.
     *
     * @param uri as it stands there
     * @param digest the algorithm as JCA spells it; empty if it is not known
     * @param value in Base64
     */
    record DataReference(String uri, Optional<String> digest, String value) {
        /** The digest; empty if it is not Base64. */
        Optional<byte[]> bytes() {
            try {
                return Optional.of(Base64.getDecoder().decode(value.replaceAll("[ \t\r\n]", "")));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it is refused
     */
    static AsicManifest read(SignedContainer container, ZipEntryHeader entry, Limits limits) throws IOException {
        XmlFile file;
        try (InputStream in = container.open(entry)) {
            file = XmlFile.read(in, limits);
        }
        Element root = file.root();
        List<Element> about = file.all(ASIC, "SigReference");
        if (!isAsic(root, "ASiCManifest") || about.size() != 1) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        List<DataReference> references = new ArrayList<>();
        for (Element reference : file.all(ASIC, "DataObjectReference")) {
            references.add(new DataReference(
                    reference.getAttributeNS(null, "URI"),
                    Algorithms.digest(only(reference, "DigestMethod").getAttributeNS(null, "Algorithm")),
                    only(reference, "DigestValue").getTextContent()));
        }
        return new AsicManifest(entry.name(), EntryUri.name(about.get(0).getAttributeNS(null, "URI")), references);
    }

    private static boolean isAsic(Element element, String name) {
        return ASIC.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static Element only(Element parent, String name) throws ContainerException {
        var found = parent.getElementsByTagNameNS(DSIG, name);
        if (found.getLength() != 1) {
            throw new ContainerException(ContainerProblem.BAD_XML);
        }
        return (Element) found.item(0);
    }
}
