package vn.govmail.text.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes by a table, longest match first, into normal form C.
 *
 * <p>Bytes that could go on with the next buffer stay in the input and no letter is held: {@code InputStreamReader} and others
 * never flush a decoder, so that whatever it held would be lost at the end of a text. All that is remembered is which of its
 * three states VIQR is in.
 */
final class TableDecoder extends CharsetDecoder {
    /** A letter and so many marks are normalised together; marks beyond stand as they are. */
    private static final int LONGEST_CLUSTER = 8;

    private static final int CHUNK = 1024;

    private final CodeTable table;
    private final int[] first;
    private final CodeSteps steps;

    /** Letters are composed: of VIQR, and always of the others. */
    private static final char VIETNAMESE = 'V';
    /** Nothing is composed, and the escape is a character but for another state. */
    private static final char LITERAL = 'L';

    private char state = VIETNAMESE;
    private boolean asking;
    private boolean ended;
    private int read;
    private int written;

    TableDecoder(Charset charset, CodeTable table) {
        super(charset, 1.0f, 1.0f);
        this.table = table;
        this.first = table.firstCells();
        this.steps = table.steps();
    }

    @Override
    protected void implReset() {
        state = VIETNAMESE;
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
        read = from;
        written = start;
        while (true) {
            if (table.isOneByte()) {
                bytes(in, to, out, limit);
            } else if (state == VIETNAMESE) {
                plain(in, to, out, limit);
            }
            if (read == to) {
                return CoderResult.UNDERFLOW;
            }
            CoderResult stopped =
                    state == VIETNAMESE ? one(in, to, out, limit, all) : asItStands(in, to, out, limit, all);
            if (stopped != null) {
                return stopped;
            }
        }
    }

    /** Decodes letters of one byte. */
    private void bytes(byte[] in, int to, char[] out, int limit) {
        int[] starts = first;
        int at = read;
        int place = written;
        int last = at + Math.min(to - at, limit - place);
        while (at < last) {
            int cell = starts[in[at] & 0xFF];
            if (cell == CodeTable.NONE) {
                break;
            }
            out[place++] = (char) cell;
            at++;
        }
        read = at;
        written = place;
    }

    /**
     * Decodes as long as there is nothing else to consider, and leaves the last sequence, which may not have ended. A longer
     * sequence is written over the shorter one.
     */
    private void plain(byte[] in, int to, char[] out, int limit) {
        long[] bytes = steps.bytes;
        long[] next = steps.steps;
        int at = read;
        int begin = at;
        int place = written;
        int state = 0;
        while ((at < to) && (place < limit)) {
            long single = bytes[in[at] & 0xFF];
            long step = next[state + (int) (single >>> CodeSteps.UPPER)];
            state = (int) (step >>> CodeSteps.UPPER);
            int cell = (int) (step | single);
            int anew = ((cell & CodeSteps.LONGER) >>> CodeSteps.LONGER_AT) - 1;
            begin += (at - begin) & anew;
            place -= anew;
            if (cell <= CodeTable.NONE) {
                break;
            }
            out[place - 1] = (char) cell;
            at++;
        }
        if (place > written) {
            read = begin;
            written = place - 1;
        }
    }

    /** Decodes one sequence with everything that can come up; null if it could be done. */
    private @Nullable CoderResult one(byte[] in, int to, char[] out, int limit, boolean all) {
        int cell = first[in[read] & 0xFF];
        int next = read + 1;
        while (((cell & CodeTable.ROW) != 0) && (next < to)) {
            int longer = table.longer(cell, in[next] & 0xFF);
            if (longer == CodeTable.NONE) {
                break;
            }
            cell = longer;
            next++;
        }
        if (cell == CodeTable.NONE) {
            return undefined(in[read] & 0xFF);
        }
        if ((cell < CodeTable.NONE) && table.hasStates()) {
            state = CodeTable.letter(cell);
            read = next;
            return null;
        }
        boolean cluster = (cell & CodeTable.CLUSTER) != 0;
        if (cluster) {
            next = endOfCluster(in, read, to);
        }
        boolean mayGoOn = cluster ? next - read <= LONGEST_CLUSTER : (cell & CodeTable.ROW) != 0;
        if (mayGoOn && (next == to) && !(all && isEnd())) {
            return CoderResult.UNDERFLOW;
        }
        String text = cluster ? cluster(in, read, next) : String.valueOf(CodeTable.letter(cell));
        if (limit - written < text.length()) {
            return CoderResult.OVERFLOW;
        }
        text.getChars(0, text.length(), out, written);
        written += text.length();
        read = next;
        return null;
    }

    /**
     * Decodes one byte of VIQR's literal state, or of its English state, in which the escape composes the letter behind it; null
     * if it could be done.
     */
    private @Nullable CoderResult asItStands(byte[] in, int to, char[] out, int limit, boolean all) {
        int b = in[read] & 0xFF;
        if (first[b] == CodeTable.NONE) {
            return undefined(b);
        }
        boolean escape = b == table.escape();
        if (escape && (read + 1 == to) && !(all && isEnd())) {
            return CoderResult.UNDERFLOW;
        }
        int both = escape && (read + 1 < to) ? table.longer(first[b], in[read + 1] & 0xFF) : CodeTable.NONE;
        if (both < CodeTable.NONE) {
            state = CodeTable.letter(both);
            read += 2;
            return null;
        }
        if (escape && (state != LITERAL) && (read + 1 < to) && ((in[read + 1] & 0xFF) != b)) {
            read++;
            CoderResult stopped = one(in, to, out, limit, all);
            read -= stopped == null ? 0 : 1;
            return stopped;
        }
        if (written == limit) {
            return CoderResult.OVERFLOW;
        }
        out[written++] = CodeTable.letter(first[b]);
        read += escape && (state != LITERAL) && (read + 1 < to) ? 2 : 1;
        return null;
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
