package vn.govmail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where converted files go: below one folder, each to a place of its own, never over an input. */
final class OutputFolder {
    private final Path folder;
    private final Set<Path> taken = new HashSet<>();

    OutputFolder(Path folder, List<Input<NamedFile>> inputs) {
        this.folder = folder;
        for (Input<NamedFile> input : inputs) {
            NamedFile file = input.value();
            if (file != null) {
                taken.add(real(file.path()));
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Writer {
        /** Writes all of it, or says why not; what was written then goes. */
        void write(OutputStream out) throws IOException, InputException;
    }

    /** Writes at a relative path, as a whole or not at all; answers where. */
    Path write(Path relative, Writer writer) throws IOException, InputException {
        Path target = folder.resolve(inside(relative));
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new InputException("OUTPUT_REFUSED", "there is no folder to write to");
        }
        Files.createDirectories(parent);
        Path place = parent.toRealPath().resolve(target.getFileName());
        if (!place.startsWith(folder.toRealPath()) || Files.isSymbolicLink(place)) {
            throw new InputException("OUTPUT_REFUSED", "a link leads out of the folder for results");
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException("OUTPUT_REFUSED", "there is a folder of this name");
        }
        if (!taken.add(place)) {
            throw new InputException(
                    "OUTPUT_TAKEN", "this would be written over an input or another result: " + target);
        }
        Path part = Files.createTempFile(parent, "gov-mail-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writer.write(out);
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return target;
    }

    /** The path without a root and without steps that lead out: then the file's name alone. */
    private static Path inside(Path relative) {
        Path normal = relative.normalize();
        boolean outside = normal.isAbsolute()
                || normal.startsWith("..")
                || normal.toString().isEmpty();
        Path name = relative.getFileName();
        return outside && (name != null) ? name : normal;
    }
}
