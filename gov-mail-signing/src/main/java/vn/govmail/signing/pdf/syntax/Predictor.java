package vn.govmail.signing.pdf.syntax;

import java.util.function.UnaryOperator;

/**
 * The parameters of Flate and LZW (ISO 32000-1, 7.4.4.3). Immutable.
 *
 * @param kind 1 none, 2 TIFF, 10 and above PNG
 * @param pixel bytes of one pixel, at least 1
 * @param row bytes of one row
 * @param plain whether the samples have 8 bits, the only size that the TIFF predictor is undone for here
 * @param earlyChange whether LZW widens its codes one code early
 */
record Predictor(int kind, int pixel, int row, boolean plain, int earlyChange) {
    private static final int NONE = 1;
    private static final int TIFF = 2;
    private static final int MAX_ROW = 1 << 24;

    static Predictor of(PdfValue parameters, UnaryOperator<PdfValue> resolver) {
        if (!(parameters instanceof PdfDictionary dictionary)) {
            return new Predictor(NONE, 1, 1, true, 1);
        }
        long colors = number(dictionary, "Colors", 1, resolver);
        long bits = number(dictionary, "BitsPerComponent", 8, resolver);
        long columns = number(dictionary, "Columns", 1, resolver);
        long kind = number(dictionary, "Predictor", NONE, resolver);
        boolean inRange = colors > 0 && colors <= 64 && bits > 0 && bits <= 32 && columns > 0 && columns <= MAX_ROW;
        long row = inRange ? ((colors * bits * columns) + 7) / 8 : 0;
        if (row <= 0 || row > MAX_ROW || kind < 0 || kind > 15) {
            throw StructureException.malformed("parameters of a predictor");
        }
        long early = number(dictionary, "EarlyChange", 1, resolver);
        return new Predictor(
                (int) kind, (int) Math.max(1, (colors * bits) / 8), (int) row, bits == 8, early == 0 ? 0 : 1);
    }

    private static long number(PdfDictionary dictionary, String key, long otherwise, UnaryOperator<PdfValue> resolver) {
        return resolver.apply(dictionary.get(key)) instanceof PdfNumber number ? number.asLong() : otherwise;
    }

    byte[] undo(byte[] data) {
        if (kind == TIFF) {
            return undoTiff(data);
        }
        return kind < 10 ? data : undoPng(data);
    }

    private byte[] undoTiff(byte[] data) {
        if (!plain) {
            throw StructureException.of(vn.govmail.signature.Reason.FORM_NOT_SUPPORTED, "TIFF predictor");
        }
        for (int start = 0; start < data.length; start += row) {
            int end = Math.min(data.length, start + row);
            for (int i = start + pixel; i < end; i++) {
                data[i] = (byte) (data[i] + data[i - pixel]);
            }
        }
        return data;
    }

    /** Each row is preceded by a byte that names its filter (PNG specification, section 9). */
    private byte[] undoPng(byte[] data) {
        int rows = (data.length + row) / (row + 1);
        byte[] out = new byte[Math.max(0, data.length - rows)];
        int to = 0;
        for (int from = 0; from < data.length; from += row + 1) {
            int count = Math.min(row, data.length - from - 1);
            System.arraycopy(data, from + 1, out, to, count);
            undoRow(data[from], out, to, count);
            to += count;
        }
        return out;
    }

    private void undoRow(int filter, byte[] out, int start, int count) {
        if (filter < 0 || filter > 4) {
            throw StructureException.malformed("no such filter of a row");
        }
        for (int i = 0; i < count && filter > 0; i++) {
            int at = start + i;
            int left = i >= pixel ? out[at - pixel] & 0xff : 0;
            int up = at >= row ? out[at - row] & 0xff : 0;
            int corner = i >= pixel && at >= row ? out[at - row - pixel] & 0xff : 0;
            int guess = switch (filter) {
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                default -> paeth(left, up, corner);
            };
            out[at] = (byte) (out[at] + guess);
        }
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }
}
