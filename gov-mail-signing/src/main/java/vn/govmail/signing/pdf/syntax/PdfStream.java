package vn.govmail.signing.pdf.syntax;

/**
 * A stream (ISO 32000-1, 7.3.8): its dictionary, and where its bytes lie. Equal to another one if the dictionaries are equal
 * and the bytes, as they stand, are. To be used while the file is open and on the thread that opened it.
 */
public final class PdfStream implements PdfValue {
    private static final int BLOCK = 1 << 13;

    private final PdfDictionary dictionary;
    private final Bytes bytes;
    private final long start;
    private final long length;
    private final StreamData data;

    PdfStream(PdfDictionary dictionary, Bytes bytes, long start, long length, StreamData data) {
        this.dictionary = dictionary;
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.data = data;
    }

    public PdfDictionary dictionary() {
        return dictionary;
    }

    /** Offset of the first byte in the file. */
    public long rawStart() {
        return start;
    }

    /** How many bytes it has in the file. */
    public long rawLength() {
        return length;
    }

    /**
     * Decrypted and decoded through as many of its filters as are known here; what a filter for pictures made stays as it
     * is.
     *
     * @param maxBytes how many bytes the caller can take
     * @throws StructureException CONTAINER_MALFORMED for data that no filter reads; LIMIT_EXCEEDED beyond
     *     {@code maxBytes} or what the streams of this file may expand to
     */
    public byte[] decoded(int maxBytes) {
        return data.decode(this, maxBytes);
    }

    /** Where the stream lies. */
    Bytes bytes() {
        return bytes;
    }

    /** The bytes as they stand in the file, encrypted and encoded. */
    byte[] raw(int maxBytes) {
        if (length > maxBytes) {
            throw StructureException.limit("pdfExpandedBytes");
        }
        return bytes.copy(start, (int) length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfStream that
                && length == that.length
                && dictionary.equals(that.dictionary)
                && (sameplace(that) || sameBytes(that));
    }

    private boolean sameplace(PdfStream that) {
        return bytes == that.bytes && start == that.start;
    }

    private boolean sameBytes(PdfStream that) {
        byte[] own = new byte[BLOCK];
        byte[] others = new byte[BLOCK];
        for (long done = 0; done < length; ) {
            int most = (int) Math.min(BLOCK, length - done);
            int count = Math.min(
                    bytes.read(start + done, own, 0, most), that.bytes.read(that.start + done, others, 0, most));
            if (!java.util.Arrays.equals(own, 0, count, others, 0, count)) {
                return false;
            }
            done += count;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return dictionary.hashCode() + Long.hashCode(length);
    }

    @Override
    public String toString() {
        return "stream of " + length + " bytes";
    }
}
