package vn.govmail.testkit.signing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Signed files that others made, each with the verdict that its own project expects; on some machines only. */
final class SigningCorpus {
    private static final Set<String> NEVER_VALID =
            Set.of("SPOOF", "MODIFIED_AFTER_SIGNING", "INVALID_CRYPTO", "MALFORMED", "UNSIGNED");

    private SigningCorpus() {}

    /**
     * A file.
     *
     * @param path its name within the corpus
     * @param format its format as the manifest names it, for example {@code PDF}
     * @param expected what its project says of it
     * @param content what a detached signature is over: {@code file:}, {@code text:} or {@code digest:}; empty for others
     */
    record Row(String path, String format, String expected, Path file, String content) {
        boolean isPdf() {
            return "PDF".equals(format);
        }

        boolean isValidPdf() {
            return isPdf() && "VALID".equals(expected);
        }

        boolean isSignedData() {
            return "CMS".equals(format);
        }

        boolean mayNeverBeValid() {
            return !isPdf() || NEVER_VALID.contains(expected);
        }
    }

    static List<Row> rows() throws IOException {
        Path signing = Path.of(System.getProperty("govmail.corpus", "")).resolve("signing");
        Path manifest = signing.resolve("manifest.tsv");
        assumeTrue(Files.isRegularFile(manifest), "the corpus of third-party files is not on this machine");
        return Files.readAllLines(manifest).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(c -> new Row(c[0], c[1], c[2], signing.resolve("corpus").resolve(c[0]), c[5]))
                .toList();
    }

    /** The file with this name, wherever it lies. */
    static Row named(String name) throws IOException {
        return rows().stream()
                .filter(row -> row.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file named " + name));
    }
}
