package vn.govmail.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The names of files that were found in a folder, written as UTF-8 even where the locale cannot hold them. */
final class PathNames {
    private PathNames() {}

    /** The name of a file below a folder that was named in some way. */
    static String below(String folderName, Path folder, Path file) {
        String plain = file.toString();
        if (plain.indexOf('\uFFFD') < 0 && plain.indexOf('?') < 0) {
            return plain;
        }
        // a path keeps the bytes of its names, and its URI tells them
        String parent = decoded(folder.toUri().getRawPath());
        String whole = decoded(file.toUri().getRawPath());
        String start = parent.endsWith("/") ? parent : parent + "/";
        if (!whole.startsWith(start)) {
            return plain;
        }
        return (folderName.endsWith("/") ? folderName : folderName + "/") + whole.substring(start.length());
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c == '%') && (i + 2 < raw.length())) {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
