package vn.govmail.naming.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A staff list as it came. Holds the bytes, so that both readings of an import see the same list. Immutable. */
public final class StaffFile {
    private final String name;
    private final byte[] content;
    private final boolean whole;

    private StaffFile(String name, byte[] content, boolean whole) {
        this.name = Objects.requireNonNull(name, "name");
        this.content = content;
        this.whole = whole;
    }

    /** A list in memory. */
    public static StaffFile of(String name, byte[] content) {
        return new StaffFile(name, content.clone(), true);
    }

    /**
     * Reads a file, but no more of it than the limit; a larger one is refused when it is imported.
     *
     * @throws IOException if the file cannot be read
     */
    public static StaffFile of(Path path, ImportLimits limits) throws IOException {
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(limits.fileBytes());
            boolean whole = in.read() < 0;
            return new StaffFile(name, whole ? content : new byte[0], whole);
        }
    }

    /** The file's name, for people. */
    public String name() {
        return name;
    }

    boolean isWithin(ImportLimits limits) {
        return whole && content.length <= limits.fileBytes();
    }

    /** Not to be written to. */
    byte[] content() {
        return content;
    }

    boolean isZip() {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 8;
    }

    /** A workbook of before 2007 or one behind a password: an OLE compound file. */
    boolean isCompoundFile() {
        return content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF && content[2] == 0x11;
    }
}
