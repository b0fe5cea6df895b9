package vn.govmail.signature;

import java.nio.file.Path;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.document.Format;

/**
 * Signs files with the key that it was made for. There is none to be found by {@link java.util.ServiceLoader}: a signer
 * without a key signs nothing, so the caller passes one.
 *
 * <p>Implementations are thread-safe, take the time from the request, and use no network unless the caller gave them a way
 * to it.
 */
public interface DocumentSigner {

    /** Name of the implementation. */
    String name();

    /** Version of the implementation. */
    String version();

    /** Whether this signer signs files of a format. */
    boolean signs(Format format);

    /**
     * Signs a file and writes the signed copy. The file itself is only read; the copy appears whole or not at all, and takes
     * the place of what stood there.
     *
     * @param content the bytes of the file
     * @param format what the file is
     * @param request time, level and what the signature shall say
     * @param out where the signed file goes; its folder must exist
     * @throws SigningException if the file cannot be signed as asked; nothing has been written then
     */
    SigningResult sign(Content content, Format format, SigningRequest request, Path out) throws SigningException;

    /**
     * One signer for all formats of several: of those that sign a format the first does.
     *
     * @throws IllegalArgumentException for no signer at all
     */
    static DocumentSigner firstOf(DocumentSigner... signers) {
        return new FirstDocumentSigner(List.of(signers));
    }
}
