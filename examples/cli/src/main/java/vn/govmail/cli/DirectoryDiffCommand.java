package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.naming.difference.Difference;
import vn.govmail.naming.difference.DirectoryDifference;
import vn.govmail.naming.difference.PublishedList;
import vn.govmail.naming.difference.PublishedListException;
import vn.govmail.naming.directory.Directory;

/** {@code gov-mail directory diff}: what is different between two directories. */
@Command(
        name = "diff",
        description = {
            "What is different in the directory of --db against another database, or against a list that was published"
                    + " from it: added, removed, renamed, moved, other owner, other state, certificates.",
            "Fine (exit code 0) where nothing is."
        },
        mixinStandardHelpOptions = true)
final class DirectoryDiffCommand implements Callable<Integer> {
    /** With what the directory is compared. */
    static final class Earlier {
        @Option(
                names = "--from-db",
                paramLabel = "JDBC-URL",
                description = "The earlier database; user and password are those of --db.")
        private @Nullable String url;

        @Option(
                names = "--published",
                paramLabel = "FILE",
                description =
                        "The published CSV, as 'directory export' writes it; states and certificates are not compared.")
        private @Nullable Path file;
    }

    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @ArgGroup(multiplicity = "1")
    private Earlier earlier = new Earlier();

    DirectoryDiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        Path file = earlier.file;
        if (file != null) {
            Directory published = read(file);
            return run.existing(register -> tell(run, DirectoryDifference.published(published, register)));
        }
        String url = String.valueOf(earlier.url);
        return run.existing(after -> run.beside(url, before -> tell(run, DirectoryDifference.between(before, after))));
    }

    private static Directory read(Path file) {
        try {
            return PublishedList.read(file);
        } catch (PublishedListException e) {
            throw UsageException.publishedList("--published " + file, e);
        } catch (IOException e) {
            throw UsageException.file("--published " + file, e);
        }
    }

    private void tell(DirectoryRun run, DirectoryDifference difference) {
        long count = difference.each(
                found -> run.session().answer(Input.of(found.subject(), found), one -> answer(one, run)));
        if (count == 0 && !run.json()) {
            surroundings.out().println(run.sentences().text("directory.same"));
        }
    }

    private static Answer answer(Difference found, DirectoryRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("difference", found.kind());
        json.put("before", found.before());
        json.put("after", found.after());
        json.put("message", found.message(run.language()));
        return new AnswerObject(json, () -> found.message(run.language()), false);
    }
}
