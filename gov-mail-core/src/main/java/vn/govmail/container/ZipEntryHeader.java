package vn.govmail.container;

/**
 * One entry, as the directory and its local header agree on it. Immutable.
 *
 * @param name the name, segments separated by {@code /}; a folder's ends with one
 * @param method 0 stored, 8 deflated
 * @param crc the CRC-32 of the data
 * @param compressedSize bytes in the container
 * @param size bytes of the data
 * @param headerOffset where the local header starts
 * @param dataOffset where the compressed data starts
 */
public record ZipEntryHeader(
        String name, int method, long crc, long compressedSize, long size, long headerOffset, long dataOffset) {

    /** Whether the entry is a folder. */
    public boolean isFolder() {
        return name.endsWith("/");
    }
}
