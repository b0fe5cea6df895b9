package vn.govmail.signing.cms;

import java.io.IOException;

/** Signed data with more certificates, lists and signers than are looked at, or content that would be read too often. */
public final class SignedDataLimitException extends IOException {
    /** The name of the limit. */
    public static final String LIMIT = "signedDataBytes";

    private static final long serialVersionUID = 1L;

    SignedDataLimitException() {
        super("more bytes of signed data than are looked at");
    }
}
