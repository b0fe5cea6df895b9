package vn.govmail.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small OLE2 compound files: one sector for each stream, a directory of at most four sectors. */
final class ForgedCompound {
    private static final int SECTOR = 512;
    private final Map<String, byte[]> streams = new LinkedHashMap<>();
    private String rootClass = "00000000000000000000000000000000";

    ForgedCompound with(String stream) {
        return with(stream, new byte[0]);
    }

    ForgedCompound with(String stream, byte[] start) {
        streams.put(stream, start);
        return this;
    }

    ForgedCompound rootClass(String hexadecimal) {
        rootClass = hexadecimal;
        return this;
    }

    byte[] bytes() {
        int directorySectors = (streams.size() + 4) / 4;
        ByteBuffer file = ByteBuffer.allocate(SECTOR * (2 + directorySectors + streams.size()))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(24, (short) 0x3E)
                .putShort(26, (short) 3)
                .putShort(30, (short) 9)
                .putShort(32, (short) 6);
        file.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        for (int i = 0; i < SECTOR / 4; i++) {
            file.putInt(SECTOR + 4 * i, -1);
        }
        file.putInt(SECTOR, -3);
        for (int i = 1; i <= directorySectors; i++) {
            file.putInt(SECTOR + 4 * i, i == directorySectors ? -2 : i + 1);
        }
        entry(file, 0, "Root Entry", 5, -2, 0);
        for (int i = 0; i < 16; i++) {
            file.put(2 * SECTOR + 80 + i, (byte) Integer.parseInt(rootClass.substring(2 * i, 2 * i + 2), 16));
        }
        int index = 1;
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            int sector = directorySectors + index;
            entry(file, index, stream.getKey(), 2, sector, 4096);
            file.position((sector + 1) * SECTOR).put(stream.getValue());
            index++;
        }
        return file.array();
    }

    private static void entry(ByteBuffer file, int index, String name, int type, int sector, int size) {
        int at = 2 * SECTOR + 128 * index;
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        file.position(at).put(letters);
        file.putShort(at + 64, (short) (letters.length + 2)).put(at + 66, (byte) type);
        file.putInt(at + 116, sector).putInt(at + 120, size);
    }
}
