package vn.govmail.signing.trust;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the signatures, certificates and revocation data of one file may cost together. A file brings along signatures, tokens,
 * authorities of one name and lists, each of them within its own limit, and every one may have to be tried on every other. Costs
 * are estimates in microseconds, counted and not measured, so that a file gets the same answer on every machine. What is dearest of
 * all, to fetch something, is done once for each thing. Confined to one verification.
 */
public final class Effort {
    private static final long FOR_ONE_FILE = 750_000;
    private static final long BYTES = 200;
    private static final long STEP = 5;
    /** A name of usual length is compared within a step, one as long as may be in hundreds of microseconds. */
    private static final long USUAL_NAMES = 1_000;

    private static final long NAME_BYTES = 20;

    /** What was read once may be read again, all in all: what archive time stamps are about. */
    private static final long BYTES_AGAIN = 1 << 30;

    private long left;
    private long leftAgain = BYTES_AGAIN;
    private final Map<Object, RevocationEvidence> fetched = new HashMap<>();

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

    /** Counts bytes that are hashed, written in canonical form or searched through. */
    public void read(long bytes) {
        spend(bytes / BYTES);
    }

    /** Counts bytes of what may be large that are read once more. */
    public void readAgain(long bytes) {
        leftAgain -= bytes;
        if (leftAgain < 0) {
            throw new EffortException();
        }
    }

    /** Counts a comparison of two names of so many bytes together. */
    void compareNames(int bytes) {
        if (bytes > USUAL_NAMES) {
            spend(bytes / NAME_BYTES);
        }
    }

    /** Counts small pieces of work. */
    public void steps(int pieces) {
        look(pieces);
    }

    /** Counts a look at each of some pieces of data. */
    void look(int pieces) {
        spend(STEP * pieces);
    }

    /** Counts again what was done before and need not be done a second time. */
    void repeat(long cost) {
        spend(cost);
    }

    /** What was fetched about something before; else it is fetched now, and kept, be it nothing. */
    RevocationEvidence once(Object what, Supplier<RevocationEvidence> fetch) {
        RevocationEvidence known = fetched.get(what);
        if (known == null) {
            known = fetch.get();
            fetched.put(what, known);
        }
        return known;
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
