package vn.govmail.testkit.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word 97 files written in code ([MS-DOC]): pieces of text, lengths of the parts, hidden runs. The container is written by Apache POI. */
final class Word97 {
    static final int HIDDEN = 0x083C;
    static final int DELETED = 0x0800;
    private static final int PAGE = 512;
    private static final int TEXT_AT = 2 * PAGE;

    /** At how many bytes properties follow each other. */
    private static final int EACH = 6;

    private static final int FONT = 0x4A4F;

    private record Piece(String text, boolean wide, int property, int operand) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private final int[] lengths = new int[8];
    private int version = 0x00C1;
    private int flags = 0x0200;
    private int shift;

    Word97 narrow(String text) {
        return piece(text, false, 0);
    }

    Word97 wide(String text) {
        return piece(text, true, 0);
    }

    Word97 unseen(String text, int property) {
        return piece(text, true, property);
    }

    /** Bytes that a font shows. */
    Word97 inFont(String font, byte[] text) {
        fonts.add(font);
        pieces.add(new Piece(new String(text, Charset.forName("windows-1252")), false, FONT, fonts.size() - 1));
        return this;
    }

    private Word97 piece(String text, boolean wide, int property) {
        pieces.add(new Piece(text, wide, property, 1));
        return this;
    }

    /** How many characters the parts have: body, footnotes, headers, macros, comments, endnotes, text boxes, those of headers. */
    Word97 parts(int... characters) {
        System.arraycopy(characters, 0, lengths, 0, characters.length);
        return this;
    }

    Word97 version(int value) {
        version = value;
        return this;
    }

    Word97 encrypted() {
        flags |= 0x0100;
        return this;
    }

    /** Moves all pieces away from where the text is. */
    Word97 misplacedBy(int bytes) {
        shift = bytes;
        return this;
    }

    byte[] build() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            addTo(file);
            return bytes(file);
        }
    }

    /** The same with another document in a storage further down, as an embedded object. */
    byte[] buildWithEmbedded(Word97 other) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var pool = file.createDirectory("ObjectPool").createDirectory("_1");
            pool.createDocument("WordDocument", new ByteArrayInputStream(other.document()));
            pool.createDocument("1Table", new ByteArrayInputStream(other.table()));
            addTo(file);
            return bytes(file);
        }
    }

    /** The same with a signature in it, as Word 2010 writes it. */
    byte[] buildSigned() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDirectory("_xmlsignatures").createDocument("1", new ByteArrayInputStream(new byte[10]));
            addTo(file);
            return bytes(file);
        }
    }

    private void addTo(POIFSFileSystem file) throws IOException {
        file.createDocument(new ByteArrayInputStream(document()), "WordDocument");
        file.createDocument(new ByteArrayInputStream(table()), "1Table");
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] encoded(Piece piece) {
        return piece.text().getBytes(piece.wide() ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252"));
    }

    private byte[] document() {
        int end = TEXT_AT
                + pieces.stream().mapToInt(piece -> encoded(piece).length).sum();
        int properties = (end + PAGE - 1) / PAGE * PAGE;
        ByteBuffer out = ByteBuffer.allocate(properties + PAGE).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort(0, (short) 0xA5EC).putShort(2, (short) version).putShort(10, (short) flags);
        int all = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        boolean bodyAlone = java.util.Arrays.stream(lengths).sum() == 0;
        for (int i = 0; i < lengths.length; i++) {
            out.putInt(76 + 4 * i, bodyAlone && i == 0 ? all : lengths[i]);
        }
        out.putInt(0x00FA, 0).putInt(0x00FE, 12);
        out.putInt(0x01A2, 12).putInt(0x01A6, 5 + 4 + 12 * pieces.size());
        int at = TEXT_AT;
        int runs = pieces.size();
        int chpx = PAGE - 1 - EACH * runs;
        out.putInt(0x0112, tableEnd()).putInt(0x0116, fontTable().length);
        out.put(properties + PAGE - 1, (byte) runs);
        for (int i = 0; i < runs; i++) {
            Piece piece = pieces.get(i);
            out.put(at, encoded(piece));
            out.putInt(properties + 4 * i, at);
            at += encoded(piece).length;
            out.putInt(properties + 4 * (i + 1), at);
            if (piece.property() != 0) {
                int place = (chpx + EACH * i) & ~1;
                out.put(properties + 4 * (runs + 1) + i, (byte) (place / 2));
                out.put(properties + place, (byte) (piece.property() == FONT ? 4 : 3));
                out.putShort(properties + place + 1, (short) piece.property());
                out.put(properties + place + 3, (byte) piece.operand());
            }
        }
        return out.array();
    }

    private int tableEnd() {
        return 12 + 5 + 4 + 12 * pieces.size();
    }

    private byte[] fontTable() {
        ByteBuffer out = ByteBuffer.allocate(4 + fonts.size() * 128).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) fonts.size()).putShort((short) 0);
        for (String font : fonts) {
            byte[] name = (font + '\0').getBytes(StandardCharsets.UTF_16LE);
            out.put((byte) (39 + name.length)).put(new byte[39]).put(name);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private byte[] table() {
        int end = TEXT_AT
                + pieces.stream().mapToInt(piece -> encoded(piece).length).sum();
        int properties = (end + PAGE - 1) / PAGE;
        ByteBuffer out = ByteBuffer.allocate(tableEnd() + fontTable().length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(TEXT_AT).putInt(end).putInt(properties);
        out.put((byte) 2).putInt(4 + 12 * pieces.size());
        int position = 0;
        out.putInt(position);
        for (Piece piece : pieces) {
            position += piece.text().length();
            out.putInt(position);
        }
        int at = TEXT_AT + shift;
        for (Piece piece : pieces) {
            out.putShort((short) 0)
                    .putInt(piece.wide() ? at : (2 * at) | 0x40000000)
                    .putShort((short) 0);
            at += encoded(piece).length;
        }
        out.put(fontTable());
        return out.array();
    }
}
