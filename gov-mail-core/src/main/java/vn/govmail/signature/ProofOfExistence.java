package vn.govmail.signature;

import java.time.Instant;
import java.util.Objects;

/**
 * The caller's word that a file existed at a moment, for example from a register of incoming documents (ETSI EN 319 102-1,
 * clause 5.6.2.3). Immutable.
 *
 * @param sha256 digest of the whole file as {@code Sha256} writes it: 64 lower-case hexadecimal digits
 * @param at when the file existed at the latest
 * @param source who says so, for people to read
 */
public record ProofOfExistence(String sha256, Instant at, String source) {
    public ProofOfExistence {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in 64 lower-case hexadecimal digits: " + sha256);
        }
    }
}
