package vn.govmail.testkit.conformance;

import java.util.Objects;
import java.util.Set;
import vn.govmail.signature.Modification;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.pdf.PdfFile;

/**
 * A signed file in which nothing is wrong, however unusual it looks. Immutable and thread-safe.
 *
 * @param name what it is, in a few words
 * @param file the file
 * @param modification what has happened since the first signature
 * @param validUnder the policies under which it has to be VALID; under the others it must not be INVALID
 */
public record LawfulFile(String name, PdfFile file, Modification modification, Set<VerificationPolicy> validUnder) {
    public LawfulFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(modification, "modification");
        validUnder = Set.copyOf(validUnder);
    }

    @Override
    public String toString() {
        return name;
    }
}
