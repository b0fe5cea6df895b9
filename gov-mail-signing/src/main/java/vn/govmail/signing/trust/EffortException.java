package vn.govmail.signing.trust;

/** A file asked for more cryptography than {@link Effort} allows. Unchecked, since any step may come upon it; it never leaves the module. */
public final class EffortException extends RuntimeException {
    /** The name of the limit. */
    public static final String LIMIT = "signatureWork";

    private static final long serialVersionUID = 1L;

    EffortException() {
        super(LIMIT, null, false, false);
    }
}
