package vn.govmail.document.extract;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * The records of an Excel 97 to 2003 workbook ([MS-XLS] 2.1.4), read one after the other. A record and the CONTINUE records
 * behind it are one. As many bytes as the stream has are read and no more, wherever its sheets are said to begin.
 */
final class ExcelRecords {
    private static final int CONTINUE = 0x3C;
    private static final int HEADER = 4;

    private final StreamBytes stream;
    private int next;
    private int type;
    private int at;
    private int end;
    private long walked;

    ExcelRecords(StreamBytes stream) {
        this.stream = stream;
    }

    /** The next record is the one that begins there. */
    void moveTo(int place) {
        next = place;
        at = place;
        end = place;
    }

    /** Goes on to the next record; false at the end of the stream. */
    boolean next() throws ContainerException {
        while (next + HEADER <= stream.length()) {
            open();
            if (type != CONTINUE) {
                return true;
            }
        }
        return false;
    }

    private void open() throws ContainerException {
        type = stream.u16(next);
        at = next + HEADER;
        end = at + stream.u16(next + 2);
        walked += end - next;
        if (end > stream.length() || walked > stream.length()) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        next = end;
    }

    int type() {
        return type;
    }

    /** Whether the record, with what continues it, has more bytes. */
    boolean hasMore() throws ContainerException {
        return at < end || continues();
    }

    private boolean continues() throws ContainerException {
        return next + HEADER <= stream.length() && stream.u16(next) == CONTINUE;
    }

    private void follow() throws ContainerException {
        int kept = type;
        while (at >= end) {
            if (!continues()) {
                throw new ContainerException(ContainerProblem.BAD_HEADER);
            }
            open();
        }
        type = kept;
    }

    int u8() throws ContainerException {
        follow();
        int value = stream.u8(at);
        at++;
        return value;
    }

    int u16() throws ContainerException {
        int low = u8();
        return low | (u8() << 8);
    }

    int i32() throws ContainerException {
        int low = u16();
        return low | (u16() << 16);
    }

    double real() throws ContainerException {
        long low = i32() & 0xFFFFFFFFL;
        return Double.longBitsToDouble(low | ((long) i32() << 32));
    }

    void skip(long count) throws ContainerException {
        long left = count;
        while (left > 0) {
            follow();
            int here = (int) Math.min(left, end - at);
            at += here;
            left -= here;
        }
    }

    /** Characters of one or two bytes; what continues them in another record begins with a byte that says anew which. */
    void characters(StringBuilder out, int count, boolean twoBytes) throws ContainerException {
        boolean wide = twoBytes;
        for (int i = 0; i < count; i++) {
            if (at >= end) {
                wide = (u8() & 1) != 0;
            }
            out.append((char) (wide ? u16() : u8()));
        }
    }
}
