package vn.govmail.document;

import java.io.IOException;
import java.util.Set;

/** Archives other than ZIP, disk images among them, and whether one shows that it is encrypted. */
final class ArchiveFormats {
    private static final int DESCRIPTOR = 0x8001;
    private static final int TAR_BLOCK = 512;
    private static final int TAR_CHECKSUM = 148;
    /** More is no header that a program writes. */
    private static final int LARGEST_7Z_HEADER = 1 << 20;

    private ArchiveFormats() {}

    static DetectedFormat detect(Prefix prefix, Content content) throws IOException {
        if (isRar(prefix)) {
            return archive(Format.RAR, isEncryptedRar(prefix));
        }
        if (is7z(prefix)) {
            return archive(Format.SEVEN_ZIP, isEncrypted7z(prefix, content));
        }
        if (prefix.startsWith(0x1F, 0x8B, 8)) {
            return DetectedFormat.of(Format.GZIP);
        }
        if (prefix.has("CD001", DESCRIPTOR)
                || prefix.startsWith("conectix")
                || prefix.startsWith("vhdxfile")
                || prefix.startsWith("KDMV")) {
            return DetectedFormat.of(Format.DISK_IMAGE);
        }
        if (isOther(prefix)) {
            return DetectedFormat.of(Format.OTHER_ARCHIVE);
        }
        return DetectedFormat.of(isTar(prefix) ? Format.TAR : Format.UNKNOWN);
    }

    static boolean isRar(Prefix prefix) {
        return prefix.startsWith('R', 'a', 'r', '!', 0x1A, 7);
    }

    static boolean is7z(Prefix prefix) {
        return prefix.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C);
    }

    private static DetectedFormat archive(Format format, boolean encrypted) {
        return DetectedFormat.of(format, encrypted ? Set.of(FileTrait.ENCRYPTED) : Set.of());
    }

    private static boolean isOther(Prefix prefix) {
        return prefix.startsWith('M', 'S', 'C', 'F', 0, 0, 0, 0)
                || (prefix.startsWith("BZh") && prefix.has("1AY&SY", 4))
                || prefix.startsWith(0xFD, '7', 'z', 'X', 'Z', 0)
                || prefix.startsWith(0x28, 0xB5, 0x2F, 0xFD)
                || (prefix.has("-lh", 2) && (prefix.at(6) == '-'))
                || (prefix.startsWith(0x60, 0xEA) && prefix.hasControls())
                || prefix.has("**ACE**", 7);
    }

    /** By the checksum of its first header, which also older writers give (POSIX.1-1988, ustar). */
    static boolean isTar(Prefix prefix) {
        if (prefix.length() < TAR_BLOCK || prefix.at(0) == 0) {
            return false;
        }
        long sum = 0;
        for (int i = 0; i < TAR_BLOCK; i++) {
            boolean checksum = (i >= TAR_CHECKSUM) && (i < TAR_CHECKSUM + 8);
            sum += checksum ? ' ' : prefix.at(i);
        }
        return sum == octal(prefix, TAR_CHECKSUM, 8);
    }

    private static long octal(Prefix prefix, int from, int length) {
        long value = -1;
        for (int i = from; i < from + length; i++) {
            int c = prefix.at(i);
            if ((c >= '0') && (c <= '7')) {
                value = (Math.max(0, value) << 3) | (c - '0');
            } else if (value >= 0) {
                return value;
            } else if (c != ' ') {
                return -1;
            }
        }
        return value;
    }

    /**
     * Whether the headers are encrypted, or the first file is: version 4 by the flags of the archive's and the file's header,
     * version 5 by a header of encryption.
     */
    private static boolean isEncryptedRar(Prefix prefix) {
        if (prefix.at(6) == 1) {
            int type = 12;
            while ((type < 16) && (prefix.at(type) >= 0x80)) {
                type++;
            }
            return prefix.at(type + 1) == 4;
        }
        boolean headers = (prefix.at(9) == 0x73) && ((prefix.u16(10) & 0x80) != 0);
        int file = 7 + prefix.u16(12);
        return headers || ((prefix.at(file + 2) == 0x74) && ((prefix.u16(file + 3) & 4) != 0));
    }

    /** Whether the header at the end names AES; one that is itself compressed may hide it. */
    private static boolean isEncrypted7z(Prefix prefix, Content content) throws IOException {
        long offset = prefix.u32(12) | (prefix.u32(16) << 32);
        long size = prefix.u32(20);
        if ((offset < 0) || (offset > content.sizeInBytes()) || (prefix.u32(24) != 0) || (size > LARGEST_7Z_HEADER)) {
            return false;
        }
        byte[] header = ContentSource.bytes(content, 32 + offset, (int) size);
        return new Prefix(header, true).indexOf(0x06, 0xF1, 0x07, 0x01) >= 0;
    }
}
