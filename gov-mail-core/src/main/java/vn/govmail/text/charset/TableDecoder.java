package vn.govmail.text.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.text.Normalizer;

/**
 * Decodes by a table, longest match first, into normal form C.
 *
 * <p>Bytes that could go on with the next buffer stay in the input and no state is kept: {@code InputStreamReader} and others
 * never flush a decoder, so that whatever it held would be lost at the end of a text.
 */
final class TableDecoder extends CharsetDecoder {
    /** A letter and so many marks are normalised together; marks beyond stand as they are. */
    private static final int LONGEST_CLUSTER = 8;

    private static final int CHUNK = 1024;

    private final CodeTable table;
    private final int[] first;
    private final byte[] continuation;
    private final int[] rows;
    private final int width;

    private boolean asking;
    private boolean ended;
    private int read;
    private int written;

    TableDecoder(Charset charset, CodeTable table) {
        super(charset, 1.0f, 1.0f);
        this.table = table;
        this.first = table.firstCells();
        this.continuation = table.continuations();
        this.rows = table.longerCells();
        this.width = table.width();
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        if (in.hasArray() && out.hasArray()) {
            CoderResult result = decode(
                    in.array(),
                    in.arrayOffset() + in.position(),
                    in.arrayOffset() + in.limit(),
                    out.array(),
                    out.arrayOffset() + out.position(),
                    out.arrayOffset() + out.limit(),
                    true);
            in.position(read - in.arrayOffset());
            out.position(written - out.arrayOffset());
            return result;
        }
        return decodeInChunks(in, out);
    }

    private CoderResult decodeInChunks(ByteBuffer in, CharBuffer out) {
        byte[] bytes = new byte[CHUNK];
        char[] chars = new char[CHUNK];
        while (true) {
            int length = Math.min(CHUNK, in.remaining());
            int room = Math.min(CHUNK, out.remaining());
            boolean all = length == in.remaining();
            in.duplicate().get(bytes, 0, length);
            CoderResult result = decode(bytes, 0, length, chars, 0, room, all);
            in.position(in.position() + read);
            out.put(chars, 0, written);
            boolean goOn = result.isOverflow() ? written > 0 : result.isUnderflow() && !all;
            if (!goOn) {
                return result;
            }
        }
    }

    /** Decodes until one side ends; leaves the places it got to in {@link #read} and {@link #written}. */
    private CoderResult decode(byte[] in, int from, int to, char[] out, int start, int limit, boolean all) {
        CoderResult result = CoderResult.UNDERFLOW;
        int at = from;
        int place = start;
        while (at < to) {
            int cell = first[in[at] & 0xFF];
            int next = at + 1;
            while ((cell & CodeTable.ROW) != 0) {
                if (next == to) {
                    break;
                }
                int continued = continuation[in[next] & 0xFF];
                int longer =
                        continued == 0 ? 0 : rows[((cell & CodeTable.ROW) >>> CodeTable.ROW_AT) * width + continued];
                if (longer == 0) {
                    break;
                }
                cell = longer;
                next++;
            }
            if (((cell & CodeTable.ROW) != 0) && (next == to) && !(all && isEnd())) {
                break;
            }
            if (place == limit) {
                result = CoderResult.OVERFLOW;
                break;
            }
            if (cell <= 0) {
                if (cell == 0) {
                    result = undefined(in[at] & 0xFF);
                    break;
                }
                next = endOfCluster(in, at, to);
                if ((next == to) && (next - at <= LONGEST_CLUSTER) && !(all && isEnd())) {
                    break;
                }
                String cluster = cluster(in, at, next);
                if (limit - place < cluster.length()) {
                    result = CoderResult.OVERFLOW;
                    break;
                }
                cluster.getChars(0, cluster.length(), out, place);
                place += cluster.length();
            } else {
                out[place++] = (char) cell;
            }
            at = next;
        }
        read = at;
        written = place;
        return result;
    }

    private CoderResult undefined(int someByte) {
        return table.continues(someByte) ? CoderResult.malformedForLength(1) : CoderResult.unmappableForLength(1);
    }

    private int endOfCluster(byte[] in, int from, int to) {
        int at = from + 1;
        while ((at < to) && (at - from <= LONGEST_CLUSTER) && table.continues(in[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    private String cluster(byte[] in, int from, int to) {
        StringBuilder apart = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            apart.append(CodeTable.letter(first[in[i] & 0xFF]));
        }
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    /**
     * Whether no more input will come. Nobody tells a decoder, but only then may it be flushed: outside of that state
     * {@link #flush} throws, and {@link #implFlush} sees to it that asking changes nothing.
     */
    private boolean isEnd() {
        asking = true;
        ended = false;
        try {
            flush(CharBuffer.allocate(0));
        } catch (IllegalStateException moreMayCome) {
            ended = false;
        } finally {
            asking = false;
        }
        return ended;
    }

    @Override
    protected CoderResult implFlush(CharBuffer out) {
        if (asking) {
            ended = true;
            return CoderResult.OVERFLOW;
        }
        return CoderResult.UNDERFLOW;
    }
}
