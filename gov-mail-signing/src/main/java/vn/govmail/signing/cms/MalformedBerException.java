package vn.govmail.signing.cms;

import java.io.IOException;

/** Bytes that are no BER, or not of the structure that was expected. */
public final class MalformedBerException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedBerException(String message) {
        super(message);
    }
}
