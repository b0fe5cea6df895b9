package vn.govmail.signing.trust;

import java.security.PublicKey;

/**
 * What the signatures, certificates and revocation data of one file may cost together. A file brings along signatures, tokens,
 * authorities of one name and lists, each of them within its own limit, and every one may have to be tried on every other. Costs
 * are estimates in microseconds, counted and not measured, so that a file gets the same answer on every machine. Confined to one
 * verification.
 */
public final class Effort {
    private static final long FOR_ONE_FILE = 750_000;
    private static final long BYTES = 200;
    private static final long STEP = 5;

    private long left;

    private Effort(long left) {
        this.left = left;
    }

    /** What one hostile file may cost: some three quarters of a second, where a usual signed file takes a thousandth of it. */
    public static Effort forOneFile() {
        return new Effort(FOR_ONE_FILE);
    }

    /** For what the caller brought and not a stranger. */
    public static Effort unbounded() {
        return new Effort(Long.MAX_VALUE);
    }

    /** Counts one use of a key. */
    void use(PublicKey key) {
        spend(PublicKeys.cost(key));
    }

    /** Counts one use of a key that BouncyCastle has to make its own first. */
    void useInBouncyCastle(PublicKey key) {
        spend(PublicKeys.costInBouncyCastle(key));
    }

    /** Counts what it cost to find that BouncyCastle does not take a key. */
    void refused(PublicKey key) {
        spend(PublicKeys.costOfRefusal(key));
    }

    /** Counts bytes that are hashed or searched through. */
    void read(long bytes) {
        spend(bytes / BYTES);
    }

    /** Counts a look at each of some pieces of data. */
    void look(int pieces) {
        spend(STEP * pieces);
    }

    /** Counts again what was done before and need not be done a second time. */
    void repeat(long cost) {
        spend(cost);
    }

    /** What is left to be spent. */
    long left() {
        return left;
    }

    private void spend(long microseconds) {
        left -= microseconds;
        if (left < 0) {
            throw new EffortException();
        }
    }
}
