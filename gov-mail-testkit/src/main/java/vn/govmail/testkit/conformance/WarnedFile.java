package vn.govmail.testkit.conformance;

import java.util.Objects;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;

/**
 * A file in whose signature nothing is wrong, and of which a person should be told something all the same: VALID under
 * {@code OFFICIAL_DOCUMENT}, with a warning that changes no verdict. Immutable and thread-safe.
 *
 * @param name what it is, in a few words
 * @param file the file
 * @param warning what a verifier must mention
 */
public record WarnedFile(String name, PdfFile file, Reason warning) {
    public WarnedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(warning, "warning");
    }

    @Override
    public String toString() {
        return name;
    }
}
