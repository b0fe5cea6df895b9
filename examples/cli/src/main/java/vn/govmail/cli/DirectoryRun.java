package vn.govmail.cli;

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
        void with(Directory directory) throws InputException;
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
        return over(options.database(), work, false, false);
    }

    /** Works on another directory beside this one. */
    void beside(String url, Work work) {
        over(options.database().at(url), work, false, false);
    }

    /** Works on a directory that is made where there is none. */
    int created(Work work) {
        return over(options.database(), work, true, false);
    }

    /** Rehearses on a directory, an empty one where there is none; nothing is written. */
    int rehearsed(Work work) {
        return over(options.database(), directory -> work.with(directory.rehearsal()), false, true);
    }

    private int over(DatabaseOptions database, Work work, boolean mayCreate, boolean mayBeMissing) {
        String url = database.url(mayCreate, sentences);
        try (ReusedConnections source = new ReusedConnections(url, database.credentials(sentences))) {
            try {
                prepare(database, source);
            } catch (InputException e) {
                if (!mayBeMissing || !e.code().equals("DATABASE_NOT_FOUND")) {
                    throw e;
                }
                work.with(Directory.inMemory(options.mailboxes(surroundings)));
                return session.exitCode();
            }
            work.with(Directory.in(source, options.mailboxes(surroundings)));
        } catch (InputException e) {
            failed(database, e);
        } catch (DirectoryUnavailableException e) {
            failed(database, DatabaseProblems.lost(e, database.shown(), sentences));
        } catch (SQLException e) {
            failed(database, DatabaseProblems.connecting(e, database.shown(), sentences));
        }
        return session.exitCode();
    }

    private void failed(DatabaseOptions database, InputException e) {
        session.answer(Input.failed(database.shown(), e), nothing -> {
            throw e;
        });
    }

    private void prepare(DatabaseOptions database, ReusedConnections source) throws InputException {
        String shown = database.shown();
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
                throw new UsageException("--db: " + sentences.text("database.URL", Map.of("url", shown)));
            }
            throw DatabaseProblems.connecting(e, shown, sentences);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(TABLES)
                    // otherwise migrations that a newer version applied would be passed over
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
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
