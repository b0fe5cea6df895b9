package vn.govmail.signing;

import java.nio.file.Path;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;

/**
 * A signer with its key. Immutable.
 *
 * @param formats what it signs
 * @param signing how
 */
record KeyBoundSigner(Set<Format> formats, Signing signing) implements DocumentSigner {

    /** Signs a file of one of the formats. */
    @FunctionalInterface
    interface Signing {
        SigningResult sign(Content content, Format format, SigningRequest request, Path out) throws SigningException;
    }

    @Override
    public String name() {
        return BuildVersion.NAME;
    }

    @Override
    public String version() {
        return BuildVersion.VERSION;
    }

    @Override
    public boolean signs(Format format) {
        return formats.contains(format);
    }

    @Override
    public SigningResult sign(Content content, Format format, SigningRequest request, Path out)
            throws SigningException {
        if (!signs(format)) {
            throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, format + " is not signed by this signer");
        }
        return signing.sign(content, format, request, out);
    }

    @Override
    public String toString() {
        return "DocumentSigner" + formats;
    }
}
