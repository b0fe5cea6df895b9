package vn.govmail.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkout that the tests run in. */
final class ProjectFolder {
    private static final List<String> MODULES =
            List.of("gov-mail-core", "gov-mail-naming", "gov-mail-signing", "gov-mail-testkit", "examples/cli");

    private ProjectFolder() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("not started within the project");
        }
        return folder;
    }

    static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class stands in the main sources of a module. */
    static boolean hasClass(String name) {
        String path = name.replace('.', '/') + ".java";
        return MODULES.stream()
                .anyMatch(module -> Files.exists(
                        root().resolve(module).resolve("src/main/java").resolve(path)));
    }

    /** The source of a test class, by its simple name. */
    static Optional<String> testSource(String module, String simpleName) {
        try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src/test/java"))) {
            Optional<Path> file =
                    files.filter(f -> f.endsWith(simpleName + ".java")).findFirst();
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
