package vn.govmail.signing.container;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.xml.XmlRefusedException;

/** Containers that the caller wants signed: the caller's own, and so of any size. Stateless. */
public final class OpenedForSigning {
    /** What it may hold; nothing of it is held in memory. */
    public static final Limits LIMITS = Limits.DEFAULT.withArchiveExpandedBytes(16L << 30);

    private OpenedForSigning() {}

    /** Work on a container. */
    @FunctionalInterface
    public interface Body<T> {
        T on(SignedContainer container) throws IOException, SigningException;
    }

    /**
     * Opens a container and does something with it.
     *
     * @throws SigningException with FILE_ENCRYPTED, LIMIT_EXCEEDED, FILE_MALFORMED or INPUT_UNREADABLE
     */
    public static <T> T with(Content content, Body<T> body) throws SigningException {
        try {
            return body.on(SignedContainer.open(content, LIMITS));
        } catch (ContainerException e) {
            throw new SigningException(problem(e.problem()), e.problem().name(), e);
        } catch (XmlRefusedException e) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "XML in it is refused", e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the container cannot be read", e);
        }
    }

    private static SigningProblem problem(ContainerProblem problem) {
        if (problem == ContainerProblem.ENCRYPTED) {
            return SigningProblem.FILE_ENCRYPTED;
        }
        return problem.isLimit() ? SigningProblem.LIMIT_EXCEEDED : SigningProblem.FILE_MALFORMED;
    }

    /** The digests of entries by their names, in the order given. */
    public static Map<String, byte[]> digests(SignedContainer container, List<String> names, String algorithm)
            throws IOException {
        Map<String, byte[]> digests = new LinkedHashMap<>();
        for (String name : names) {
            try {
                digests.put(name, container.covered(name).orElseThrow().digest(algorithm));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a digest of a key's scheme", e);
            }
        }
        return digests;
    }
}
