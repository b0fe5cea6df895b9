package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.govmail.testkit.office.Docx;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.office.Xlsx;

/** Office files that are signed and then forged, the names in them, and what is put into them. Stateless. */
final class OfficeSample {
    static final String TEXT = "word/document.xml";
    static final String STYLES = "word/styles.xml";
    static final String TEXT_LINKS = "word/_rels/document.xml.rels";
    static final String ROOT_LINKS = "_rels/.rels";
    static final String TYPES = "[Content_Types].xml";
    static final String SIGNATURE = "_xmlsignatures/sig1.xml";
    static final String SIGNATURE_LINKS = "_xmlsignatures/_rels/origin.sigs.rels";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String EXTERNAL = " TargetMode=\"External\"";

    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private OfficeSample() {}

    /** A letter with styles, a link and properties, of which signatures leave out the last. */
    static OpenDocument letter() {
        String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return OpenDocument.opened(Docx.letter().build().bytes())
                .with(STYLES, bytes("<w:styles xmlns:w=\"" + main + "\"/>"))
                .with(
                        TEXT_LINKS,
                        bytes(links(link("rId1", "styles", "styles.xml", "")
                                + link("rId2", "hyperlink", "https://example.vn/", EXTERNAL))))
                .with("docProps/core.xml", bytes("<coreProperties xmlns=\"" + PROPERTIES + "\"/>"))
                .withReplaced(
                        TYPES,
                        "</Types>",
                        type("/word/styles.xml", WORD + "styles+xml")
                                + type(
                                        "/docProps/core.xml",
                                        "application/vnd.openxmlformats-package.core-properties+xml")
                                + "</Types>")
                .withReplaced(
                        ROOT_LINKS,
                        "</Relationships>",
                        "<Relationship Id=\"rId7\" Type=\"" + LINKS + "/metadata/core-properties\""
                                + " Target=\"docProps/core.xml\"/></Relationships>");
    }

    /** A table of sums. */
    static OpenDocument table() {
        return OpenDocument.opened(Xlsx.ofRows(List.of(List.of("Chi", "10 triệu đồng"), List.of("Thu", "2 triệu đồng")))
                .bytes());
    }

    /** The parts that holds relationships, whole. */
    static String links(String content) {
        return "<Relationships xmlns=\"" + LINKS + "\">" + content + "</Relationships>";
    }

    /** A relationship of a kind that Office knows. */
    static String link(String id, String kind, String target, String mode) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\"" + mode + "/>";
    }

    /** The type of a part. */
    static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    /** A file in which one more relationship stands. */
    static OpenDocument linked(OpenDocument file, String links, String relationship) {
        return file.withReplaced(links, "</Relationships>", relationship + "</Relationships>");
    }

    /** A letter with one more part that its text leads to. */
    static OpenDocument adding(OpenDocument letter, String part, String type, String content, String kind) {
        OpenDocument more = letter.with("word/" + part, bytes(content))
                .withReplaced(TYPES, "</Types>", type("/word/" + part, type) + "</Types>");
        return linked(more, TEXT_LINKS, link("rId9", kind, part, ""));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
