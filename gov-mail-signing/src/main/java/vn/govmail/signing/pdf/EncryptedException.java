package vn.govmail.signing.pdf;

/** An encryption that no password opens, for example one for certificates. It never leaves this package. */
final class EncryptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EncryptedException(Throwable cause) {
        super(cause);
    }
}
