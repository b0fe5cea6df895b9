package vn.govmail.signing.pdf.syntax;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;

/**
 * The bytes of a file at any place, without the whole of a large file in memory: a small one is read once, of a larger one
 * the pages used last are kept. Content that is dear to jump about in (an attachment is decoded anew up to the place wanted)
 * is taken into memory after all, once the jumps have cost as much as reading the file {@link #DETOURS} times.
 *
 * <p>It also counts the work that is done on the file, for no thread can be stopped from outside. Confined to one thread.
 */
public final class FileView implements Bytes, Closeable {
    /** Files up to this size are read whole. */
    static final int SMALL = 4 << 20;

    private static final int PAGE = 1 << 16;
    private static final int KEPT_PAGES = 32;
    private static final int DETOURS = 16;
    /** A parser looks at each byte a few times, a repair some more; hundreds of times is what loops do. */
    private static final long BASE_READINGS = 64L << 20;

    private static final long READINGS = 8;
    private static final long MAX_READINGS = 400L << 20;
    /** Each of many signatures may cover the whole file: four over one of 256 MiB pass. */
    private static final long BASE_PASSES = 1L << 30;

    /** Some ten nanoseconds each: what a document of a million objects needs once, within a second or so. */
    private static final long PARSING = 128L << 20;

    private final Content content;
    private final long length;
    private final Map<Long, Page> kept = new LinkedHashMap<>(64, 0.75f, true);
    private Page current = Page.NONE;
    private byte[] page = {};
    private long pageStart;
    private long pageEnd;
    private @Nullable SeekableByteChannel channel;
    private @Nullable InputStream in;
    private long position;
    private long detours;
    private long readings;
    private long passes;
    private long parsing = PARSING;

    private FileView(Content content) {
        this.content = content;
        this.length = content.sizeInBytes();
        this.readings = Math.min(MAX_READINGS, BASE_READINGS + (READINGS * length));
        this.passes = BASE_PASSES + (2L * length);
    }

    /**
     * A file whose size was found to be within the limits.
     *
     * @throws UncheckedIOException here and later, if the place where the content lies cannot be read
     */
    public static FileView of(Content content) {
        FileView view = new FileView(content);
        if (view.length <= SMALL) {
            view.takeWhole();
        } else {
            view.openChannel();
        }
        return view;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte at(long offset) {
        if (offset < pageStart || offset >= pageEnd) {
            turnTo(offset);
        }
        return page[(int) (offset - pageStart)];
    }

    @Override
    public Page page(long offset) {
        if (offset < pageStart || offset >= pageEnd) {
            turnTo(offset);
        }
        return current;
    }

    @Override
    public int read(long offset, byte[] target, int at, int most) {
        if (offset < pageStart || offset >= pageEnd) {
            turnTo(offset);
        }
        int count = (int) Math.min(most, pageEnd - offset);
        System.arraycopy(page, (int) (offset - pageStart), target, at, count);
        return count;
    }

    /** Where ASCII characters stand that begin within a stretch; -1 where they do not. Not counted. */
    public long indexOf(String text, long from, long to) {
        int first = text.charAt(0);
        long at = Math.max(0, from);
        long last = Math.min(to, length - text.length() + 1);
        while (at < last) {
            Page here = page(at);
            int end = (int) Math.min(here.bytes().length, last - here.start());
            int found = ByteSearch.indexOf(first, here.bytes(), (int) (at - here.start()), end);
            at = here.start() + found;
            if (found < end) {
                if (matches(text, at)) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /** Hands a stretch on, from the first byte to the last. */
    public void write(long from, long to, OutputStream out) throws IOException {
        spendPass(to - from);
        if (pageEnd - pageStart == length) {
            out.write(page, (int) from, (int) (to - from));
            return;
        }
        try (InputStream stretch = content.open()) {
            stretch.skipNBytes(from);
            copy(stretch, to - from, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream stretch, long count, OutputStream out) throws IOException {
        if (isInMemory(stretch)) {
            // hands its array on as it is
            stretch.transferTo(new FirstBytes(out, count));
            return;
        }
        byte[] buffer = new byte[PAGE];
        long left = count;
        while (left > 0) {
            int done = stretch.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            if (done == 0) {
                throw new IOException("the content is shorter than it was");
            }
            out.write(buffer, 0, done);
            left -= done;
        }
    }

    /** Of this very class: what a subclass does to get at its bytes is not known. */
    private static boolean isInMemory(@Nullable InputStream stream) {
        return stream != null && stream.getClass() == ByteArrayInputStream.class;
    }

    /** Hands the first bytes on and drops the rest. */
    private static final class FirstBytes extends OutputStream {
        private final OutputStream next;
        private long left;

        FirstBytes(OutputStream next, long left) {
            super();
            this.next = next;
            this.left = left;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int count = (int) Math.min(length, left);
            next.write(bytes, offset, count);
            left -= count;
        }
    }

    /** Counts single steps of a parser. */
    public void spendReadings(long count) {
        readings -= count;
        if (readings < 0) {
            throw new LimitException("pdfReadings");
        }
    }

    /** Counts bytes that are hashed or searched through one after the other. */
    public void spendPass(long bytes) {
        passes -= bytes;
        if (passes < 0) {
            throw new LimitException("pdfPasses");
        }
    }

    @Override
    public void spendParsing(long count) {
        parsing -= count;
        if (parsing < 0) {
            throw new LimitException("pdfParsing");
        }
    }

    /** Copies are what streams are taken from, and nothing keeps streams from lying within each other. */
    @Override
    public byte[] copy(long from, int count) {
        spendPass(count);
        return Bytes.super.copy(from, count);
    }

    private void turnTo(long offset) {
        long number = offset / PAGE;
        Page found = kept.get(number);
        if (found == null) {
            long start = number * PAGE;
            if (isDearToJumpIn()) {
                detours += PAGE + (position > start || in == null ? start : start - position);
                if (detours > DETOURS * length) {
                    takeWhole();
                    return;
                }
            }
            found = new Page(start, load(start, (int) Math.min(PAGE, length - start)));
            kept.put(number, found);
            if (kept.size() > KEPT_PAGES) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        show(found);
    }

    private void show(Page found) {
        current = found;
        page = found.bytes();
        pageStart = found.start();
        pageEnd = pageStart + page.length;
    }

    private boolean isDearToJumpIn() {
        return channel == null && !isInMemory(in);
    }

    private void openChannel() {
        try {
            channel = content.openChannel().orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] load(long start, int size) {
        try {
            SeekableByteChannel direct = channel;
            return direct == null ? loadInTurn(start, size) : load(direct, start, size);
        } catch (IOException e) {
            // not the file's fault: the place where it lies is broken
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] load(SeekableByteChannel direct, long start, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        direct.position(start);
        while (buffer.hasRemaining()) {
            if (direct.read(buffer) < 0) {
                throw new IOException("the content is shorter than it was");
            }
        }
        return buffer.array();
    }

    private byte[] loadInTurn(long start, int size) throws IOException {
        InputStream open = in;
        if (open == null || position > start) {
            close();
            open = content.open();
            in = open;
            position = 0;
        }
        open.skipNBytes(start - position);
        // to ask for so many bytes would copy those of an array twice
        byte[] bytes = size == length && isInMemory(open) ? open.readAllBytes() : open.readNBytes(size);
        if (bytes.length != size) {
            throw new IOException("the content is shorter than it was");
        }
        position = start + size;
        return bytes;
    }

    private void takeWhole() {
        if (length > Integer.MAX_VALUE - 8) {
            throw new LimitException("pdfBytes");
        }
        kept.clear();
        show(new Page(0, load(0, (int) length)));
        close();
    }

    @Override
    public void close() {
        InputStream openStream = in;
        SeekableByteChannel openChannel = channel;
        in = null;
        channel = null;
        try {
            if (openStream != null) {
                openStream.close();
            }
            if (openChannel != null) {
                openChannel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
