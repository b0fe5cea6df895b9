package vn.govmail.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** OLE2 compound files: whether the directory names an encrypted Office package ([MS-OFFCRYPTO] 2.3.4). */
final class CompoundFiles {
    private static final int ENTRY = 128;
    /** The streams of an encrypted package are the first ones of a small directory. */
    private static final int SECTORS_LOOKED_AT = 16;

    private static final long LAST_REAL_SECTOR = 0xFFFFFFF9L;

    private CompoundFiles() {}

    static boolean isEncryptedOffice(Content content) {
        try {
            byte[] header = ContentSource.bytes(content, 0, 512);
            if (header.length < 512) {
                return false;
            }
            int shift = u16(header, 30);
            if ((shift != 9) && (shift != 12)) {
                return false;
            }
            return hasPackage(content, header, 1 << shift);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasPackage(Content content, byte[] header, int sectorSize) throws IOException {
        long sector = u32(header, 48);
        for (int i = 0; (i < SECTORS_LOOKED_AT) && (sector < LAST_REAL_SECTOR); i++) {
            byte[] entries = ContentSource.bytes(content, (sector + 1) * sectorSize, sectorSize);
            for (int at = 0; at + ENTRY <= entries.length; at += ENTRY) {
                int length = Math.min(u16(entries, at + 64), 64) - 2;
                if ((length > 0)
                        && new String(entries, at, length & ~1, StandardCharsets.UTF_16LE).equals("EncryptedPackage")) {
                    return true;
                }
            }
            sector = next(content, header, sectorSize, sector);
        }
        return false;
    }

    private static long next(Content content, byte[] header, int sectorSize, long sector) throws IOException {
        long inTable = sector / (sectorSize / 4);
        if (inTable >= 109) {
            return LAST_REAL_SECTOR;
        }
        long tableSector = u32(header, 76 + 4 * (int) inTable);
        if (tableSector >= LAST_REAL_SECTOR) {
            return LAST_REAL_SECTOR;
        }
        byte[] link = ContentSource.bytes(content, (tableSector + 1) * sectorSize + 4 * (sector % (sectorSize / 4)), 4);
        return link.length == 4 ? u32(link, 0) : LAST_REAL_SECTOR;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | ((long) u16(bytes, at + 2) << 16);
    }
}
