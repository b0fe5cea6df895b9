package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.address.MailAddress;
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
        CSV,
        EXCEL,
        VCARD,
        LDIF,
        HTML,
        ZMPROV,
        OPENLDAP
    }

    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description =
                    "csv, excel (csv as Excel opens it by a double click), vcard, ldif, html, zmprov (commands for Zimbra), or"
                            + " openldap (ldif with its base, for an empty server).")
    private Format format = Format.CSV;

    @Option(
            names = "--base",
            paramLabel = "DN",
            description = "For ldif and openldap: under which name all stands, as in dc=daknong,dc=gov,dc=vn.")
    private @Nullable String base;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; replaced if it is there.")
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
        boolean ldif = format == Format.LDIF || format == Format.OPENLDAP;
        if (ldif != (base != null)) {
            throw new UsageException(
                    "--base: " + options.sentences(surroundings).text("directory.base"));
        }
        DirectoryRun run = new DirectoryRun(surroundings, options);
        return run.existing(directory -> {
            if (agency != null && directory.agency(agency).isEmpty()) {
                throw new InputException(
                        "AGENCY_UNKNOWN", run.sentences().text("AGENCY_UNKNOWN.message", Map.of("agency", agency)));
            }
            Publication all = Publication.of(directory, options.day(surroundings));
            Publication some = agency == null ? all : all.ofAgency(agency);
            Publication publication = aliases ? some.withAliases() : some;
            Path file = Objects.requireNonNull(out, "out");
            run.answer(Input.of(file.toString(), file), to -> export(publication, to, run));
        });
    }

    private Answer export(Publication publication, Path to, DirectoryRun run) throws InputException {
        List<MailAddress> skipped;
        try {
            skipped = write(publication, to, run.language());
        } catch (IOException e) {
            throw new InputException(
                    "FILE_UNWRITABLE",
                    run.sentences().text("directory.unwritable", Map.of("reason", FileProblems.text(e, run.sentences()))));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--base: " + run.sentences().text("directory.base"));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("out", to);
        json.put("format", format);
        json.put("skipped", skipped);
        return new AnswerObject(json, () -> text(to, skipped, run.sentences()), skipped.isEmpty());
    }

    private static String text(Path to, List<MailAddress> skipped, Sentences sentences) {
        String written = sentences.text("directory.written", Map.of("file", to.toString()));
        String addresses = skipped.stream().map(MailAddress::toString).collect(Collectors.joining(", "));
        return skipped.isEmpty()
                ? written
                : written + "\n" + sentences.text("directory.skipped", Map.of("addresses", addresses));
    }

    /** Half an export is never there under the name: it is written beside and then moved. */
    private List<MailAddress> write(Publication publication, Path to, Language language) throws IOException {
        Path absolute = to.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".part");
        List<MailAddress> skipped;
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                skipped = write(publication, writer, language);
            }
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        return skipped;
    }

    private List<MailAddress> write(Publication publication, Appendable to, Language language) throws IOException {
        String under = base == null ? "" : base;
        switch (format) {
            case CSV -> publication.csv(to, language);
            case EXCEL -> publication.csvForExcel(to, language);
            case VCARD -> publication.vCards(to, language);
            case LDIF -> publication.ldif(to, under, language);
            case HTML -> publication.html(to, language);
            case OPENLDAP -> publication.ldifForOpenLdap(to, under, language);
            case ZMPROV -> {
                return publication.zimbra(to);
            }
        }
        return List.of();
    }
}
