package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;

/**
 * An XML file that lies about its signature. No policy may call it VALID. Immutable and thread-safe.
 *
 * @param name what was done, in a few words
 * @param attack the kind of attack
 * @param file the forged file
 * @param reasons the reasons of which a verifier must state at least one, for a signature or for the whole file
 */
public record XmlForgery(String name, String attack, Content file, Set<Reason> reasons) {
    public XmlForgery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attack, "attack");
        Objects.requireNonNull(file, "file");
        reasons = Set.copyOf(reasons);
    }

    static XmlForgery of(String attack, String name, String xml, Reason... reasons) {
        return new XmlForgery(name, attack, Content.of(xml.getBytes(StandardCharsets.UTF_8)), Set.of(reasons));
    }

    @Override
    public String toString() {
        return attack + ": " + name;
    }
}
