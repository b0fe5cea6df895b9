package vn.govmail.signing.xml;

import java.io.IOException;
import vn.govmail.signature.Reason;

/** XML that is not read: malformed, with a document type, or beyond a limit. */
public final class XmlRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public XmlRefusedException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    XmlRefusedException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** {@code CONTAINER_MALFORMED}, {@code LIMIT_EXCEEDED} or what else speaks against the file. */
    public Reason reason() {
        return reason;
    }
}
