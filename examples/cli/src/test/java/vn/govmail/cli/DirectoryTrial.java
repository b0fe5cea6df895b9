package vn.govmail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands over a directory of its own, in the embedded database.
 *
 * @param folder where the database's file is
 */
record DirectoryTrial(Path folder) {
    private static final List<String> DOCUMENTS = List.of(
            "--decision",
            "215/QĐ-SNV",
            "--decided-on",
            "2026-11-01",
            "--issuer",
            "Sở Nội vụ",
            "--request",
            "12/STTTT-VP",
            "--requested-on",
            "2026-11-05",
            "--requester",
            "Sở Thông tin và Truyền thông");

    String url() {
        return "jdbc:h2:file:" + folder.resolve("register").toAbsolutePath();
    }

    Run run(String command, List<String> more) {
        List<String> args = new ArrayList<>(List.of("directory", command, "--db", url()));
        args.addAll(more);
        return Run.of(args.toArray(String[]::new));
    }

    /** With all documents that a change needs. */
    Run documented(String command, List<String> more) {
        List<String> args = new ArrayList<>(more);
        args.addAll(DOCUMENTS);
        return run(command, args);
    }
}
