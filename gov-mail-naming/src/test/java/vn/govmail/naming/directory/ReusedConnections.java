package vn.govmail.naming.directory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** A data source whose connections are used again, as a host's pool does: opening one takes longer than most of what it is for. */
public final class ReusedConnections {
    private ReusedConnections() {}

    /** The same source with connections that go back when they are closed. */
    public static DataSource of(DataSource source) {
        Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        return proxy(DataSource.class, source, (method, answer) -> {
            if (!method.equals("getConnection")) {
                return answer.get();
            }
            Connection kept = idle.poll();
            Connection connection = kept == null ? source.getConnection() : kept;
            return proxy(Connection.class, connection, (name, result) -> {
                if (!name.equals("close")) {
                    return result.get();
                }
                connection.setAutoCommit(true);
                idle.push(connection);
                return null;
            });
        });
    }

    private interface Answer {
        Object get() throws Throwable;
    }

    private interface Handling {
        Object handle(String method, Answer answer) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Handling handling) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handling.handle(method.getName(), () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? new SQLException(e) : e.getCause();
                    }
                })));
    }
}
