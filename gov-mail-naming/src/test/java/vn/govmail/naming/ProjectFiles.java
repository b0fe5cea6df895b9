package vn.govmail.naming;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project outside of this module, from whichever folder the tests are started. */
final class ProjectFiles {
    private ProjectFiles() {}

    static Path find(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
        }
        throw new AssertionError("not in the project: " + path);
    }
}
