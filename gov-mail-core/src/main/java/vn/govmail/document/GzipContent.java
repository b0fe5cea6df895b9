package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;

/** The one file in a gzip file (RFC 1952). It is expanded once to learn its size, within the limits of archives. */
final class GzipContent {
    private static final long RATIO_MATTERS_ABOVE = 1L << 20;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int LOOKED_AT = 1 << 10;

    private GzipContent() {}

    static ArchivedFile open(Content content, Limits limits) throws IOException {
        long most = Math.min(
                limits.archiveExpandedBytes(),
                Math.max(RATIO_MATTERS_ABOVE, content.sizeInBytes() * (long) limits.archiveRatio()));
        long size = 0;
        byte[] buffer = new byte[16 << 10];
        try (InputStream in = new GZIPInputStream(content.open())) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new ContainerException(ContainerProblem.TOO_LARGE);
                }
            }
        }
        return new ArchivedFile(name(content), new ExpandedContent(size, () -> new GZIPInputStream(content.open())));
    }

    /** The name that the header states; {@code content} where it states none. */
    private static String name(Content content) throws IOException {
        Prefix header = new Prefix(ContentSource.bytes(content, 0, LOOKED_AT), false);
        int from = 10 + ((header.at(3) & HAS_EXTRA) != 0 ? 2 + header.u16(10) : 0);
        if ((header.at(3) & HAS_NAME) == 0) {
            return "content";
        }
        int end = from;
        while (header.at(end) > 0) {
            end++;
        }
        String name = new String(
                header.ascii(from, end - from).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return name.isEmpty() ? "content" : name;
    }
}
