package vn.govmail.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The header of a 7z archive, also one that is packed by LZMA as it mostly is. Files that are stored without compression can be
 * read, of others the names are known.
 */
final class SevenZipFile {
    private static final int SIGNATURE_HEADER = 32;
    /** A header of a hundred thousand files is no larger. */
    private static final int LARGEST_HEADER = 8 << 20;

    private static final int HEADER = 0x01;
    private static final int ENCODED = 0x17;

    private final Content content;
    private final Limits limits;
    private final ListedFiles found;

    private SevenZipFile(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
        this.found = new ListedFiles(content, limits);
    }

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        SevenZipFile file = new SevenZipFile(content, limits);
        try {
            file.read();
        } catch (ContainerException e) {
            file.found.missing(TextFacts.reason(e), e.problem().name());
        }
        return file.found.contents();
    }

    private void read() throws IOException {
        byte[] start = ContentSource.bytes(content, 0, SIGNATURE_HEADER);
        ByteCursor fields = new ByteCursor(start);
        fields.skip(8);
        long sum = fields.u32();
        if (start.length < SIGNATURE_HEADER) {
            throw ByteCursor.malformed();
        }
        check(Arrays.copyOfRange(start, fields.at(), SIGNATURE_HEADER), sum);
        long offset = fields.u64();
        long size = fields.u64();
        long crc = fields.u32();
        if (offset > content.sizeInBytes() - SIGNATURE_HEADER) {
            throw ByteCursor.malformed();
        }
        if (size > 0) {
            header(bytes(SIGNATURE_HEADER + offset, size, crc));
        }
        if (SIGNATURE_HEADER + offset + size < content.sizeInBytes()) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "7z, data after the end");
        }
    }

    private byte[] bytes(long at, long size, long crc) throws IOException {
        if (size > LARGEST_HEADER) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
        byte[] bytes = ContentSource.bytes(content, at, (int) size);
        if (bytes.length < size) {
            throw ByteCursor.malformed();
        }
        check(bytes, crc);
        return bytes;
    }

    private static void check(byte[] bytes, long expected) throws ContainerException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != expected) {
            throw new ContainerException(ContainerProblem.CRC_MISMATCH);
        }
    }

    private void header(byte[] header) throws IOException {
        ByteCursor fields = new ByteCursor(header);
        int kind = fields.u8();
        if (kind == HEADER) {
            files(SevenZipHeader.read(fields, limits));
        } else if (kind == ENCODED) {
            encoded(SevenZipStreams.read(fields, limits));
        } else {
            throw ByteCursor.malformed();
        }
    }

    /** A header that is packed itself, at most once: more layers are no program's way. */
    private void encoded(SevenZipStreams streams) throws IOException {
        SevenZipStreams.Folder folder = streams.only();
        if (folder.isEncrypted()) {
            found.missing(Missing.PASSWORD_REQUIRED, "7z, names too");
            return;
        }
        if (!folder.isLzma() || folder.size() > LARGEST_HEADER || folder.packedSize() > LARGEST_HEADER) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "7z, names too");
            return;
        }
        byte[] packed = ContentSource.bytes(content, SIGNATURE_HEADER + folder.at(), (int) folder.packedSize());
        byte[] header = LzmaDecoder.decode(packed, folder.properties(), (int) folder.size());
        Long crc = folder.crc();
        if (crc != null) {
            check(header, crc);
        }
        ByteCursor fields = new ByteCursor(header);
        if (fields.u8() != HEADER) {
            throw ByteCursor.malformed();
        }
        files(SevenZipHeader.read(fields, limits));
    }

    private void files(SevenZipHeader header) throws ContainerException {
        List<SevenZipStreams.Stream> data = header.streams().streams();
        int next = 0;
        for (SevenZipHeader.Entry entry : header.entries()) {
            if (entry.empty()) {
                if (!entry.folder()) {
                    found.empty(entry.name());
                }
                continue;
            }
            if (next >= data.size()) {
                throw ByteCursor.malformed();
            }
            SevenZipStreams.Stream stream = data.get(next);
            next++;
            if (stream.folder().isEncrypted()) {
                found.named(entry.name(), Missing.PASSWORD_REQUIRED, "7z");
            } else if (stream.folder().isStored()) {
                found.stored(entry.name(), SIGNATURE_HEADER + stream.at(), stream.size(), stream.crc());
            } else {
                found.named(entry.name(), Missing.CONTENT_NOT_EXAMINED, "7z, compressed");
            }
        }
        if (next < data.size()) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "7z, data without a name");
        }
    }
}
