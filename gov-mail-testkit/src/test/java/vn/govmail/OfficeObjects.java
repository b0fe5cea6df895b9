package vn.govmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Office documents with files in them, as programs write them. */
final class OfficeObjects {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final byte[] PROGRAM = "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private OfficeObjects() {}

    /** A text document; then a kind of relation, the name of a part, its bytes, and so on. */
    static byte[] docx(String text, Object... parts) {
        return docx("word/_rels/document.xml.rels", "", text, parts);
    }

    /** The same where a chart refers to the parts. */
    static byte[] chart(String text, Object... parts) {
        return docx("word/charts/_rels/chart1.xml.rels", "../", text, parts);
    }

    private static byte[] docx(String relations, String up, String text, Object... parts) {
        List<Object> all = new ArrayList<>(
                List.of("[Content_Types].xml", types("wordprocessingml.document"), "word/document.xml", body(text)));
        StringBuilder links = new StringBuilder("<Relationships>");
        for (int i = 0; i < parts.length; i += 3) {
            links.append("<Relationship Id='r")
                    .append(i)
                    .append("' Type='")
                    .append(RELATION)
                    .append(parts[i]);
            links.append("' Target='").append(up).append(parts[i + 1]).append("'/>");
            all.add("word/" + parts[i + 1]);
            all.add(parts[i + 2]);
        }
        all.add(relations);
        all.add((links + "</Relationships>").getBytes(UTF_8));
        return Packed.zip(all.toArray());
    }

    private static byte[] types(String kind) {
        return ("<Types><Override PartName='/main.xml' ContentType='application/vnd.openxmlformats-officedocument."
                        + kind + ".main+xml'/></Types>")
                .getBytes(UTF_8);
    }

    private static byte[] body(String text) {
        StringBuilder body = new StringBuilder("<w:document xmlns:w='urn:w'><w:body>");
        for (String line : text.split("\n", -1)) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        return (body + "</w:body></w:document>").getBytes(UTF_8);
    }

    static byte[] xlsx(String cell) {
        return Packed.zip(
                "[Content_Types].xml",
                types("spreadsheetml.sheet"),
                "xl/sharedStrings.xml",
                ("<sst><si><t>" + cell + "</t></si></sst>").getBytes(UTF_8),
                "xl/worksheets/sheet1.xml",
                "<s><row><c r='A1' t='s'><v>0</v></c></row></s>".getBytes(UTF_8));
    }

    /** A document of OpenDocument with other files in its package. */
    static byte[] odt(String text, Object... parts) {
        List<Object> all = new ArrayList<>(List.of(
                "mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8), "content.xml", content(text)));
        all.addAll(Arrays.asList(parts));
        return Packed.zip(all.toArray());
    }

    static byte[] content(String text) {
        return ("<o:document-content xmlns:o='urn:o' xmlns:t='urn:t'><t:p>" + text + "</t:p></o:document-content>")
                .getBytes(UTF_8);
    }

    /** An RTF file with one object. */
    static byte[] rtf(byte[] objectData) {
        String digits = HexFormat.of().formatHex(objectData);
        String broken = digits.substring(0, 8) + "\r\n{\\*\\x }" + digits.substring(8);
        return ("{\\r" + "tf1 Kinh gui\\par{\\object\\objemb{\\*\\objdata " + broken + "}{\\result x}}}")
                .getBytes(UTF_8);
    }

    /** A presentation of PowerPoint 97 with one object, packed, whose size is as stated. */
    static byte[] ppt(byte[] object, int stated) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(object);
        deflater.finish();
        byte[] packed = new byte[object.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer record = ByteBuffer.allocate(12 + length).order(ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) 0x10).putShort((short) 0x1011).putInt(length + 4);
        record.putInt(stated).put(packed, 0, length);
        return new CompoundBytes()
                .stream("PowerPoint Document", record.array()).stream("Current User", new byte[20])
                        .bytes();
    }

    /** A message as Outlook stores it, with one attachment. */
    static byte[] msg(String body, String name, byte[] file) {
        return outlook(body).storage("__attach_version1.0_#00000000").stream("__properties_version1.0", new byte[8])
                .stream("__substg1.0_3707001F", name.getBytes(StandardCharsets.UTF_16LE))
                .stream("__substg1.0_37010102", file)
                .bytes();
    }

    static CompoundBytes outlook(String body) {
        return new CompoundBytes()
                .stream("__properties_version1.0", new byte[32]).stream(
                        "__substg1.0_0037001F", "Công văn".getBytes(StandardCharsets.UTF_16LE))
                        .stream("__substg1.0_1000001F", body.getBytes(StandardCharsets.UTF_16LE));
    }
}
