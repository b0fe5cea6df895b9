package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import vn.govmail.container.ByteSource;

/** Content as the container reader takes it. */
record ContentSource(Content content) implements ByteSource {

    @Override
    public long sizeInBytes() {
        return content.sizeInBytes();
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Some bytes from a place; fewer where the content ends. */
    static byte[] bytes(Content content, long offset, int length) throws IOException {
        if ((offset < 0) || (offset >= content.sizeInBytes())) {
            return new byte[0];
        }
        try (InputStream in = content.open()) {
            in.skipNBytes(offset);
            return in.readNBytes(length);
        }
    }
}
