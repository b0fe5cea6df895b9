package vn.govmail.message.jakarta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.document.Sha256;

/**
 * The decoded bytes of a part, measured and hashed once. Kept in memory where there is room for them, else read anew from the
 * message each time.
 */
final class PartContent implements Content {
    private final RawSource source;
    private final long start;
    private final long end;
    private final String transferEncoding;
    private final long size;
    private final String sha256;
    private final boolean damaged;
    private final byte @Nullable [] kept;

    /** Keeps the bytes if they are at most {@code room}. */
    PartContent(RawSource source, MimeEntity entity, int room) throws IOException {
        this.source = source;
        this.start = entity.bodyStart();
        this.end = entity.bodyEnd();
        this.transferEncoding = entity.mediaType().transferEncoding();
        MessageDigest digest = Sha256.digest();
        try (InputStream decoding = decode();
                InputStream in = new DigestInputStream(decoding, digest)) {
            byte[] first = in.readNBytes(room + 1);
            boolean whole = first.length <= room;
            this.kept = whole ? first : null;
            this.size = first.length + (whole ? 0 : in.transferTo(OutputStream.nullOutputStream()));
            this.sha256 = Sha256.hex(digest);
            this.damaged = (decoding instanceof DecodingInputStream d && d.isDamaged()) || !isKnownEncoding();
        }
    }

    private boolean isKnownEncoding() {
        return switch (transferEncoding) {
            case "7bit", "8bit", "binary", "base64", "quoted-printable" -> true;
            default -> false;
        };
    }

    /** How many bytes are kept in memory. */
    int keptBytes() {
        return kept == null ? 0 : kept.length;
    }

    /** Whether the transfer encoding is unknown or its data are damaged. */
    boolean isDamaged() {
        return damaged;
    }

    @Override
    public long sizeInBytes() {
        return size;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() throws IOException {
        return kept == null ? decode() : new ByteArrayInputStream(kept);
    }

    private InputStream decode() throws IOException {
        InputStream raw = source.open(start, end);
        return switch (transferEncoding) {
            case "base64" -> new Base64InputStream(raw);
            case "quoted-printable" -> new QuotedPrintableInputStream(raw);
            default -> raw;
        };
    }

    @Override
    public String toString() {
        return "Content[" + size + " bytes, sha256 " + sha256 + "]";
    }
}
