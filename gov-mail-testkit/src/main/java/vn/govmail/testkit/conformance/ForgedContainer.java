package vn.govmail.testkit.conformance;

import java.util.Objects;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;

/**
 * A container of signed files, or an OpenDocument file, that lies about its signature. No policy may call it VALID. Immutable and
 * thread-safe.
 *
 * @param name what was done, in a few words
 * @param attack the name of the attack
 * @param format what the file says that it is
 * @param content the forged file
 * @param reasons the reasons of which a verifier must state at least one, for a signature or for the whole file
 */
public record ForgedContainer(String name, String attack, Format format, Content content, Set<Reason> reasons) {
    public ForgedContainer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attack, "attack");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(content, "content");
        reasons = Set.copyOf(reasons);
    }

    static ForgedContainer of(Format format, String attack, String name, byte[] file, Reason... reasons) {
        return new ForgedContainer(name, attack, format, Content.of(file), Set.of(reasons));
    }

    @Override
    public String toString() {
        return attack + ": " + name;
    }
}
