package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

final class FileContent implements Content {
    private final Path file;
    private final long size;
    private final String sha256;

    private FileContent(Path file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    static FileContent of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new FileContent(file, size, Sha256.hex(digest));
        }
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
        return Files.newInputStream(file);
    }

    @Override
    public Optional<SeekableByteChannel> openChannel() throws IOException {
        return Optional.of(Files.newByteChannel(file));
    }

    @Override
    public String toString() {
        return "Content[" + size + " bytes, sha256 " + sha256 + "]";
    }
}
