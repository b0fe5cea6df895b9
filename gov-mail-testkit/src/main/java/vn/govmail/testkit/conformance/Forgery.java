package vn.govmail.testkit.conformance;

import java.util.Objects;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pdf.PdfFile;

/**
 * A file that lies about its signature. No policy may call it VALID. Immutable and thread-safe.
 *
 * @param name what was done, in a few words
 * @param attack the published name of the attack
 * @param file the forged file
 * @param reasons the reasons of which a verifier must state at least one, for a signature or for the whole file
 */
public record Forgery(String name, String attack, PdfFile file, Set<Reason> reasons) {
    public Forgery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attack, "attack");
        Objects.requireNonNull(file, "file");
        reasons = Set.copyOf(reasons);
    }

    static Forgery of(String attack, String name, PdfFile file, Reason... reasons) {
        return new Forgery(name, attack, file, Set.of(reasons));
    }

    @Override
    public String toString() {
        return attack + ": " + name;
    }
}
