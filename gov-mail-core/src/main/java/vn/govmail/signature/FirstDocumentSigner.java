package vn.govmail.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.document.Format;

/**
 * Several signers as one.
 *
 * @param signers in the order in which they are asked
 */
record FirstDocumentSigner(List<DocumentSigner> signers) implements DocumentSigner {
    FirstDocumentSigner {
        signers = List.copyOf(signers);
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("no signer");
        }
    }

    @Override
    public String name() {
        return signers.get(0).name();
    }

    @Override
    public String version() {
        return signers.get(0).version();
    }

    @Override
    public boolean signs(Format format) {
        return of(format).isPresent();
    }

    private Optional<DocumentSigner> of(Format format) {
        return signers.stream().filter(each -> each.signs(format)).findFirst();
    }

    @Override
    public SigningResult sign(Content content, Format format, SigningRequest request, Path out)
            throws SigningException {
        Optional<DocumentSigner> signer = of(format);
        if (signer.isEmpty()) {
            throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, format + " is signed by none of them");
        }
        return signer.get().sign(content, format, request, out);
    }
}
