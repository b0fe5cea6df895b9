package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.naming.publication.Publication;
import vn.govmail.text.Language;

/** {@code gov-mail directory export}: what of the directory is for everybody to see. */
@Command(
        name = "export",
        description = "Writes the published directory (Danh bạ): nothing of staff ids, passwords, use.",
        mixinStandardHelpOptions = true)
final class DirectoryExportCommand implements Callable<Integer> {
    /** The formats by the names that the command line takes. */
    enum Format {
        CSV(Publication::csv),
        EXCEL(Publication::csvForExcel);

        private final Writing writing;

        Format(Writing writing) {
            this.writing = writing;
        }
    }

    /** How a publication is written in a format. */
    @FunctionalInterface
    private interface Writing {
        void write(Publication publication, Appendable out, Language language) throws IOException;
    }

    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "${COMPLETION-CANDIDATES}; excel is csv as Excel opens it by a double click.")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; replaced if it is there.")
    private @Nullable Path out;

    @Option(names = "--agency", paramLabel = "ID", description = "Only one agency and its officials.")
    private @Nullable String agency;

    @Option(names = "--aliases", description = "With earlier addresses whose mail still arrives.")
    private boolean aliases;

    DirectoryExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> {
            if (agency != null && directory.agency(agency).isEmpty()) {
                throw new InputException(
                        "AGENCY_UNKNOWN", run.sentences().text("AGENCY_UNKNOWN.message", Map.of("agency", agency)));
            }
            Publication publication = Publication.of(directory, options.day(surroundings));
            publication = agency == null ? publication : publication.ofAgency(agency);
            Publication wanted = aliases ? publication.withAliases() : publication;
            Path file = Objects.requireNonNull(out, "out");
            run.answer(Input.of(file.toString(), file), to -> {
                try {
                    write(wanted, to, run.language());
                } catch (IOException e) {
                    throw new InputException(
                            "FILE_UNWRITABLE",
                            run.sentences().text("directory.unwritable", Map.of("reason", FileProblems.text(e))));
                }
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("out", to);
                json.put("format", format);
                return new AnswerObject(
                        json,
                        () -> run.sentences().text("directory.written", Map.of("file", to.toString())),
                        true);
            });
        });
    }

    /** Half an export is never there under the name: it is written beside and then moved. */
    private void write(Publication publication, Path to, Language language) throws IOException {
        Path absolute = to.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                format.writing.write(publication, writer, language);
            }
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
