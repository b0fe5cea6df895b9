package vn.govmail.signing;

import java.nio.file.Path;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.DocumentSigner;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;

/** A signer of PDF files with its key. Immutable. */
record KeyBoundSigner(PdfSigner signer, SigningKey key) implements DocumentSigner {

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
        return format == Format.PDF;
    }

    @Override
    public SigningResult sign(Content content, Format format, SigningRequest request, Path out)
            throws SigningException {
        if (!signs(format)) {
            throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, format + " is not signed yet");
        }
        return signer.sign(content, key, request, out);
    }

    @Override
    public String toString() {
        return "DocumentSigner[PDF]";
    }
}
