package vn.govmail.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The header of a 7z archive, also one that is packed as it mostly is. Files that are stored without compression or packed by LZMA or
 * LZMA2 can be read, of others the names are known.
 */
final class SevenZipFile {
    private static final int SIGNATURE_HEADER = 32;
    /** A header of a hundred thousand files is no larger. */
    private static final int LARGEST_HEADER = 8 << 20;

    /** What is expanded is kept while the archive is: more is for a person. */
    private static final int MOST_EXPANDED = 64 << 20;

    private static final long RATIO_MATTERS_ABOVE = 1L << 20;
    private static final int HEADER = 0x01;
    private static final int ENCODED = 0x17;

    private final Content content;
    private final Limits limits;
    private final ListedFiles found;
    private final IdentityHashMap<SevenZipStreams.Folder, SevenZipData> expansions = new IdentityHashMap<>();
    private long left;

    private SevenZipFile(Content content, Limits limits) {
        this.content = content;
        this.limits = limits;
        this.found = new ListedFiles(content, limits);
        this.left = Math.min(MOST_EXPANDED, limits.archiveExpandedBytes());
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
        SevenZipData.check(Arrays.copyOfRange(start, fields.at(), SIGNATURE_HEADER), sum);
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
        SevenZipData.check(bytes, crc);
        return bytes;
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
        if (!folder.isExpanded() || folder.size() > LARGEST_HEADER || folder.packedSize() > LARGEST_HEADER) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "7z, names too");
            return;
        }
        byte[] header = new SevenZipData(content, folder, SIGNATURE_HEADER).bytes();
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
            file(entry.name(), stream);
        }
        if (next < data.size()) {
            found.missing(Missing.CONTENT_NOT_EXAMINED, "7z, data without a name");
        }
    }

    private void file(String name, SevenZipStreams.Stream stream) throws ContainerException {
        SevenZipStreams.Folder folder = stream.folder();
        if (folder.isEncrypted()) {
            found.named(name, Missing.PASSWORD_REQUIRED, "7z");
        } else if (folder.isStored()) {
            found.stored(name, SIGNATURE_HEADER + stream.at(), stream.size(), stream.crc());
        } else if (!folder.isExpanded()) {
            found.named(name, Missing.CONTENT_NOT_EXAMINED, "7z, compressed");
        } else if (!expansions.containsKey(folder) && !hasRoom(folder)) {
            found.named(name, Missing.LIMIT_EXCEEDED, "7z, compressed");
        } else {
            SevenZipData data =
                    expansions.computeIfAbsent(folder, one -> new SevenZipData(content, one, SIGNATURE_HEADER));
            long from = stream.at() - folder.at();
            found.expanded(
                    name, new ExpandedContent(stream.size(), () -> data.open(from, stream.size())), stream.crc());
        }
    }

    /** Takes what a folder expands to from what is left. */
    private boolean hasRoom(SevenZipStreams.Folder folder) {
        boolean bomb =
                folder.size() > RATIO_MATTERS_ABOVE && folder.size() / limits.archiveRatio() > folder.packedSize();
        boolean room = !bomb && folder.size() <= left && folder.packedSize() <= MOST_EXPANDED;
        left -= room ? folder.size() : 0;
        return room;
    }
}
