package vn.govmail.signing.ooxml.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ZipEntryHeader;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.SignedContainer;

/**
 * An office file as a package (ISO/IEC 29500-2): its parts with their content types, and all relationships. Whatever is against
 * the standard is refused when it is read; nothing is repaired. Immutable, and thread-safe as far as the container's source is.
 */
public final class OpcPackage {
    /** Content types and relationships are kept in memory: as much as the largest real files have, and some more. */
    private static final int LONGEST_XML = 16 << 20;
    /** Items that are left over where a file was shrunk in place (ISO/IEC 29500-2, 7.3.7); no part, and nobody reads them. */
    private static final Pattern TRASH = Pattern.compile("\\[trash\\]/[0-9A-Fa-f]{4}\\.dat");

    private final SignedContainer zip;
    private final ContentTypes types;
    private final Map<PartName, Part> parts;
    private final List<Part> inOrder;
    private final Map<PartName, Relationships> relationships;

    private OpcPackage(
            SignedContainer zip,
            ContentTypes types,
            Map<PartName, Part> parts,
            Map<PartName, Relationships> relationships) {
        this.zip = zip;
        this.types = types;
        this.parts = parts;
        this.inOrder = List.copyOf(parts.values());
        this.relationships = relationships;
    }

    /**
     * A part. Immutable.
     *
     * @param name its name
     * @param contentType what the package says it is
     * @param entry where its bytes lie
     */
    public record Part(PartName name, String contentType, ZipEntryHeader entry) {}

    /**
     * Reads content types and all relationships.
     *
     * @throws MalformedPackageException if the package is against the standard
     * @throws ContainerException if the container is refused, or a limit is hit
     * @throws IOException if the place where the bytes lie cannot be read
     */
    public static OpcPackage read(SignedContainer zip, Limits limits) throws IOException {
        ZipEntryHeader typesEntry =
                zip.entry(ContentTypes.ENTRY).orElseThrow(() -> new MalformedPackageException("no content types"));
        ContentTypes types = ContentTypes.read(zip.bytes(typesEntry, LONGEST_XML), limits);
        Map<PartName, Part> parts = parts(zip, types);
        Map<PartName, Relationships> relationships = new LinkedHashMap<>();
        for (Part part : parts.values()) {
            Optional<PartName> source = part.name().relationshipsSource();
            if (source.isPresent()) {
                if (!part.contentType().equalsIgnoreCase(Relationships.CONTENT_TYPE)) {
                    throw new MalformedPackageException("relationships of another content type");
                }
                if (!source.get().equals(PartName.PACKAGE) && !parts.containsKey(source.get())) {
                    throw new MalformedPackageException("relationships of a part that is not there");
                }
                relationships.put(
                        source.get(), Relationships.read(zip.bytes(part.entry(), LONGEST_XML), source.get(), limits));
            } else if (part.contentType().equalsIgnoreCase(Relationships.CONTENT_TYPE)) {
                throw new MalformedPackageException("relationships in another place");
            }
        }
        return new OpcPackage(zip, types, parts, relationships);
    }

    private static Map<PartName, Part> parts(SignedContainer zip, ContentTypes types) throws MalformedPackageException {
        Map<PartName, Part> parts = new LinkedHashMap<>();
        for (ZipEntryHeader entry : zip.entries()) {
            String item = entry.name();
            if (entry.isFolder()
                    || item.equals(ContentTypes.ENTRY)
                    || TRASH.matcher(item).matches()) {
                continue;
            }
            PartName name = PartName.ofEntry(item)
                    .orElseThrow(() -> new MalformedPackageException("an item whose name is no part name"));
            String type =
                    types.of(name).orElseThrow(() -> new MalformedPackageException("a part without content type"));
            if (parts.put(name, new Part(name, type, entry)) != null) {
                throw new MalformedPackageException("two parts of one name");
            }
        }
        Set<PartName> folders = new HashSet<>();
        for (PartName name : parts.keySet()) {
            PartName folder = name.folder();
            while ((folder != null) && folders.add(folder)) {
                if (parts.containsKey(folder)) {
                    throw new MalformedPackageException("a part whose name is also a folder");
                }
                folder = folder.folder();
            }
        }
        return parts;
    }

    /** The content types. */
    public ContentTypes types() {
        return types;
    }

    /** All parts, those that hold relationships too, in the order of the container. */
    public Collection<Part> parts() {
        return inOrder;
    }

    /** The part of a name. */
    public Optional<Part> part(PartName name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The relationships of a part, or of {@link PartName#PACKAGE}. */
    public Relationships relationshipsOf(PartName source) {
        return relationships.getOrDefault(source, Relationships.NONE);
    }

    /** All sources that have a part of relationships. */
    public Collection<PartName> sources() {
        return new ArrayList<>(relationships.keySet());
    }

    /** Reads a part; the stream fails at the latest at its end where the data are not what the container says. */
    public InputStream open(Part part) throws IOException {
        return zip.open(part.entry());
    }
}
