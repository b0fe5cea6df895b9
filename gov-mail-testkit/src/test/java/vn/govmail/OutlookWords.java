package vn.govmail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Words of letters as Outlook packs them: compressed RTF, and the properties of a {@code winmail.dat} that hold it. */
final class OutlookWords {
    static final int SUBJECT = 0x0037001F;
    static final int BODY = 0x1000001F;
    static final int RTF = 0x10090102;
    static final int HTML = 0x10130102;
    static final int DATA_OBJECT = 0x3701000D;

    private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
    private int count;

    /** RTF of paragraphs, whose letters beyond ASCII are numbers with a fallback. */
    static String rtf(String... paragraphs) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\uc1 ");
        for (String paragraph : paragraphs) {
            rtf.append(escaped(paragraph)).append("\\par ");
        }
        return rtf.append('}').toString();
    }

    static String escaped(String words) {
        StringBuilder rtf = new StringBuilder();
        for (char c : words.toCharArray()) {
            rtf.append(c < 0x80 ? String.valueOf(c) : "\\u" + (int) c + "?");
        }
        return rtf.toString();
    }

    /** Compressed, though by no reference but the last one. */
    static byte[] packed(String rtf) {
        byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int at = 0; at <= bytes.length; at++) {
            if (at % 8 == 0) {
                data.write(bytes.length - at < 8 ? 1 << bytes.length - at : 0);
            }
            if (at < bytes.length) {
                data.write(bytes[at]);
            }
        }
        int end = (207 + bytes.length) % 4096;
        data.write(end >> 4);
        data.write(end << 4);
        return framed(data.toByteArray(), bytes.length, 0x75465A4C);
    }

    /** Not compressed. */
    static byte[] stored(String rtf) {
        byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
        return framed(bytes, bytes.length, 0x414C454D);
    }

    private static byte[] framed(byte[] data, int size, int form) {
        CRC32 sum = new CRC32();
        sum.update(data);
        CRC32 start = new CRC32();
        start.update(new byte[data.length]);
        ByteBuffer value = ByteBuffer.allocate(16 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        value.putInt(data.length + 12).putInt(size).putInt(form).putInt((int) (sum.getValue() ^ start.getValue()));
        return value.put(data).array();
    }

    OutlookWords with(int property, byte[] value) {
        int padded = value.length + 3 & ~3;
        ByteBuffer written = ByteBuffer.allocate(12 + padded).order(ByteOrder.LITTLE_ENDIAN);
        written.putShort((short) property)
                .putShort((short) (property >> 16))
                .putInt(1)
                .putInt(value.length);
        properties.writeBytes(written.put(value).array());
        count++;
        return this;
    }

    OutlookWords with(int property, String words) {
        return with(property, (words + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    /** The properties, as they stand in a {@code winmail.dat}. */
    byte[] properties() {
        ByteBuffer all = ByteBuffer.allocate(4 + properties.size()).order(ByteOrder.LITTLE_ENDIAN);
        return all.putInt(count).put(properties.toByteArray()).array();
    }

    /** A {@code winmail.dat} that holds the message alone. */
    byte[] alone() {
        return Packed.tnef(properties());
    }
}
