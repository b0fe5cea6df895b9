package vn.govmail.example.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A peer with libraries of its own, in a class loader of its own: nothing of it meets gov-mail but types of the platform. */
final class PeerProject {
    private final String name;
    private @Nullable ClassLoader loader;

    /** One whose project is the folder of that name; the property {@code NAME.lib} says where else its libraries are. */
    PeerProject(String name) {
        this.name = name;
    }

    boolean isBuilt() {
        return Files.isDirectory(folder());
    }

    private Path folder() {
        Path fromRoot = Path.of(System.getProperty(name + ".lib", "examples/benchmarks/" + name + "/target/lib"));
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of(name, "target", "lib");
    }

    synchronized Class<?> type(String type) throws IOException, ReflectiveOperationException {
        if (!isBuilt()) {
            throw new IOException("not built: mvn -f examples/benchmarks/" + name + "/pom.xml package");
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
        return loader.loadClass(type);
    }
}
