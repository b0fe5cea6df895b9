package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * EU DSS with its own BouncyCastle, in a class loader of its own: nothing of it meets gov-mail but types of the platform. It
 * is built apart, see the README.
 */
final class DssPeer {
    private static final String PROPERTY = "dss.lib";
    private static final String CHECK = "vn.govmail.example.benchmarks.dss.DssCheck$Factory";
    private static final String SIGNER = "vn.govmail.example.benchmarks.dss.DssSigner$Factory";

    private static @Nullable ClassLoader loader;

    private DssPeer() {}

    static boolean isBuilt() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        Path fromRoot = Path.of(System.getProperty(PROPERTY, "examples/benchmarks/dss/target/lib"));
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of("dss/target/lib");
    }

    /** The files of an office, judged an hour after they were signed. */
    static Check trusting(Office office) throws IOException, ReflectiveOperationException {
        return check(List.of(office.root()), office.revocationLists(), Office.RECEIVED);
    }

    /** What DSS says of each signature of a file, by id: "FORMAT INDICATION", with the sub-indication where there is one. */
    @FunctionalInterface
    interface Check {
        /**
         * Judges.
         *
         * @param detached what signatures were made over that stand in a file of their own, by its name
         */
        Map<String, String> of(byte[] file, Map<String, byte[]> detached);

        default Map<String, String> of(byte[] file) {
            return of(file, Map.of());
        }
    }

    @SuppressWarnings("unchecked") // the two class loaders share the types of the platform alone, and those by erasure
    static Check check(List<byte[]> anchors, List<byte[]> lists, Instant at)
            throws IOException, ReflectiveOperationException {
        var factory =
                (BiFunction<List<byte[]>, List<byte[]>, BiFunction<byte[], Map<String, byte[]>, Map<String, String>>>)
                        type(CHECK).getConstructor(Date.class).newInstance(Date.from(at));
        return factory.apply(anchors, lists)::apply;
    }

    /** Signs a file with DSS at a level: {@code B}, {@code T}, {@code LT} or {@code LTA}; what it takes stands at the signer. */
    @SuppressWarnings("unchecked") // as above
    static BiFunction<byte[], String, byte[]> signer(Map<String, Object> with)
            throws IOException, ReflectiveOperationException {
        var factory = (Function<Map<String, Object>, BiFunction<byte[], String, byte[]>>)
                type(SIGNER).getConstructor().newInstance();
        return factory.apply(with);
    }

    private static synchronized Class<?> type(String name) throws IOException, ReflectiveOperationException {
        if (!isBuilt()) {
            throw new IOException("DSS is not built: mvn -f examples/benchmarks/dss/pom.xml package");
        }
        if (loader == null) {
            List<URL> jars = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder())) {
                for (Path file : files.sorted().toList()) {
                    jars.add(file.toUri().toURL());
                }
            }
            // stays open as long as the classes are used
            loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(name);
    }
}
