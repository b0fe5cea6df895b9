package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfValue;

/**
 * The two stretches of a file that a signature covers (ISO 32000-1, 12.8.1): from the first byte up to a gap, and from behind
 * the gap up to {@link #end}. Well-formed for the file that it was read from. Immutable.
 *
 * @param gapStart offset of the first byte not covered
 * @param gapEnd offset behind the last byte not covered
 * @param end offset behind the last byte covered
 */
record ByteRange(long gapStart, long gapEnd, long end) {

    /** Four integers, the first 0, in order and within the file; anything else is empty. */
    static Optional<ByteRange> of(PdfValue value, UnaryOperator<PdfValue> resolver, long fileLength) {
        if (!(value instanceof PdfArray array) || array.size() != 4) {
            return Optional.empty();
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(resolver.apply(array.get(i)) instanceof PdfNumber number)
                    || !number.isInteger()
                    || number.asLong() < 0
                    || number.asLong() > fileLength) {
                return Optional.empty();
            }
            numbers[i] = number.asLong();
        }
        return of(numbers, fileLength);
    }

    /** Four numbers from 0 to the length of the file. */
    static Optional<ByteRange> of(long[] numbers, long fileLength) {
        long end = numbers[2] + numbers[3];
        if (numbers[0] != 0 || numbers[1] == 0 || numbers[2] <= numbers[1] || numbers[3] == 0 || end > fileLength) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(numbers[1], numbers[2], end));
    }

    void write(FileView file, OutputStream out) throws IOException {
        file.write(0, gapStart, out);
        file.write(gapEnd, end, out);
    }

    boolean gapOverlaps(ByteRange other) {
        return gapStart < other.gapEnd && other.gapStart < gapEnd;
    }
}
