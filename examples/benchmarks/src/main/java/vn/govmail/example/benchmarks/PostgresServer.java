package vn.govmail.example.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server that really writes to its disk before it answers, with the tables of a directory. */
final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final ConnectionPool pool;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
        this.pool = new ConnectionPool(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
    }

    static PostgresServer start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:vn/govmail/naming/directory/db-migration")
                .load()
                .migrate();
        return new PostgresServer(server);
    }

    ConnectionPool pool() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
