package vn.govmail.signing;

import java.nio.file.Path;

/** A file that was given as a trust anchor cannot be read as a certificate. */
public final class TrustAnchorException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path file;

    TrustAnchorException(Path file, String why, Throwable cause) {
        super(file + ": " + why, cause);
        this.file = file;
    }

    TrustAnchorException(Path file, String why) {
        super(file + ": " + why);
        this.file = file;
    }

    /** The file in question. */
    public Path file() {
        return file;
    }
}
