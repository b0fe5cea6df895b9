package vn.govmail.signing.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;
import vn.govmail.signing.pdf.syntax.LimitException;

/**
 * Measures what streams expand to before PDFBox expands them in memory, with PDFBox's own filters, so that both agree.
 *
 * <p>Pictures are left out: a {@link PictureStream} cannot be expanded.
 */
final class ExpansionBudget {
    private static final int SHARE_OF_ONE_STREAM = 4;
    private static final int MAX_FILTERS = 8;
    /** The content of a page full of text is a tenth of this. */
    private static final int MOST_KEPT = 1 << 18;

    private final IdentityHashMap<COSStream, Long> sizes = new IdentityHashMap<>();
    private final long oneStream;
    private final int maxObjects;
    private final Beginning latestBytes = new Beginning();
    private @Nullable COSStream latest;
    private long left;

    ExpansionBudget(Limits limits) {
        this.left = limits.pdfExpandedBytes();
        this.oneStream = Math.max(1, limits.pdfExpandedBytes() / SHARE_OF_ONE_STREAM);
        this.maxObjects = limits.pdfObjects();
    }

    /** @throws LimitException if the stream, or all streams so far, expand beyond the limit */
    void spendOn(COSStream stream) {
        if (stream instanceof PictureStream || !stream.hasData()) {
            return;
        }
        List<COSName> filters = filters(stream);
        if (filters.size() > MAX_FILTERS) {
            throw new LimitException("pdfFilters");
        }
        latest = null;
        latestBytes.reset();
        Sink sink = new Sink(Math.min(left, oneStream), latestBytes);
        try (InputStream raw = stream.createRawInputStream()) {
            expand(raw, filters, stream, sink);
            latest = sink.count <= MOST_KEPT && filters.size() <= 1 ? stream : null;
        } catch (IOException e) {
            // PDFBox stops at the same place; what came out until then is counted
        }
        left -= sink.count;
        sizes.put(stream, sink.count);
        limitEntries(stream, sink.count);
    }

    /** What a stream was measured to expand to; 0 for one that was not met, or cannot be expanded. */
    long sizeOf(COSStream stream) {
        return sizes.getOrDefault(stream, 0L);
    }

    /** What the stream that was measured last expands to, where that is not much: the content of a page is read next. */
    Optional<byte[]> latest(COSStream stream) {
        return stream == latest ? Optional.of(latestBytes.toByteArray()) : Optional.empty();
    }

    private static void expand(InputStream raw, List<COSName> filters, COSStream stream, Sink sink) throws IOException {
        InputStream in = raw;
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            OutputStream out = last ? sink : new Sink(sink.left, kept);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
            in = new ByteArrayInputStream(kept.toByteArray());
        }
        if (filters.isEmpty()) {
            raw.transferTo(sink);
        }
    }

    /** A table of cross-references becomes one object in memory for each entry, however few bytes that takes. */
    private void limitEntries(COSStream stream, long expanded) {
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            long width = 0;
            for (int i = 0; i < Math.min(widths.size(), 3); i++) {
                width += Math.max(0, widths.getInt(i, 0));
            }
            if (expanded / Math.max(1, width) > maxObjects) {
                throw new LimitException("pdfObjects");
            }
        }
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size() && names.size() <= MAX_FILTERS; i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Counts, and hands on where the next filter needs it. */
    private static final class Sink extends OutputStream {
        private final OutputStream next;
        private long left;
        private long count;

        Sink(long budget, OutputStream next) {
            super();
            this.left = budget;
            this.next = next;
        }

        @Override
        public void write(int value) throws IOException {
            spend(1);
            next.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            spend(length);
            next.write(bytes, offset, length);
        }

        private void spend(int bytes) {
            left -= bytes;
            count += bytes;
            if (left < 0) {
                throw new LimitException("pdfExpandedBytes");
            }
        }
    }

    /** Keeps what comes first. */
    private static final class Beginning extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void reset() {
            bytes.reset();
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }

        @Override
        public void write(int value) {
            if (bytes.size() < MOST_KEPT) {
                bytes.write(value);
            }
        }

        @Override
        public void write(byte[] data, int offset, int length) {
            bytes.write(data, offset, Math.min(length, MOST_KEPT - bytes.size()));
        }
    }
}
