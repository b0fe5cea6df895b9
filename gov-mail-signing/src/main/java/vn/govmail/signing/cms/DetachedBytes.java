package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signing.checked.ContentMissingException;
import vn.govmail.signing.checked.CoveredBytes;

/** What the caller says a detached signature is about. Immutable. */
public record DetachedBytes(DetachedContent given) implements CoveredBytes {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in =
                given.content().orElseThrow(ContentMissingException::new).open()) {
            in.transferTo(out);
        }
    }

    @Override
    public byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
        return isDigestAlone()
                ? given.digest(algorithm).orElseThrow(ContentMissingException::new)
                : CoveredBytes.super.digest(algorithm);
    }

    @Override
    public boolean isDigestAlone() {
        return given.content().isEmpty();
    }
}
