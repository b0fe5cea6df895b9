package vn.govmail.example.benchmarks;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The least that anybody who verifies a signed container has to do, by the JDK alone: expand each entry once, compute its checksum and
 * its SHA-256. Nothing is parsed, nobody's key is asked, and the container is believed.
 */
final class LeastWork {
    private static final int BLOCK = 32 << 10;
    private static final int END = 22;
    private static final int STORED = 0;

    private LeastWork() {}

    /** Something that depends on all digests and checksums. */
    static long of(byte[] zip) throws GeneralSecurityException, DataFormatException {
        int end = zip.length - END;
        while (u32(zip, end) != 0x06054b50) {
            end--;
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        byte[] block = new byte[BLOCK];
        long all = 0;
        int entry = u32(zip, end + 16);
        for (int left = u16(zip, end + 10); left > 0; left--) {
            int size = u32(zip, entry + 20);
            int header = u32(zip, entry + 42);
            int data = header + 30 + u16(zip, header + 26) + u16(zip, header + 28);
            if (u16(zip, entry + 10) == STORED) {
                crc.update(zip, data, size);
                digest.update(zip, data, size);
            } else {
                inflater.reset();
                inflater.setInput(zip, data, size);
                for (int count = inflater.inflate(block); count > 0; count = inflater.inflate(block)) {
                    crc.update(block, 0, count);
                    digest.update(block, 0, count);
                }
            }
            all += crc.getValue() + digest.digest()[0];
            crc.reset();
            entry += 46 + u16(zip, entry + 28) + u16(zip, entry + 30) + u16(zip, entry + 32);
        }
        inflater.end();
        return all;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    private static int u32(byte[] bytes, int at) {
        return u16(bytes, at) | (u16(bytes, at + 2) << 16);
    }
}
