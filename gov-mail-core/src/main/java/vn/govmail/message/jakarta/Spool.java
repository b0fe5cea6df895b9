package vn.govmail.message.jakarta;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.BlockInputStream;

/**
 * Takes in a message that comes as a stream: small ones stay in memory, larger ones go to a temporary file that is encrypted
 * with a key that exists only in memory, and deleted when the spool is closed. After a crash nobody can read what is left.
 */
final class Spool extends OutputStream implements RawSource {
    private static final int MEMORY_LIMIT = 4 << 20;
    private static final int BLOCK = 16;

    private final long sizeLimit;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private volatile byte @Nullable [] written;
    private @Nullable FileChannel file;
    private final byte[] key = new byte[BLOCK];
    private final byte[] nonce = new byte[BLOCK];
    private @Nullable Cipher encrypting;
    private long size;

    /** A spool that refuses to grow beyond a size. */
    Spool(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /** Thrown while writing when the size limit is passed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (size + length > sizeLimit) {
            throw new TooLargeException(sizeLimit);
        }
        if (file == null && size + length > MEMORY_LIMIT) {
            moveToFile();
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            append(file, bytes, offset, length);
        }
        size += length;
    }

    private void moveToFile() throws IOException {
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        // the low half counts blocks
        random.nextBytes(nonce);
        Arrays.fill(nonce, BLOCK / 2, BLOCK, (byte) 0);
        encrypting = cipherAt(0);
        Path path = Files.createTempFile("gov-mail-", ".spool");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = channel;
        byte[] soFar = memory.toByteArray();
        memory = new ByteArrayOutputStream();
        append(channel, soFar, 0, soFar.length);
    }

    private void append(FileChannel channel, byte[] bytes, int offset, int length) throws IOException {
        Cipher cipher = Objects.requireNonNull(encrypting);
        byte[] encrypted = cipher.update(bytes, offset, length);
        ByteBuffer buffer = encrypted == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(encrypted);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** AES in counter mode, with the counter at a block. */
    private Cipher cipherAt(long block) {
        try {
            byte[] counter = nonce.clone();
            ByteBuffer.wrap(counter).putLong(BLOCK / 2, block);
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no AES in counter mode", e);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open(long from, long to) throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            return RawSource.of(inMemory()).open(from, to);
        }
        long block = from / BLOCK;
        InputStream decrypted =
                new javax.crypto.CipherInputStream(new ChannelInputStream(channel, block * BLOCK), cipherAt(block));
        decrypted.skipNBytes(from - block * BLOCK);
        return new BoundedInputStream(decrypted, to - from);
    }

    /** All bytes, copied out of the growing buffer once; two threads that do it at once get equal copies. */
    private byte[] inMemory() {
        byte[] bytes = written;
        if (bytes == null) {
            bytes = memory.toByteArray();
            written = bytes;
        }
        return bytes;
    }

    /** Reads a channel from a place on without moving the channel's own position. */
    private static final class ChannelInputStream extends BlockInputStream {
        private final FileChannel channel;
        private long position;

        ChannelInputStream(FileChannel channel, long position) {
            this.channel = channel;
            this.position = position;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(buffer, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }

    /** Frees the memory and deletes the file. */
    @Override
    public void close() {
        memory = new ByteArrayOutputStream();
        written = null;
        Arrays.fill(key, (byte) 0);
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
