package vn.govmail.signing.ooxml.opc;

import java.io.IOException;

/** A package that does not follow the standard; it is refused and not repaired, since programs repair in different ways. */
public final class MalformedPackageException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A refusal; the message says which rule is broken and quotes nothing of the file. */
    public MalformedPackageException(String rule) {
        super(rule);
    }
}
