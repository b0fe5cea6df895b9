package vn.govmail.signing;

import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Objects;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/**
 * Where a PKCS #11 token is found: the maker's library and the slot. Immutable and thread-safe.
 *
 * @param library the shared library of the token's maker
 * @param slot number of the slot if {@code byIndex} is false, else its place in the list of slots, from 0
 * @param byIndex how the slot is told
 */
public record Pkcs11Token(Path library, long slot, boolean byIndex) {
    private static final String PROVIDER = "SunPKCS11";

    public Pkcs11Token {
        Objects.requireNonNull(library, "library");
    }

    /** The token in the first slot of the list. */
    public static Pkcs11Token first(Path library) {
        return new Pkcs11Token(library, 0, true);
    }

    /** The token in the slot of a number. */
    public static Pkcs11Token inSlot(Path library, long slot) {
        return new Pkcs11Token(library, slot, false);
    }

    Provider provider() throws SigningException {
        Provider template = Security.getProvider(PROVIDER);
        if (template == null) {
            throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "this Java has no " + PROVIDER);
        }
        String slotLine = (byIndex ? "slotListIndex=" : "slot=") + slot;
        try {
            return template.configure("--name=gov-mail\nlibrary=" + library.toAbsolutePath() + "\n" + slotLine + "\n");
        } catch (InvalidParameterException | UnsupportedOperationException | ProviderException e) {
            throw new SigningException(SigningProblem.KEY_STORE_UNREADABLE, "the token's library does not answer", e);
        }
    }
}
