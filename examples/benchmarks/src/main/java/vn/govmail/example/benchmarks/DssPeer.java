package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * EU DSS with its own BouncyCastle, in a class loader of its own: nothing of it meets gov-mail but types of the platform. It
 * is built apart, see the README.
 */
final class DssPeer {
    private static final String PROPERTY = "dss.lib";
    private static final String CHECK = "vn.govmail.example.benchmarks.dss.DssCheck$Factory";

    private DssPeer() {}

    static boolean isBuilt() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        Path fromRoot = Path.of(System.getProperty(PROPERTY, "examples/benchmarks/dss/target/lib"));
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of("dss/target/lib");
    }

    @SuppressWarnings("unchecked") // the two class loaders share the types of the platform alone, and those by erasure
    static Function<byte[], Map<String, String>> trusting(Office office)
            throws IOException, ReflectiveOperationException {
        if (!isBuilt()) {
            throw new IOException("DSS is not built: mvn -f examples/benchmarks/dss/pom.xml package");
        }
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                jars.add(file.toUri().toURL());
            }
        }
        // stays open as long as the check is used
        ClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        BiFunction<List<byte[]>, List<byte[]>, Function<byte[], Map<String, String>>> factory =
                (BiFunction<List<byte[]>, List<byte[]>, Function<byte[], Map<String, String>>>)
                        loader.loadClass(CHECK).getConstructor(Date.class).newInstance(Date.from(Office.RECEIVED));
        return factory.apply(List.of(office.root()), office.revocationLists());
    }
}
