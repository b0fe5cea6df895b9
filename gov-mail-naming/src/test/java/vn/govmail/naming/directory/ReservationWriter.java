package vn.govmail.naming.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that reserves addresses and writes each answer to a file as soon as it has it: key, address. Started by
 * {@link KilledWritersTest} with the database's URL, the writer's number, how many people, and the file.
 */
final class ReservationWriter {
    /** So few names that every writer wants what others want. */
    private static final String[] NAMES = {"Nguyễn Văn An", "Nguyễn Thị Anh", "Nguyễn Thị Ái Anh", "Trần Văn Bình"};

    private ReservationWriter() {}

    /** One connection that is opened again after it broke: what a pool does. */
    private static final class OneConnection extends PGSimpleDataSource {
        private static final long serialVersionUID = 1L;
        private transient Connection kept;

        @Override
        public Connection getConnection() throws SQLException {
            if (kept == null || kept.isClosed() || !kept.isValid(5)) {
                kept = super.getConnection();
            }
            Connection real = kept;
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    static DataSource source(String url) {
        OneConnection source = new OneConnection();
        source.setUrl(url);
        source.setUser("postgres");
        source.setSocketTimeout(20);
        return source;
    }

    static String name(int person) {
        return NAMES[person % NAMES.length];
    }

    public static void main(String[] args) throws InterruptedException {
        Directory directory = Directory.in(source(args[0]), MailboxPolicy.none());
        Path answers = Path.of(args[3]);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            String key = args[1] + "-" + i;
            Person person = new Person(key, name(i));
            ReservationRequest request =
                    DirectoryFixtures.request(person, DirectoryFixtures.STTTT).withKey(key);
            write(answers, key + " " + stubborn(directory, request).address().orElseThrow() + "\n");
        }
        write(answers, "done\n");
    }

    /** Asks until there is an answer, as the Javadoc of the exception says one may. */
    private static Reservation stubborn(Directory directory, ReservationRequest request) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return directory.reserve(request);
            } catch (DirectoryUnavailableException e) {
                if (attempt == 60) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
