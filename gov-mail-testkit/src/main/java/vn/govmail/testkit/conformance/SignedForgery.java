package vn.govmail.testkit.conformance;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.VerificationPolicy;

/**
 * A CMS file or a message that lies about its signature. Immutable and thread-safe.
 *
 * @param name what was done, in a few words
 * @param attack the published name of the attack
 * @param format {@link Format#CMS} or {@link Format#MESSAGE}
 * @param file the forged file
 * @param detached what a reader is told that it signs; empty for nothing
 * @param refusedUnder the policies under which it must not be VALID
 * @param reasons the reasons of which a verifier must state at least one, for a signature or for the whole file
 */
public record SignedForgery(
        String name,
        String attack,
        Format format,
        Content file,
        Optional<Content> detached,
        Set<VerificationPolicy> refusedUnder,
        Set<Reason> reasons) {
    public SignedForgery {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(attack, "attack");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(detached, "detached");
        refusedUnder = Set.copyOf(refusedUnder);
        reasons = Set.copyOf(reasons);
    }

    static SignedForgery cms(String attack, String name, byte[] file, Reason... reasons) {
        return new SignedForgery(
                name,
                attack,
                Format.CMS,
                Content.of(file),
                Optional.empty(),
                Set.of(VerificationPolicy.values()),
                Set.of(reasons));
    }

    static SignedForgery message(String attack, String name, byte[] file, Reason... reasons) {
        return new SignedForgery(
                name,
                attack,
                Format.MESSAGE,
                Content.of(file),
                Optional.empty(),
                Set.of(VerificationPolicy.values()),
                Set.of(reasons));
    }

    SignedForgery over(byte[] content) {
        return new SignedForgery(name, attack, format, file, Optional.of(Content.of(content)), refusedUnder, reasons);
    }

    /** The same, of which nothing is wrong where trust is left out. */
    SignedForgery whereTrustCounts() {
        return new SignedForgery(
                name,
                attack,
                format,
                file,
                detached,
                Set.of(VerificationPolicy.GENERAL, VerificationPolicy.OFFICIAL_DOCUMENT),
                reasons);
    }

    @Override
    public String toString() {
        return attack + ": " + name;
    }
}
