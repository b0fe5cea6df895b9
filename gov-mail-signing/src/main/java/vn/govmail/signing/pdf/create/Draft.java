package vn.govmail.signing.pdf.create;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.pdf.create.SignatureDictionary.Gap;

/**
 * A file in the making, beside the place where it shall stand: it gets there whole or not at all. Only blocks of it are in
 * memory. Confined to one thread.
 */
final class Draft implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final PartFile part;
    private final FileChannel channel;

    private Draft(PartFile part) {
        this.part = part;
        this.channel = part.channel();
    }

    /** Starts an empty file beside the target. */
    static Draft of(Path target) throws SigningException {
        return new Draft(PartFile.of(target));
    }

    /** Appends all of a content. */
    void copy(Content content) throws SigningException {
        copy(content, null);
    }

    /** Appends all of a content, and digests it on the way if that is wanted. */
    void copy(Content content, @Nullable MessageDigest digest) throws SigningException {
        byte[] block = new byte[BLOCK];
        long copied = 0;
        try (InputStream in = content.open()) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                if (digest != null) {
                    digest.update(block, 0, count);
                }
                write(ByteBuffer.wrap(block, 0, count));
                copied += count;
            }
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the bytes cannot be copied", e);
        }
        if (copied != content.sizeInBytes()) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the content changed while it was read");
        }
    }

    /** Digests what is there so far. */
    void digestAll(MessageDigest digest) throws SigningException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = content().open()) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
            }
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /** Appends an update, and digests it but for the gap. */
    void append(byte[] update, Gap gap, MessageDigest digest) throws SigningException {
        long start = length();
        digest.update(update, 0, (int) (gap.start() - start));
        int behind = (int) (gap.end() - start);
        digest.update(update, behind, update.length - behind);
        append(update);
    }

    void append(byte[] update) throws SigningException {
        try {
            channel.position(channel.size());
            write(ByteBuffer.wrap(update));
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Puts a signature into its gap. */
    void fill(Gap gap, byte[] signature) throws SigningException {
        if (signature.length > gap.capacity()) {
            throw new SigningException(
                    SigningProblem.RESERVED_SPACE_TOO_SMALL,
                    signature.length + " bytes into " + gap.capacity() + "; reserve more");
        }
        byte[] hex = PdfText.hex(signature);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(hex);
            channel.position(gap.start() + 1);
            write(bytes);
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    long length() throws SigningException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /** What is there so far, to be read before anything else is written. */
    FileBytes content() throws SigningException {
        return new FileBytes(part.file(), length());
    }

    /** Puts the file in its place, where it takes that of an older one. */
    void moveToTarget() throws SigningException {
        part.moveToTarget();
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** A file whose digest nobody asked for yet, unlike {@link Content#of(Path)}. */
    record FileBytes(Path file, long sizeInBytes) implements Content {
        @Override
        public String sha256() {
            try {
                return Content.of(file).sha256();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Channels.newInputStream(Files.newByteChannel(file));
        }

        @Override
        public Optional<SeekableByteChannel> openChannel() throws IOException {
            return Optional.of(Files.newByteChannel(file));
        }

        /** Hands on all but a gap. */
        void writeAround(Gap gap, OutputStream out) throws IOException {
            byte[] block = new byte[BLOCK];
            try (InputStream in = open()) {
                transfer(in, gap.start(), out, block);
                in.skipNBytes(gap.end() - gap.start());
                transfer(in, sizeInBytes - gap.end(), out, block);
            }
        }

        private static void transfer(InputStream in, long count, OutputStream out, byte[] block) throws IOException {
            long left = count;
            while (left > 0) {
                int read = in.readNBytes(block, 0, (int) Math.min(left, block.length));
                if (read == 0) {
                    throw new IOException("the file is shorter than it was");
                }
                out.write(block, 0, read);
                left -= read;
            }
        }

        byte[] stretch(long from, int length) throws IOException {
            try (InputStream in = open()) {
                in.skipNBytes(from);
                return in.readNBytes(length);
            }
        }
    }
}
