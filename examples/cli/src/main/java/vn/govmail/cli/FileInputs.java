package vn.govmail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command is to judge. */
final class FileInputs {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files; a folder stands for all files below it; - reads one file name from each line of"
                    + " standard input.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json-in", description = "Read a file name as a JSON string from each line of standard input.")
    private boolean jsonIn;

    /** Hands on each file in its order; the paths of one folder are all that is ever held. */
    void forEach(InputStream in, Consumer<Input<Path>> action) {
        forEachNamed(in, input -> {
            NamedFile file = input.value();
            action.accept(new Input<>(input.shown(), file == null ? null : file.path(), input.failure()));
        });
    }

    /** Hands on each file with its place among the inputs. */
    void forEachNamed(InputStream in, Consumer<Input<NamedFile>> action) {
        if (names.isEmpty() && !jsonIn) {
            throw UsageException.of("NOTHING_TO_READ");
        }
        for (String name : names) {
            if (name.equals("-")) {
                Lines.forEach(in, line -> named(line, action));
            } else {
                expand(name, action);
            }
        }
        if (jsonIn && !names.contains("-")) {
            Lines.forEach(in, line -> fromJson(line, action));
        }
    }

    private void named(String line, Consumer<Input<NamedFile>> action) {
        if (jsonIn) {
            fromJson(line, action);
        } else if (!line.isBlank()) {
            expand(line, action);
        }
    }

    private static void fromJson(String line, Consumer<Input<NamedFile>> action) {
        if (line.isBlank()) {
            return;
        }
        try {
            String name = Value.fromJson(line).text();
            if (name == null) {
                throw new InputException("INPUT_NOT_JSON", "a file name has to be a JSON string");
            }
            expand(name, action);
        } catch (InputException e) {
            action.accept(Input.failed(line, e));
        }
    }

    private static void expand(String name, Consumer<Input<NamedFile>> action) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            action.accept(Input.failed(name, FileProblems.unencodable(name)));
            return;
        }
        if (Files.isDirectory(path)) {
            folder(name, path, action);
        } else if (Files.isRegularFile(path)) {
            action.accept(Input.of(name, new NamedFile(path, path)));
        } else if (Files.exists(path)) {
            action.accept(Input.failed(name, new InputException("NOT_A_FILE", "a device or pipe cannot be judged")));
        } else {
            action.accept(Input.failed(name, FileProblems.notFound(name)));
        }
    }

    private static void folder(String name, Path folder, Consumer<Input<NamedFile>> action) {
        Map<Path, @Nullable IOException> found = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new Collector(found));
        } catch (IOException e) {
            action.accept(Input.failed(name, FileProblems.unreadable(name, e)));
            return;
        }
        if (found.isEmpty()) {
            action.accept(
                    Input.failed(name, new InputException("FOLDER_EMPTY", "there is no file in or below this folder")));
        }
        found.forEach((file, problem) -> {
            String shown = PathNames.below(name, folder, file);
            action.accept(
                    problem == null
                            ? Input.of(shown, new NamedFile(file, folder.relativize(file)))
                            : Input.failed(shown, FileProblems.unreadable(shown, problem)));
        });
    }

    /** Collects files, and what could not be looked into. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Map<Path, @Nullable IOException> found;

        Collector(Map<Path, @Nullable IOException> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
                found.put(file, null);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            found.put(file, problem);
            return FileVisitResult.CONTINUE;
        }
    }
}
