package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import vn.govmail.document.Content;
import vn.govmail.document.Sha256;

/** The decoded bytes of a part, read anew from the message each time; measured and hashed once. */
final class PartContent implements Content {
    private final RawSource source;
    private final long start;
    private final long end;
    private final String transferEncoding;
    private final long size;
    private final String sha256;
    private final boolean damaged;

    PartContent(RawSource source, MimeEntity entity) throws IOException {
        this.source = source;
        this.start = entity.bodyStart();
        this.end = entity.bodyEnd();
        this.transferEncoding = entity.mediaType().transferEncoding();
        MessageDigest digest = Sha256.digest();
        try (InputStream decoding = open();
                InputStream in = new DigestInputStream(decoding, digest)) {
            this.size = in.transferTo(OutputStream.nullOutputStream());
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
