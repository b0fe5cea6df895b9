package vn.govmail.signing.ooxml.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.SignedContainer;

/** Small packages, right or wrong in one thing. Immutable. */
public final class Packages {
    public static final String TYPES = "[Content_Types].xml";
    public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> items;

    private Packages(Map<String, String> items) {
        this.items = items;
    }

    /** A document with one part beside it. */
    public static Packages document() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put(
                TYPES,
                types("<Default Extension=\"rels\" ContentType=\"" + Relationships.CONTENT_TYPE + "\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"));
        items.put(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        items.put("word/document.xml", "<document/>");
        items.put(
                "word/_rels/document.xml.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + OFFICE + "styles\" Target=\"styles.xml\"/>"));
        items.put("word/styles.xml", "<styles/>");
        return new Packages(items);
    }

    public static String types(String entries) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + entries + "</Types>";
    }

    public static String relationships(String entries) {
        return "<Relationships xmlns=\"" + Relationships.NAMESPACE + "\">" + entries + "</Relationships>";
    }

    public Packages with(String item, String content) {
        Map<String, String> more = new LinkedHashMap<>(items);
        more.put(item, content);
        return new Packages(more);
    }

    public Packages without(String item) {
        Map<String, String> fewer = new LinkedHashMap<>(items);
        fewer.remove(item);
        return new Packages(fewer);
    }

    /** The same with one more relationship of the document. */
    public Packages withRelationship(String relationship) {
        String rels = "word/_rels/document.xml.rels";
        return with(rels, items.get(rels).replace("</Relationships>", relationship + "</Relationships>"));
    }

    /** The same with one more relationship of the package. */
    public Packages withPackageRelationship(String relationship) {
        return with(
                "_rels/.rels", items.get("_rels/.rels").replace("</Relationships>", relationship + "</Relationships>"));
    }

    /** The same with one more entry of the content types. */
    public Packages withType(String entry) {
        return with(TYPES, items.get(TYPES).replace("</Types>", entry + "</Types>"));
    }

    public OpcPackage read() throws IOException {
        return OpcPackage.read(SignedContainer.open(Content.of(bytes()), Limits.DEFAULT), Limits.DEFAULT);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> item : items.entrySet()) {
                out.putNextEntry(new ZipEntry(item.getKey()));
                out.write(item.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
