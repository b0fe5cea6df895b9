package vn.govmail.signing.pdf.syntax;

/** Bytes that lie in memory. */
final class MemoryBytes implements Bytes {
    private final byte[] bytes;
    private final Page all;

    /** Takes the array over. */
    MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
        this.all = new Page(0, bytes);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public byte at(long offset) {
        return bytes[(int) offset];
    }

    @Override
    public Page page(long offset) {
        return all;
    }

    @Override
    public int read(long offset, byte[] target, int at, int most) {
        int count = (int) Math.min(most, bytes.length - offset);
        System.arraycopy(bytes, (int) offset, target, at, count);
        return count;
    }
}
