package vn.govmail.text.office;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;

/** Examines a document of many small elements in a process of its own, whose heap says what is kept of them. */
final class OfficeBomb {
    private static final int BLOCK = 64 << 10;

    private OfficeBomb() {}

    /** Prints how the search ended; the kind, the part, what is around, the element with a place for a number, how many. */
    public static void main(String[] arguments) throws IOException {
        byte[] bytes = document(arguments[0], arguments[1], arguments[2], arguments[3], Integer.parseInt(arguments[4]));
        LegacyFontReport report = LegacyFonts.examine(Content.of(bytes), Limits.DEFAULT);
        System.out.println(report.outcome() + " " + report.detail());
    }

    private static byte[] document(String kind, String part, String around, String element, int count)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] halves = around.split("#", -1);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (kind.startsWith("application/")) {
                put(zip, "mimetype", kind);
            } else {
                put(zip, "[Content_Types].xml", Office.TYPES.formatted(kind));
            }
            put(zip, part, halves[0]);
            OutputStream elements = new BufferedOutputStream(zip, BLOCK);
            for (int i = 0; i < count; i++) {
                // digits that differ, so that no bound on how much a part may grow speaks first
                write(elements, element.replace("#", Integer.toString((int) (i * 2654435761L & 0xFFFF))));
            }
            elements.flush();
            write(zip, halves[1]);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
