package vn.govmail.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * What a run of the command line takes from the process: its streams, its clock, its locale. Tests bring their own.
 *
 * @param in standard input
 * @param out standard output, UTF-8 whatever the locale
 * @param err standard error, UTF-8 whatever the locale
 * @param colour whether standard output is a terminal that shows colours
 * @param progress whether standard error is a terminal
 * @param clock what time it is
 * @param locale the user's language
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colour,
        boolean progress,
        Clock clock,
        Locale locale) {
    private static final int BUFFER = 64 << 10;

    static Surroundings ofProcess() {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean terminal = Ansi.AUTO.enabled();
        return new Surroundings(
                System.in,
                out,
                err,
                terminal,
                terminal || isDevice("/proc/self/fd/2"),
                Clock.systemUTC(),
                Locale.getDefault());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Java tells only of both streams together whether they are a terminal; Linux tells of one. */
    private static boolean isDevice(String link) {
        try {
            String target = Path.of(link).toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
