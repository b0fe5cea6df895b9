package vn.govmail.text.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;

/** Examines a workbook of many small elements in a process of its own, whose heap says what is kept of them. */
final class SheetBomb {
    private SheetBomb() {}

    /** Prints how the search ended; the part, the element with a place for a number, and how many there are. */
    public static void main(String[] arguments) throws IOException {
        byte[] bytes = workbook(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
        LegacyFontReport report = LegacyFonts.examine(Content.of(bytes), Limits.DEFAULT);
        System.out.println(report.outcome() + " " + report.detail());
    }

    private static byte[] workbook(String part, String element, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", Office.TYPES.formatted("spreadsheetml.sheet"));
            zip.closeEntry();
            put(zip, part, "<x>");
            for (int i = 0; i < count; i++) {
                // digits that differ, so that no bound on how much a part may grow speaks first
                write(zip, element.replace("#", Integer.toString((int) (i * 2654435761L & 0xFFFF))));
            }
            write(zip, "</x>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
