package vn.govmail.signing.checked;

import java.io.IOException;

/** What was signed is not at hand, or not its digest by the algorithm of the signature. */
public final class ContentMissingException extends IOException {
    private static final long serialVersionUID = 1L;

    public ContentMissingException() {
        super("what was signed is not known");
    }
}
