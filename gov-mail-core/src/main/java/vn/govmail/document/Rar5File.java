package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The headers of a RAR archive of version 5, one pass. Files that are stored or compressed by version 5.0 can be read, of others, those of
 * several volumes or behind a password the names are known.
 */
final class Rar5File {
    private static final int SIGNATURE = 8;
    private static final int LARGEST_HEADER = 2 << 20;
    private static final int MAIN = 1;
    private static final int FILE = 2;
    private static final int SERVICE = 3;
    private static final int ENCRYPTION = 4;
    private static final int END = 5;

    private static final int HAS_EXTRA = 1;
    private static final int HAS_DATA = 2;
    private static final int SPLIT = 0x18;
    private static final int FOLDER = 1;
    private static final int HAS_TIME = 2;
    private static final int HAS_CRC = 4;
    private static final int SIZE_UNKNOWN = 8;
    private static final int VERSION = 0x3F;
    private static final int SOLID = 0x40;
    private static final int METHOD = 0x380;
    private static final long SMALLEST_DICTIONARY = 128L << 10;
    private static final int FILE_ENCRYPTION = 1;
    private static final int REDIRECTION = 5;

    private final Content content;
    private final ListedFiles found;
    private final RarMembers members;
    private final RarQuickOpen quickOpen = new RarQuickOpen();
    private long headerAt;

    private Rar5File(Content content, Limits limits) {
        this.content = content;
        this.found = new ListedFiles(content, limits);
        this.members = new RarMembers(content, limits, found);
    }

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        Rar5File file = new Rar5File(content, limits);
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
        boolean more = true;
        while (more) {
            // a checksum and the beginning of a length of at most three bytes
            byte[] start = in.readNBytes(7);
            ByteCursor head = new ByteCursor(start);
            long crc = head.u32();
            long length = head.vint();
            int before = head.at();
            if (length < 3 || length > LARGEST_HEADER || length > content.sizeInBytes() - at - before) {
                throw ByteCursor.malformed();
            }
            byte[] header = new byte[before + (int) length];
            System.arraycopy(start, 0, header, 0, start.length);
            in.readNBytes(header, start.length, header.length - start.length);
            if (crc(header) != crc) {
                throw new ContainerException(ContainerProblem.CRC_MISMATCH);
            }
            headerAt = at;
            quickOpen.add(at, header);
            at += header.length;
            ByteCursor fields = new ByteCursor(header);
            fields.skip(before);
            Block block = block(fields, at);
            more = block.more();
            if (block.data() > content.sizeInBytes() - at) {
                throw ByteCursor.malformed();
            }
            in.skipNBytes(block.data());
            at += block.data();
        }
    }

    private record Block(boolean more, long data) {}

    private static long crc(byte[] header) {
        CRC32 crc = new CRC32();
        crc.update(header, 4, header.length - 4);
        return crc.getValue();
    }

    private Block block(ByteCursor fields, long dataAt) throws IOException {
        long type = fields.vint();
        long flags = fields.vint();
        long extra = (flags & HAS_EXTRA) != 0 ? fields.vint() : 0;
        long data = (flags & HAS_DATA) != 0 ? fields.vint() : 0;
        if (extra > fields.left()) {
            throw ByteCursor.malformed();
        }
        if (type == ENCRYPTION) {
            found.missing(Missing.PASSWORD_REQUIRED, "RAR, names too");
            return new Block(false, 0);
        }
        if (type == MAIN && (fields.vint() & 1) != 0) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, one of several volumes");
        } else if (type == FILE || type == SERVICE) {
            file(type == FILE, flags, extra, data, fields, dataAt);
        }
        if (type == END && dataAt + data < content.sizeInBytes()) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, data after the end");
        }
        return new Block(type != END, data);
    }

    private void file(boolean named, long flags, long extra, long data, ByteCursor fields, long dataAt)
            throws IOException {
        long fileFlags = fields.vint();
        long size = fields.vint();
        fields.vint();
        fields.skip((fileFlags & HAS_TIME) != 0 ? 4 : 0);
        Long crc = (fileFlags & HAS_CRC) != 0 ? Long.valueOf(fields.u32()) : null;
        long compression = fields.vint();
        fields.vint();
        String name = RarName.utf8(fields.bytes(fields.vint()));
        fields.skip(fields.left() - extra);
        boolean compressed = (compression & METHOD) != 0;
        boolean folder = (fileFlags & FOLDER) != 0;
        Extra more = extra(fields);
        if (!named && name.equals(RarQuickOpen.NAME) && !compressed && data == size && isTrueList(dataAt, data)) {
            // says nothing that the other headers do not
            return;
        }
        if (!named) {
            // what is said of the archive or of a file, a second stream of it, a list of other files
            found.missing(Missing.CONTENT_NOT_EXAMINED, "RAR, " + FileNames.clean(name));
        } else if (more.encrypted()) {
            members.unread(name, Missing.PASSWORD_REQUIRED, "RAR");
        } else if (folder) {
            // nothing to read
        } else if ((flags & SPLIT) != 0) {
            members.unread(name, Missing.CONTENT_NOT_EXAMINED, "RAR, one of several volumes");
        } else if (more.elsewhere()) {
            found.named(name, Missing.CONTENT_NOT_EXAMINED, "RAR, a link");
        } else if ((fileFlags & SIZE_UNKNOWN) != 0 || (!compressed && data != size)) {
            members.unread(name, Missing.CONTENT_NOT_EXAMINED, "RAR, of unknown size");
        } else if (compressed) {
            members.compressed(header(name, dataAt, data, size, crc, compression));
        } else {
            found.stored(name, dataAt, size, crc);
        }
    }

    private boolean isTrueList(long at, long size) throws IOException {
        return RarQuickOpen.isCompared(size)
                && size <= content.sizeInBytes() - at
                && quickOpen.isTrue(ContentSource.bytes(content, at, (int) size), headerAt);
    }

    private static RarMembers.Header header(
            String name, long at, long packed, long size, @Nullable Long crc, long compression) {
        RarDecoder.Method method = (compression & VERSION) == 0 ? RarDecoder.Method.FIVE : null;
        long dictionary = SMALLEST_DICTIONARY << (compression >> 10 & 0xF);
        return new RarMembers.Header(name, at, packed, size, crc, method, (compression & SOLID) != 0, dictionary);
    }

    /** Whether a file is encrypted, and whether it stands for another one. */
    private record Extra(boolean encrypted, boolean elsewhere) {}

    private static Extra extra(ByteCursor fields) throws ContainerException {
        boolean encrypted = false;
        boolean elsewhere = false;
        while (fields.left() > 0) {
            long length = fields.vint();
            int before = fields.left();
            long type = fields.vint();
            encrypted |= type == FILE_ENCRYPTION;
            elsewhere |= type == REDIRECTION;
            fields.skip(length - (before - fields.left()));
        }
        return new Extra(encrypted, elsewhere);
    }
}
