package vn.govmail.signing.pdf.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;

/** PDF files written out by hand, update by update, with correct tables unless told otherwise. */
final class RawFiles {
    private final StringBuilder file = new StringBuilder("%PDF-1.7\n");
    private long last = -1;
    private int size = 1;

    /** Objects of one revision: {@code "1 0 <<...>>"}. */
    RawFiles revision(String trailer, String... objects) {
        List<int[]> places = new ArrayList<>();
        for (String object : objects) {
            String[] parts = object.split(" ", 3);
            places.add(new int[] {Integer.parseInt(parts[0]), file.length(), Integer.parseInt(parts[1])});
            file.append(parts[0])
                    .append(' ')
                    .append(parts[1])
                    .append(" obj\n")
                    .append(parts[2])
                    .append("\nendobj\n");
        }
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        for (int[] place : places) {
            table.append(place[0]).append(" 1\n");
            table.append(String.format(Locale.ROOT, "%010d %05d n \n", place[1], place[2]));
            size = Math.max(size, place[0] + 1);
        }
        return table(table.toString(), trailer);
    }

    /** A table as it is given, with a trailer and the end of a revision. */
    RawFiles table(String table, String trailer) {
        int start = file.length();
        file.append(table)
                .append("trailer\n<</Size ")
                .append(size)
                .append("/Root 1 0 R")
                .append(trailer);
        if (last >= 0) {
            file.append("/Prev ").append(last);
        }
        file.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
        last = start;
        return this;
    }

    RawFiles raw(String text) {
        file.append(text);
        return this;
    }

    int length() {
        return file.length();
    }

    String text() {
        return file.toString();
    }

    PdfStructure read() {
        return read(text());
    }

    static PdfStructure read(String text) {
        return read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static PdfStructure read(byte[] bytes) {
        return PdfStructure.read(FileView.of(Content.of(bytes)), Limits.DEFAULT);
    }

    static FileView view(String text) {
        return FileView.of(Content.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static PdfValue value(String text) {
        return new ValueParser(new Cursor(view(text), 0), 1_000, ValueParser.StringCipher.NONE).parse();
    }
}
