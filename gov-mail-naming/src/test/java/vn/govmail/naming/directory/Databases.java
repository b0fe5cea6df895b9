package vn.govmail.naming.directory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;

/** Real databases with the directory's tables. */
public final class Databases {
    private static EmbeddedPostgres postgres;

    private Databases() {}

    /** A new H2 database in memory. */
    public static DataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return migrated(source);
    }

    /** An empty database on a PostgreSQL server that is started once. */
    public static synchronized DataSource postgres() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(Databases::stop));
                execute("create database template_of_all");
                migrated(postgres.getDatabase("postgres", "template_of_all"));
            }
        } catch (IOException | RuntimeException e) {
            Assumptions.abort("no PostgreSQL server can be started here: " + e);
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template template_of_all");
        return postgres.getDatabase("postgres", name);
    }

    private static void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataSource migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:vn/govmail/naming/directory/db-migration")
                .load()
                .migrate();
        return source;
    }
}
