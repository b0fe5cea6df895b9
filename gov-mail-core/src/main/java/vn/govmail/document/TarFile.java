package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;

/** The files of a TAR archive (POSIX ustar, and the long names of GNU and pax). One pass over the headers. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 8 << 10;

    private TarFile() {}

    static ArchiveContents open(Content content, Limits limits) throws IOException {
        List<ArchivedFile> files = new ArrayList<>();
        String longName = "";
        long at = 0;
        try (InputStream in = content.open()) {
            while (at + BLOCK <= content.sizeInBytes()) {
                Prefix header = new Prefix(in.readNBytes(BLOCK), true);
                at += BLOCK;
                if (header.at(0) == 0) {
                    break;
                }
                long size = size(header);
                if (!ArchiveFormats.isTar(header) || size < 0 || size > content.sizeInBytes() - at) {
                    throw new ContainerException(ContainerProblem.BAD_HEADER);
                }
                int type = header.at(156);
                if (type == 'L' || type == 'x') {
                    longName = longName(in.readNBytes((int) Math.min(size, LONGEST_NAME)), type);
                    in.skipNBytes(padded(size) - Math.min(size, LONGEST_NAME));
                } else {
                    if (type == 0 || type == '0' || type == '7') {
                        String name = longName.isEmpty() ? name(header) : longName;
                        files.add(new ArchivedFile(name, ExpandedContent.slice(content, at, size)));
                    }
                    longName = "";
                    in.skipNBytes(padded(size));
                }
                if (files.size() > limits.archiveEntries()) {
                    throw Archives.tooMany();
                }
                at += padded(size);
            }
        }
        return ArchiveContents.of(files);
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static long size(Prefix header) {
        long size = 0;
        for (int i = 124; i < 136; i++) {
            int c = header.at(i);
            if (c >= '0' && c <= '7') {
                size = (size << 3) | (c - '0');
            } else if (c != ' ' && c != 0) {
                return -1;
            }
        }
        return size;
    }

    private static String name(Prefix header) {
        String prefix = header.has("ustar\0", 257) ? field(header, 345, 155) : "";
        String name = field(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String field(Prefix header, int from, int length) {
        String bytes = header.ascii(from, length);
        int end = bytes.indexOf('\0');
        return utf8((end < 0 ? bytes : bytes.substring(0, end)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The name itself, or the line {@code 30 path=…} of a pax header. */
    private static String longName(byte[] bytes, int type) {
        String text = utf8(bytes);
        if (type == 'L') {
            int end = text.indexOf('\0');
            return end < 0 ? text : text.substring(0, end);
        }
        int path = text.indexOf(" path=");
        int end = text.indexOf('\n', Math.max(0, path));
        return path < 0 || end < 0 ? "" : text.substring(path + 6, end);
    }
}
