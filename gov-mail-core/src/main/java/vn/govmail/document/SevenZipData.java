package vn.govmail.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Data that a 7z archive packed together by LZMA or LZMA2: expanded when they are first read, and then kept, for each file among them
 * begins where the one before it ends. Thread-safe.
 */
final class SevenZipData {
    private final Content content;
    private final SevenZipStreams.Folder folder;
    private final long start;
    private final ExpandedOnce expanded = new ExpandedOnce(this::expand);

    /**
     * Data of an archive.
     *
     * @param start where its folders begin to count
     */
    SevenZipData(Content content, SevenZipStreams.Folder folder, long start) {
        this.content = content;
        this.folder = folder;
        this.start = start;
    }

    /** Starts reading a part of what they expand to. */
    InputStream open(long from, long size) throws IOException {
        return new ByteArrayInputStream(bytes(), (int) from, (int) size);
    }

    /** All that they expand to, of a size that the caller has bounded. */
    byte[] bytes() throws IOException {
        return expanded.bytes();
    }

    private byte[] expand() throws IOException {
        byte[] packed = ContentSource.bytes(content, start + folder.at(), (int) folder.packedSize());
        int size = (int) folder.size();
        byte[] bytes = folder.isLzma2()
                ? Lzma2Decoder.decode(packed, size)
                : LzmaDecoder.decode(packed, folder.properties(), size);
        Long expected = folder.crc();
        if (expected != null) {
            check(bytes, expected);
        }
        return bytes;
    }

    static void check(byte[] bytes, long expected) throws ContainerException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != expected) {
            throw new ContainerException(ContainerProblem.CRC_MISMATCH);
        }
    }
}
