package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.OutputStream;
import vn.govmail.signing.scan.Picture;
import vn.govmail.signing.scan.Shrink;

/**
 * Takes the samples of a picture (ISO 32000-1, 8.9.5.2) as its filters give them, row by row, and keeps the small picture alone.
 * Confined to one thread.
 */
final class SampleRows extends OutputStream {
    private final Shrink shrink;
    private final SampleForm form;
    private final int width;
    private final byte[] row;
    private final byte[] unpacked;
    private int filled;

    /** For a picture of a size, to be made small to another. */
    SampleRows(SampleForm form, int width, int height, int newWidth, int newHeight) {
        super();
        this.form = form;
        this.width = width;
        this.shrink = new Shrink(width, height, newWidth, newHeight);
        this.row = new byte[(int) ((((long) width * form.components() * form.bits()) + 7) / 8)];
        this.unpacked = new byte[width * (form.components() == 1 ? 1 : 3)];
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (shrink.isFull()) {
                throw new EnoughException();
            }
            int count = Math.min(end - at, row.length - filled);
            System.arraycopy(bytes, at, row, filled, count);
            filled += count;
            at += count;
            if (filled == row.length) {
                filled = 0;
                endRow();
            }
        }
    }

    private void endRow() {
        if (form.components() == 1) {
            form.unpackGrey(row, width, unpacked);
            shrink.row(unpacked, 0, form.palette());
        } else if (form.isPlainRgb()) {
            shrink.rgbRow(row, 0, false);
        } else {
            form.unpackColours(row, width, unpacked);
            shrink.rgbRow(unpacked, 0, false);
        }
    }

    /** Whether all rows came. */
    boolean isComplete() {
        return shrink.isFull();
    }

    Picture picture() {
        return shrink.picture(form.components() == 1 && form.bits() == 1);
    }

    /** More is not wanted. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
