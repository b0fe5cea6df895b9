package vn.govmail.signing.pdf.syntax;

/** Bytes that lie in memory. */
final class MemoryBytes implements Bytes {
    private final byte[] bytes;
    private final Page all;
    private final Bytes file;

    /**
     * Takes the array over.
     *
     * @param file where it came from, which pays for what is made of it
     */
    MemoryBytes(byte[] bytes, Bytes file) {
        this.bytes = bytes;
        this.file = file;
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
    public void spendParsing(long count) {
        file.spendParsing(count);
    }

    @Override
    public int read(long offset, byte[] target, int at, int most) {
        int count = (int) Math.min(most, bytes.length - offset);
        System.arraycopy(bytes, (int) offset, target, at, count);
        return count;
    }
}
