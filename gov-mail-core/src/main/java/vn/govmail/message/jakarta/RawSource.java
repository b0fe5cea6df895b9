package vn.govmail.message.jakarta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.govmail.document.Content;

/** The raw bytes of a message, of which any stretch can be read any number of times, also by several threads at once. */
interface RawSource {

    long size();

    /** Reads the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
    InputStream open(long from, long to) throws IOException;

    static RawSource of(byte[] bytes) {
        return new RawSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open(long from, long to) {
                return new ByteArrayInputStream(bytes, (int) from, (int) (to - from));
            }
        };
    }

    /** A message within another file; a stretch further on is read by going over what lies before it, unless that file can be jumped in. */
    static RawSource of(Content content) {
        return new RawSource() {
            @Override
            public long size() {
                return content.sizeInBytes();
            }

            @Override
            public InputStream open(long from, long to) throws IOException {
                SeekableByteChannel channel = content.openChannel().orElse(null);
                if (channel != null) {
                    channel.position(from);
                    return new BoundedInputStream(Channels.newInputStream(channel), to - from);
                }
                InputStream in = content.open();
                try {
                    in.skipNBytes(from);
                    return new BoundedInputStream(in, to - from);
                } catch (IOException e) {
                    in.close();
                    throw e;
                }
            }
        };
    }

    static RawSource of(Path file) throws IOException {
        long size = Files.size(file);
        return new RawSource() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open(long from, long to) throws IOException {
                SeekableByteChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                channel.position(from);
                return new BoundedInputStream(Channels.newInputStream(channel), to - from);
            }
        };
    }
}
