package vn.govmail.signing.cms.create;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/** A file in the making, beside the place where it shall stand: it gets there whole or not at all. Confined to one thread. */
public final class PartFile implements Closeable {
    private final Path target;
    private final Path file;
    private final FileChannel channel;
    private boolean moved;

    private PartFile(Path target, Path file, FileChannel channel) {
        this.target = target;
        this.file = file;
        this.channel = channel;
    }

    /** Starts an empty file beside the target. */
    public static PartFile of(Path target) throws SigningException {
        // not a temporary file of Java's, which nobody else may read even after it was moved
        Path name = target.toAbsolutePath().getFileName();
        if (name == null) {
            throw new SigningException(SigningProblem.OUTPUT_NOT_WRITABLE, "not the name of a file");
        }
        Path file = target.toAbsolutePath().resolveSibling("." + name + "." + UUID.randomUUID() + ".part");
        try {
            return new PartFile(
                    target,
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new SigningException(SigningProblem.OUTPUT_NOT_WRITABLE, "no file can be made there", e);
        }
    }

    /** Where it lies until it is moved. */
    public Path file() {
        return file;
    }

    /** For writing and reading. */
    public FileChannel channel() {
        return channel;
    }

    /** Puts the file in its place, where it takes that of an older one. */
    public void moveToTarget() throws SigningException {
        try {
            channel.force(true);
            channel.close();
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            moved = true;
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** What is said where a file cannot be written. */
    public static SigningException notWritable(IOException cause) {
        return new SigningException(SigningProblem.OUTPUT_NOT_WRITABLE, "the file cannot be written", cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!moved) {
            Files.deleteIfExists(file);
        }
    }
}
