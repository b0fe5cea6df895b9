package vn.govmail.testkit.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.govmail.testkit.pki.SigningIdentity;

/**
 * An Office Open XML package (ECMA-376 part 2). Immutable; {@link #bytes()} gives the same bytes each time, but for the random
 * part of an ECDSA signature.
 */
public final class OfficeFile {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 11, 20, 8, 0);

    private final Map<String, String> contentTypes;
    private final List<Relationship> roots;
    private final Map<String, byte[]> parts;

    private OfficeFile(Map<String, String> contentTypes, List<Relationship> roots, Map<String, byte[]> parts) {
        this.contentTypes = contentTypes;
        this.roots = roots;
        this.parts = parts;
    }

    static OfficeFile of(List<Relationship> roots) {
        return new OfficeFile(Map.of(), List.copyOf(roots), Map.of());
    }

    OfficeFile with(String name, String contentType, byte[] content) {
        Map<String, String> types = new LinkedHashMap<>(contentTypes);
        types.put(name, contentType);
        return new OfficeFile(types, roots, changed(name, content));
    }

    OfficeFile with(Relationship root) {
        List<Relationship> more = new ArrayList<>(roots);
        more.add(root);
        return new OfficeFile(contentTypes, List.copyOf(more), parts);
    }

    /**
     * Puts other content into a part, after signing too, or adds a part of no declared type.
     *
     * @param name for example {@code word/document.xml}
     */
    public OfficeFile withPart(String name, byte[] content) {
        return new OfficeFile(contentTypes, roots, changed(name, content));
    }

    /** Replaces text within a part, as someone who edits a signed document does. */
    public OfficeFile withReplaced(String part, String old, String replacement) {
        String text = new String(part(part).orElseThrow(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(part + " does not contain: " + old);
        }
        return withPart(part, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, byte[]> changed(String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content.clone());
        return more;
    }

    /** The content of a part, if there is one. */
    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name)).map(byte[]::clone);
    }

    /** Signs all parts there are: an XML signature over their digests in {@code _xmlsignatures} (clause 10.5). */
    public OfficeFile signedBy(SigningIdentity signer, Instant at) {
        return PackageSignature.add(this, signer, at);
    }

    Map<String, String> contentTypes() {
        return contentTypes;
    }

    /** The parts that hold relationships of other parts. */
    List<String> relationshipParts() {
        return parts.keySet().stream().filter(name -> name.endsWith(".rels")).toList();
    }

    List<Relationship> roots() {
        return roots;
    }

    /** The package as a ZIP file; a fresh array each time. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            write(zip, "[Content_Types].xml", contentTypesPart().getBytes(StandardCharsets.UTF_8));
            write(zip, "_rels/.rels", Relationship.part(roots).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String contentTypesPart() {
        StringBuilder out = new StringBuilder(Xml.DECLARATION + "<Types xmlns=\"" + Xml.CONTENT_TYPES + "\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        contentTypes.forEach((name, type) -> out.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return out.append("</Types>").toString();
    }
}
