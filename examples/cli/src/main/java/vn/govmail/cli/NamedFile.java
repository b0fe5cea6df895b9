package vn.govmail.cli;

import java.nio.file.Path;

/**
 * A file and where it stands among the inputs.
 *
 * @param path the file
 * @param relative its path below the folder that was named, or as it was named itself
 */
record NamedFile(Path path, Path relative) {}
