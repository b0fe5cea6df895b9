package vn.govmail.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.signature.SigningException;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.Pkcs11Token;

/** Whose key signs: one in a PKCS #12 file, or one in a token. */
final class KeyOptions {
    @Option(names = "--p12", paramLabel = "FILE", description = "The key, in a PKCS #12 file.")
    private @Nullable Path store;

    @Option(
            names = "--pkcs11",
            paramLabel = "LIBRARY",
            description = "The key, in a token: the shared library (.so, .dll) of the token's maker.")
    private @Nullable Path library;

    @Option(
            names = "--slot",
            paramLabel = "NUMBER",
            description = "The slot of the token; by default the first of the library's list.")
    private @Nullable Long slot;

    @Option(names = "--alias", paramLabel = "NAME", description = "Which key, where there are several.")
    private @Nullable String alias;

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    /** Refuses options that do not go together, before any password is asked for. */
    void check() {
        if ((store == null) == (library == null)) {
            throw UsageException.of("KEY");
        }
        if (slot != null && library == null) {
            throw UsageException.of("SLOT");
        }
        password.check();
    }

    JcaSigningKey key(Surroundings surroundings) throws SigningException {
        Path file = store;
        Path token = library;
        char[] secret = password.secret(String.valueOf(file != null ? file.getFileName() : token), surroundings);
        try {
            if (file != null) {
                return JcaSigningKey.pkcs12(file, secret, alias);
            }
            if (token == null) {
                throw new IllegalStateException("not checked");
            }
            return JcaSigningKey.pkcs11(
                    slot == null ? Pkcs11Token.first(token) : Pkcs11Token.inSlot(token, slot), secret, alias);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
