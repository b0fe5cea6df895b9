package vn.govmail.testkit.signing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others, where they are installed. */
final class Tools {
    private static final int PATIENCE_SECONDS = 60;

    private Tools() {}

    /** Skips the test, with a message, where one of the programs is missing. */
    static void assumeInstalled(String... programs) {
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        for (String program : programs) {
            assumeTrue(
                    folders.stream()
                            .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program))),
                    () -> program + " is not installed on this machine");
        }
    }

    /** What a program says, on either stream, and its exit code. */
    record Said(int exitCode, String text) {}

    static Said run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        return new Said(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1));
    }
}
