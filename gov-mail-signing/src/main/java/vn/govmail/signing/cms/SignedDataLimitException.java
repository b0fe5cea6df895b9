package vn.govmail.signing.cms;

import java.io.IOException;

/** Signed data with more certificates, lists and signers than are looked at. */
public final class SignedDataLimitException extends IOException {
    /** The name of the limit. */
    public static final String LIMIT = "signedDataBytes";

    private static final long serialVersionUID = 1L;

    SignedDataLimitException() {
        super("certificates, lists and signers of more than " + SignedDataFile.MOST_BESIDE_CONTENT + " bytes");
    }
}
