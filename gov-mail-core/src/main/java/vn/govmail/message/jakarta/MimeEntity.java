package vn.govmail.message.jakarta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.message.HeaderField;

/** A message or part while it is being read: where its body lies, and what is inside it. Not thread-safe. */
final class MimeEntity {
    private final String path;
    private final int depth;
    private final List<HeaderField> headers;
    private final MediaType mediaType;
    private final List<MimeEntity> children = new ArrayList<>();
    private final @Nullable MimeEntity parent;
    private final byte @Nullable [] boundary;
    private final long start;
    private long bodyStart;
    private long bodyEnd;

    /** An entity whose header section begins at {@code start}. */
    MimeEntity(@Nullable MimeEntity parent, String path, List<HeaderField> headers, MediaType mediaType, long start) {
        this.start = start;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.path = path;
        this.headers = headers;
        this.mediaType = mediaType;
        String declared = mediaType.boundaryOrNull();
        this.boundary = declared == null ? null : declared.getBytes(StandardCharsets.UTF_8);
    }

    String path() {
        return path;
    }

    int depth() {
        return depth;
    }

    Optional<MimeEntity> parent() {
        return Optional.ofNullable(parent);
    }

    List<HeaderField> headers() {
        return headers;
    }

    Optional<String> header(String name) {
        return headers.stream().filter(f -> f.is(name)).map(HeaderField::value).findFirst();
    }

    MediaType mediaType() {
        return mediaType;
    }

    List<MimeEntity> children() {
        return children;
    }

    /** How many parts without parts are in it; one where it has none itself. The depth of parts is bounded. */
    int leaves() {
        return Math.max(1, children.stream().mapToInt(MimeEntity::leaves).sum());
    }

    /** What a line is to this multipart; {@link Delimiter#NONE} for anything but a multipart. */
    Delimiter delimiter(byte[] line) {
        return boundary == null ? Delimiter.NONE : Delimiter.of(line, boundary);
    }

    void body(long start) {
        this.bodyStart = start;
        this.bodyEnd = start;
    }

    void endBody(long end) {
        this.bodyEnd = Math.max(bodyStart, end);
    }

    /** Where the header section begins. */
    long start() {
        return start;
    }

    long bodyStart() {
        return bodyStart;
    }

    long bodyEnd() {
        return bodyEnd;
    }

    /** Whether this entity or one around it, up to the message, is of a type. */
    boolean isWithin(String type) {
        for (MimeEntity entity = this; entity != null; entity = entity.parent) {
            if (entity.mediaType.is(type)) {
                return true;
            }
        }
        return false;
    }

    /** Number of the next part inside, as IMAP numbers parts. */
    String nextChildPath() {
        String number = String.valueOf(children.size() + 1);
        return path.isEmpty() ? number : path + "." + number;
    }
}
