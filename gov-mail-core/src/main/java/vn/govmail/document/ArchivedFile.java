package vn.govmail.document;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Missing;

/**
 * A file inside another one.
 *
 * @param path its name inside, folders separated by {@code /}, as the archive writes it: hostile, for display only after
 *     {@link FileNames#clean}
 * @param content its bytes, read from the archive each time
 * @param part whether it is a part of the document around it and no document of its own: the numbers behind a chart, a logo in the
 *     body of a message; it is looked at all the same
 */
public record ArchivedFile(String path, Content content, boolean part) {
    public ArchivedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }

    /** A file of its own. */
    public ArchivedFile(String path, Content content) {
        this(path, content, false);
    }

    /**
     * Reads all bytes to their end, and compares their checksum where the archive states one.
     *
     * @return why they cannot be had: they are damaged, beyond a limit, or compressed in a way that is not undone here; empty where
     *     whoever reads them later meets no failure
     */
    public Optional<Missing> damage() {
        try {
            Objects.requireNonNull(content.sha256(), "sha256");
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(
                    e.getCause() instanceof ContainerException refused ? why(refused.problem()) : Missing.MALFORMED);
        }
    }

    private static Missing why(ContainerProblem problem) {
        if (problem == ContainerProblem.METHOD) {
            return Missing.CONTENT_NOT_EXAMINED;
        }
        return problem.isLimit() ? Missing.LIMIT_EXCEEDED : Missing.MALFORMED;
    }
}
