package vn.govmail.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

final class MemoryContent implements Content {
    private final byte[] bytes;
    private final String sha256;

    MemoryContent(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.sha256 = Sha256.of(bytes);
    }

    @Override
    public long sizeInBytes() {
        return bytes.length;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return "Content[" + bytes.length + " bytes, sha256 " + sha256 + "]";
    }
}
