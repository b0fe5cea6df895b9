package vn.govmail.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryUnavailableException;
import vn.govmail.text.Language;

/** One run of a command over the directory in a database: opens it, brings its tables up to date, tells what is wrong with it. */
final class DirectoryRun {
    private static final String TABLES = "classpath:vn/govmail/naming/directory/db-migration";

    /** What a command does with the directory. */
    @FunctionalInterface
    interface Work {
        void with(Directory directory) throws InputException, IOException;
    }

    private final Surroundings surroundings;
    private final DirectoryOptions options;
    private final Session session;
    private final Sentences sentences;

    DirectoryRun(Surroundings surroundings, DirectoryOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.session = new Session(surroundings, options.output());
        this.sentences = Sentences.in(session.language());
    }

    Session session() {
        return session;
    }

    Sentences sentences() {
        return sentences;
    }

    Language language() {
        return session.language();
    }

    boolean json() {
        return options.output().json();
    }

    /** Works on a directory that is there. */
    int existing(Work work) {
        return over(work, false, false);
    }

    /** Works on a directory that is made where there is none. */
    int created(Work work) {
        return over(work, true, false);
    }

    /** Rehearses on a directory, an empty one where there is none; nothing is written. */
    int rehearsed(Work work) {
        return over(directory -> work.with(directory.rehearsal()), false, true);
    }

    private int over(Work work, boolean mayCreate, boolean mayBeMissing) {
        DatabaseOptions database = options.database();
        String url = database.url(mayCreate, sentences);
        try (ReusedConnections source = new ReusedConnections(url, database.credentials(sentences))) {
            try {
                prepare(source);
            } catch (InputException e) {
                if (!mayBeMissing || !e.code().equals("DATABASE_NOT_FOUND")) {
                    throw e;
                }
                work.with(Directory.inMemory(options.mailboxes(surroundings)));
                return session.exitCode();
            }
            work.with(Directory.in(source, options.mailboxes(surroundings)));
        } catch (InputException e) {
            failed(e);
        } catch (DirectoryUnavailableException e) {
            failed(DatabaseProblems.lost(e, database.shown(), sentences));
        } catch (IOException e) {
            failed(new InputException("FILE_UNWRITABLE", FileProblems.text(e)));
        } catch (SQLException e) {
            failed(DatabaseProblems.connecting(e, database.shown(), sentences));
        }
        return session.exitCode();
    }

    private void failed(InputException e) {
        session.answer(Input.failed(options.database().shown(), e), nothing -> {
            throw e;
        });
    }

    private void prepare(ReusedConnections source) throws InputException {
        String shown = options.database().shown();
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
                throw new UsageException("--db: " + sentences.text("database.URL", Map.of("url", shown)));
            }
            throw DatabaseProblems.connecting(e, shown, sentences);
        }
        try {
            Flyway.configure().dataSource(source).locations(TABLES).load().migrate();
        } catch (FlywayException e) {
            throw DatabaseProblems.tables(shown, sentences);
        }
    }

    /** Answers one input; the database's silence is told in its place. */
    <T> void answer(Input<T> input, Judge<T> judge) {
        session.answer(input, value -> {
            try {
                return judge.judge(value);
            } catch (DirectoryUnavailableException e) {
                throw DatabaseProblems.lost(e, options.database().shown(), sentences);
            }
        });
    }
}
