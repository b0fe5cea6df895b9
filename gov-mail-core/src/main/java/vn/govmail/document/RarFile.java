package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The headers of a RAR archive of version 4, one pass. Files that are stored, or compressed as since version 2.9 other than for
 * text, can be read; of others, those of several volumes or behind a password the names are known.
 */
final class RarFile {
    private static final int SIGNATURE = 7;
    private static final int FIXED = 7;
    private static final int MAIN = 0x73;
    private static final int FILE = 0x74;
    private static final int COMMENT = 0x75;
    private static final int SERVICE = 0x7A;
    private static final int END = 0x7B;

    private static final int HAS_DATA = 0x8000;
    private static final int VOLUME = 0x01;
    private static final int HEADERS_ENCRYPTED = 0x80;
    private static final int SPLIT = 0x03;
    private static final int ENCRYPTED = 0x04;
    private static final int FOLDER = 0xE0;
    private static final int LARGE = 0x100;
    private static final int UNICODE = 0x200;
    private static final int SOLID = 0x10;
    private static final int STORED = 0x30;
    private static final int VERSION = 29;
    private static final long LARGEST_DICTIONARY = 4L << 20;

    private final Content content;
    private final ListedFiles found;
    private final RarMembers members;

    private RarFile(Content content, Limits limits) {
        this.content = content;
        this.found = new ListedFiles(content, limits);
        this.members = new RarMembers(content, limits, found);
    }

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        RarFile file = new RarFile(content, limits);
        try (InputStream in = content.open()) {
            file.blocks(in);
        } catch (ContainerException e) {
            file.found.missing(TextFacts.reason(e), e.problem().name());
        }
        return file.found.contents();
    }

    private void blocks(InputStream in) throws IOException {
        in.skipNBytes(SIGNATURE);
        long at = SIGNATURE;
        int type = 0;
        while (type != END) {
            byte[] fixed = in.readNBytes(FIXED);
            ByteCursor start = new ByteCursor(fixed);
            int crc = start.u16();
            type = start.u8();
            int flags = start.u16();
            int length = start.u16();
            if (length < FIXED || length > content.sizeInBytes() - at) {
                throw ByteCursor.malformed();
            }
            byte[] header = Arrays.copyOf(fixed, length);
            if (in.readNBytes(header, FIXED, length - FIXED) < length - FIXED || crc(header) != crc) {
                throw new ContainerException(ContainerProblem.CRC_MISMATCH);
            }
            at += length;
            long data = block(type, flags, header, at);
            if (data < 0) {
                return;
            }
            if (data > content.sizeInBytes() - at) {
                throw ByteCursor.malformed();
            }
            in.skipNBytes(data);
            at += data;
        }
        if (at < content.sizeInBytes()) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, data after the end");
        }
    }

    private static int crc(byte[] header) {
        CRC32 crc = new CRC32();
        crc.update(header, 2, header.length - 2);
        return (int) crc.getValue() & 0xFFFF;
    }

    /** Answers how many bytes of data follow; less than zero where no header after this one can be read. */
    private long block(int type, int flags, byte[] header, long dataAt) throws ContainerException {
        ByteCursor fields = new ByteCursor(header);
        fields.skip(FIXED);
        switch (type) {
            case MAIN -> {
                if ((flags & HEADERS_ENCRYPTED) != 0) {
                    found.missing(Missing.PASSWORD_REQUIRED, "RAR, names too");
                    return -1;
                }
                if ((flags & VOLUME) != 0) {
                    found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, one of several volumes");
                }
            }
            case FILE, SERVICE -> {
                return file(type == FILE, flags, fields, dataAt);
            }
            case COMMENT -> found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, comment");
            default -> {
                // end, recovery data
            }
        }
        return (flags & HAS_DATA) != 0 ? fields.u32() : 0;
    }

    private long file(boolean named, int flags, ByteCursor fields, long dataAt) throws ContainerException {
        long packed = fields.u32();
        long size = fields.u32();
        fields.skip(1);
        long crc = fields.u32();
        fields.skip(4);
        int version = fields.u8();
        int method = fields.u8();
        int length = fields.u16();
        fields.skip(4);
        if ((flags & LARGE) != 0) {
            packed |= fields.u32() << 32;
            size |= fields.u32() << 32;
        }
        byte[] bytes = fields.bytes(length);
        String name = ((flags & UNICODE) != 0 ? RarName.wide(bytes) : RarName.utf8(bytes)).replace('\\', '/');
        if (packed < 0) {
            throw ByteCursor.malformed();
        }
        boolean folder = (flags & FOLDER) == FOLDER;
        if (!named) {
            // what is said of the archive or of a file, or a second stream of it
            found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, " + FileNames.clean(name));
        } else if ((flags & ENCRYPTED) != 0) {
            members.unread(name, Missing.PASSWORD_REQUIRED, "RAR");
        } else if (folder) {
            // nothing to read
        } else if ((flags & SPLIT) != 0) {
            members.unread(name, Missing.CONTENT_NOT_EXAMINED, "RAR, one of several volumes");
        } else if (method != STORED) {
            RarDecoder.Method known = version == VERSION ? RarDecoder.Method.FOUR : null;
            boolean solid = (flags & SOLID) != 0;
            members.compressed(
                    new RarMembers.Header(name, dataAt, packed, size, crc, known, solid, LARGEST_DICTIONARY));
        } else if (packed != size) {
            found.named(name, Missing.CONTENT_NOT_EXAMINED, "RAR, of unknown size");
        } else {
            found.stored(name, dataAt, size, crc);
        }
        return packed;
    }
}
