package vn.govmail.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class MemoryContent implements Content {
    private final byte[] bytes;
    // whoever verifies a file has hashed it once already: a second time only for those who ask
    private volatile @Nullable String sha256;

    MemoryContent(byte[] bytes) {
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public long sizeInBytes() {
        return bytes.length;
    }

    @Override
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(bytes);
            sha256 = known;
        }
        return known;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return "Content[" + bytes.length + " bytes, sha256 " + sha256() + "]";
    }
}
