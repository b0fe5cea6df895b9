package vn.govmail.example.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to PostgreSQL that stay open. Thread-safe. */
final class ConnectionPool extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger taken = new AtomicInteger();

    ConnectionPool(String url) {
        setUrl(url);
        setUser("postgres");
    }

    @Override
    public Connection getConnection() throws SQLException {
        taken.incrementAndGet();
        Connection kept = idle.poll();
        Connection real = kept == null ? super.getConnection() : kept;
        return (Connection) Proxy.newProxyInstance(
                ConnectionPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    try {
                        if (method.getName().equals("close")) {
                            idle.add(real);
                            return null;
                        }
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** How often a connection was asked for: once for each question and each transaction of a directory. */
    int taken() {
        return taken.get();
    }

    /** What the processes of the server have used that are there now. */
    Duration processorTime() throws SQLException {
        Duration used = Duration.ZERO;
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_stat_activity")) {
            while (row.next()) {
                used = used.plus(ProcessHandle.of(row.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO));
            }
        }
        return used;
    }
}
