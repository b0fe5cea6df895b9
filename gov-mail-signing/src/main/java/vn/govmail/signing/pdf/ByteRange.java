package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import vn.govmail.signing.pdf.syntax.FileView;

/**
 * The two stretches of a file that a signature covers (ISO 32000-1, 12.8.1): from the first byte up to a gap, and from behind
 * the gap up to {@link #end}. Well-formed for the file that it was read from. Immutable.
 *
 * @param gapStart offset of the first byte not covered
 * @param gapEnd offset behind the last byte not covered
 * @param end offset behind the last byte covered
 */
record ByteRange(int gapStart, int gapEnd, int end) {

    /** Four integers, the first 0, in order and within the file; anything else is empty. */
    static Optional<ByteRange> of(COSBase value, int fileLength) {
        if (!(value instanceof COSArray array) || array.size() != 4) {
            return Optional.empty();
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(array.getObject(i) instanceof COSInteger number) || number.longValue() < 0) {
                return Optional.empty();
            }
            numbers[i] = number.longValue();
            if (numbers[i] > fileLength) {
                return Optional.empty();
            }
        }
        long end = numbers[2] + numbers[3];
        if (numbers[0] != 0 || numbers[1] == 0 || numbers[2] <= numbers[1] || numbers[3] == 0 || end > fileLength) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange((int) numbers[1], (int) numbers[2], (int) end));
    }

    void write(FileView file, OutputStream out) throws IOException {
        file.write(0, gapStart, out);
        file.write(gapEnd, end, out);
    }

    boolean gapOverlaps(ByteRange other) {
        return gapStart < other.gapEnd && other.gapStart < gapEnd;
    }
}
