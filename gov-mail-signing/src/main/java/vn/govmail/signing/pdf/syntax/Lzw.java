package vn.govmail.signing.pdf.syntax;

/** The LZW filter (ISO 32000-1, 7.4.4). Stateless. */
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private Lzw() {}

    static byte[] decode(byte[] data, int earlyChange, int most) {
        ByteSink sink = new ByteSink(most, "pdfExpandedBytes");
        int[] prefix = new int[CODES];
        byte[] last = new byte[CODES];
        byte[] stack = new byte[CODES + 1];
        int next = END + 1;
        int width = 9;
        int previous = -1;
        int first = 0;
        long bits = 0;
        int available = 0;
        int at = 0;
        while (true) {
            while (available < width && at < data.length) {
                bits = (bits << 8) | (data[at] & 0xff);
                at++;
                available += 8;
            }
            if (available < width) {
                return sink.toByteArray();
            }
            available -= width;
            int code = (int) (bits >> available) & ((1 << width) - 1);
            if (code == END) {
                return sink.toByteArray();
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                previous = -1;
                continue;
            }
            if (code > next || (code == next && previous < 0) || (previous < 0 && code > 255)) {
                throw StructureException.malformed("an LZW code that is not defined yet");
            }
            int depth = 0;
            int current = code;
            if (code == next) {
                stack[depth] = (byte) first;
                depth++;
                current = previous;
            }
            while (current > END) {
                stack[depth] = last[current];
                depth++;
                current = prefix[current];
            }
            first = current;
            sink.add(first);
            while (depth > 0) {
                depth--;
                sink.add(stack[depth]);
            }
            if (previous >= 0 && next < CODES) {
                prefix[next] = previous;
                last[next] = (byte) first;
                next++;
            }
            previous = code;
            width = widthFor(next + earlyChange);
        }
    }

    private static int widthFor(int codes) {
        return codes < 512 ? 9 : codes < 1024 ? 10 : codes < 2048 ? 11 : 12;
    }
}
