package vn.govmail.document;

import java.nio.charset.StandardCharsets;
import vn.govmail.container.ForgedZip;

/** Office packages with as little in them as makes them what they are. */
final class Packages {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private Packages() {}

    static ForgedZip docx(String body) {
        return ooxml("wordprocessingml.document")
                .with("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    }

    static String word(String root, String inner) {
        return "<w:" + root + " xmlns:w='urn:w' xmlns:mc='urn:mc'>" + inner + "</w:" + root + ">";
    }

    static String paragraph(String text) {
        return "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr><w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    static ForgedZip ooxml(String type) {
        return new ForgedZip()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Default Extension='xml' ContentType='application/xml'/>"
                                + "<Override PartName='/main.xml' ContentType='" + OOXML + type
                                + ".main+xml'/></Types>");
    }

    static ForgedZip odf(String kind, String body) {
        return new ForgedZip()
                .with("mimetype", "application/vnd.oasis.opendocument." + kind)
                .with(
                        "content.xml",
                        "<o:document-content xmlns:o='urn:o' xmlns:t='urn:t'>" + body + "</o:document-content>");
    }

    static Content content(ForgedZip zip) {
        return Content.of(zip.bytes());
    }

    static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
