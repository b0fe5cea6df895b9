package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryFile;
import vn.govmail.naming.directory.DirectoryFileException;

/** The directory that tells who is who. */
final class DirectoryOption {
    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "Agencies, officials and their mailboxes, as lines of columns parted by tabs.")
    private @Nullable Path file;

    /** The directory in the file; empty where none was named. */
    Optional<Directory> read() {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(DirectoryFile.read(file));
        } catch (DirectoryFileException e) {
            throw UsageException.directoryFile("--directory " + file, e);
        } catch (IOException e) {
            throw UsageException.file("--directory " + file, e);
        }
    }
}
